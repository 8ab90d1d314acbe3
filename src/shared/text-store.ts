/** What a browser made of what it was asked to keep: there was no room, or it keeps nothing at all. */
export type Kept = 'kept' | 'full' | 'refused';

/** What stands in localStorage, as text; null where nothing does, or none may be read. Never throws. */
export function textAt(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Keep a text. Never throws. */
export function putText(key: string, text: string): Kept {
  try {
    localStorage.setItem(key, text);
    return 'kept';
  } catch (error) {
    // Some private windows have a store without any room; that one keeps nothing, ever.
    const full = /quota/i.test((error as Error).name) && keys().length > 0;
    return full ? 'full' : 'refused';
  }
}

/** Names of what is kept. Never throws. */
function keys(): readonly string[] {
  try {
    return Object.keys(localStorage);
  } catch {
    return [];
  }
}

/** Keep nothing there any more. Never throws. */
export function dropText(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // What may not be touched was not kept either.
  }
}

/** Names of what is kept that begin so. */
export const keysFrom = (start: string): readonly string[] =>
  keys().filter((key) => key.startsWith(start));
