/**
 * Whether a reader has opened what a needle must avoid at the place that is shown. The page opens it, the body
 * and the key beside it follow. Patients see no lung unasked; who treats or teaches sees it at once.
 */
export const risksShown: { open: boolean } = $state({ open: false });
