import { vi } from 'vitest';

/**
 * Wait until a check no longer throws. The second that `vi.waitFor` has by itself is too short for a
 * machine that draws in software and does something else besides.
 */
export const until = (check: () => void): Promise<void> => vi.waitFor(check, { timeout: 30_000 });
