import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A story that a writer told, and what a reader should make of it. */
export interface Story {
  readonly id: string;
  readonly kind: 'flag' | 'plain';
  readonly text: string;
  /** Any one of them is right. */
  readonly flags: readonly string[];
  /** Would be understandable, and need not be raised. */
  readonly also?: readonly string[];
  readonly urgency?: string;
  /** Expected muscles, best first. */
  readonly muscles?: readonly string[];
  readonly traps?: readonly string[];
}

export const STORIES = fileURLToPath(new URL('./stories/', import.meta.url));

export const readStories = (path: string): Story[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Story);
