/**
 * Whether a part of the cut that is drawn on the body could not be fetched, and how often it was asked for:
 * the tools beside the body tell it and ask again.
 */
export const cutParts: { missed: boolean; attempt: number } = $state({ missed: false, attempt: 0 });

/** The same of bones and structures at risk, where the muscles arrived without them. */
export const frameParts: { missed: boolean; attempt: number } = $state({
  missed: false,
  attempt: 0,
});
