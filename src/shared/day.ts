const two = (value: number): string => String(value).padStart(2, '0');

/** The day on this device's clock, as `2026-11-26`. */
export const dayOf = (at: Date): string =>
  `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;

/** Day and minute, as `2026-11-26T14:05`. */
export const minuteOf = (at: Date): string =>
  `${dayOf(at)}T${two(at.getHours())}:${two(at.getMinutes())}`;
