import { afterEach, beforeEach, expect, vi } from 'vitest';

/** A warning or error that nobody expected fails the test that caused it. */
const noise: string[] = [];

beforeEach(() => {
  noise.length = 0;
  for (const level of ['warn', 'error'] as const)
    vi.spyOn(console, level).mockImplementation((...parts: unknown[]) => {
      noise.push(parts.map(String).join(' '));
    });
});

afterEach(() => {
  vi.restoreAllMocks();
  expect(noise, 'unexpected console output').toEqual([]);
});
