import { LAYERS, type Atlas } from './types';

/** One stop of the way inwards, and what comes to light there. */
export interface OpenLayer {
  /** what stands behind `layer=` in an address of the app */
  readonly id: string;
  /** 0 = skin, one more with each layer that is taken off */
  readonly order: number;
  readonly name: string;
  readonly muscles: readonly string[];
  readonly structures: readonly string[];
}

const STOPS = ['skin', ...LAYERS, 'bones'] as const;

/** What each layer is called: `interface/page/data.json` of a language. */
export type LayerNames = Readonly<Record<(typeof STOPS)[number], string>>;

/** The layers of the body from the skin inwards. @param drawn structures that the picture has */
export function openLayers(
  atlas: Atlas,
  drawn: Readonly<Record<string, unknown>>,
  names: LayerNames,
): OpenLayer[] {
  return STOPS.map((id, order) => ({
    id,
    order,
    name: names[id],
    muscles: [...atlas.muscles.values()].filter(({ layer }) => layer === id).map((m) => m.id),
    structures:
      id === 'bones' ? [...atlas.structures.keys()].filter((structure) => structure in drawn) : [],
  }));
}
