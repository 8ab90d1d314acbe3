/** What the first page fetches after it stands: the number to call, and the full list of signs. */
export { default as EmergencyLine } from '../parts/EmergencyLine.svelte';
export { default as UrgentList } from './UrgentList.svelte';
