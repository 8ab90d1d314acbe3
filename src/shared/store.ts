/**
 * localStorage that never throws: private windows refuse it, quotas overflow, users edit it.
 * Returns null for what is missing or unreadable.
 */
export function readStore(key: string): unknown {
  try {
    const text = localStorage.getItem(key);
    return text === null ? null : (JSON.parse(text) as unknown);
  } catch {
    return null;
  }
}

/** True if the value was kept. */
export function writeStore(key: string, value: unknown): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}
