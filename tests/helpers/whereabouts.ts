import { vi } from 'vitest';

/** From now on the browser speaks these languages, and its clock stands in that zone. */
export function browserIn(languages: readonly string[], timeZone: string): void {
  vi.spyOn(navigator, 'languages', 'get').mockReturnValue(languages);
  const options = new Intl.DateTimeFormat().resolvedOptions();
  vi.spyOn(Intl.DateTimeFormat.prototype, 'resolvedOptions').mockReturnValue({
    ...options,
    timeZone,
  });
}
