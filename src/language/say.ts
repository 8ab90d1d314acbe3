import type { FilledKeys, PlainKey } from './keys';
import { speech } from './language.svelte';

/**
 * A message in the language of now. Keys and what they are filled with are typed.
 *
 * A key whose chunk has not arrived is an error of ours (`speech.need` comes first): it is reported and
 * shown as its key, since a page must not break for a word.
 */
export function say(key: PlainKey): string;
export function say<K extends keyof FilledKeys>(key: K, filled: FilledKeys[K]): string;
export function say(key: string, filled?: unknown): string {
  const message = speech.messages[key];
  if (typeof message === 'string') return message;
  if (message) return message(filled as never);
  console.error(`no message: ${key}`);
  return key;
}
