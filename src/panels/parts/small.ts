import { MediaQuery } from 'svelte/reactivity';

/** True where the sheet lies over the foot of the body (the query of `shell/Sheet`): few lines are seen at once. */
export const small = new MediaQuery(
  '((max-width: 899.98px) and (min-height: 540px)) or (max-width: 639.98px)',
);
