import { sayNumber } from '../../../language/formats';

const ONE_DECIMAL = { minimumFractionDigits: 1, maximumFractionDigits: 1 } as const;

/** Bytes as megabytes with one decimal, for people: `0.4`. */
export const megabytes = (bytes: number): string => sayNumber(bytes / 1e6, ONE_DECIMAL);
