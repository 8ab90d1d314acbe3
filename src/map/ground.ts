import { mount } from 'svelte';
import type { Figure } from '../atlas/types';
import Ground from './Ground.svelte';
import type { FigureMap, PlateName } from './types';

/** The id under which a thumb finds the clay of a plate, and the light over it. */
export const groundName = (figure: Figure, plate: PlateName, part: 'under' | 'over'): string =>
  `map-${figure}-${plate}-${part}`;

/** Put the clay of a figure into the document, once; however many thumbs there are, they share it. */
export function shareGround(map: FigureMap): void {
  if (!document.getElementById(groundName(map.figure, 'front', 'under')))
    mount(Ground, { target: document.body, props: { map } });
}
