/** Bytes as megabytes with one decimal, for people: `0.4`. */
export const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);
