import type { Figure, Side } from '../../atlas/types';
import { formatHash, type Snapshot } from '../../state/snapshot';

/**
 * The address that the code on the paper holds: page, side and figure, and nothing of what was drawn,
 * laid over it or told. Undefined where the app was not fetched from the web: nobody else could open it.
 *
 * @param drawing the drawing as its code, where the person asked for it; it stands behind the `#`, which no
 *   browser sends to a server
 */
export function linkOf(
  { place, side }: Pick<Snapshot, 'place' | 'side'>,
  figure: Figure,
  here: string,
  drawing?: string,
): string | undefined {
  const url = new URL(here);
  if (!/^https?:$/.test(url.protocol)) return undefined;
  url.search = '';
  const hash = formatHash({
    place: place.page === 'draw' ? { page: 'draw' } : place,
    ...(side && { side: side satisfies Side }),
    figure,
  });
  url.hash = drawing && place.page === 'draw' ? hash.replace('?', `?d=${drawing}&`) : hash;
  return url.href;
}
