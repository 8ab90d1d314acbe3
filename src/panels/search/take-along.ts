import type { DrawingDesk } from '../../state/drawing-desk.svelte';
import { LONGEST_TEXT } from '../../state/drawing/told';

/** What was written so far, and what was searched for, as far as the box takes it. */
export const joined = (written: string, searched: string): string =>
  written.includes(searched)
    ? written
    : [written.trim(), searched].filter(Boolean).join('\n').slice(0, LONGEST_TEXT);

/** Write a query into the box that reads descriptions, behind what stands there. */
export function takeAlong(desk: DrawingDesk, searched: string): void {
  desk.open().then(
    () => {
      const { drawing } = desk;
      drawing?.tell({ text: joined(drawing.told.text, searched) });
    },
    // The page itself says that its tools could not be loaded.
    () => undefined,
  );
}
