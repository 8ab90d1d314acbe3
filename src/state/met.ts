import { writeStore } from '../shared/store';
import { MET, type DrawingDesk } from './drawing-desk.svelte';

/**
 * Somebody went the guided way to its end, left it, or chose a place without it: the first page leads there
 * by a small link from now on. A new person begins anew.
 */
export function meetNoMore(desk: DrawingDesk): void {
  if (desk.met) return;
  desk.met = true;
  writeStore(MET, true);
}
