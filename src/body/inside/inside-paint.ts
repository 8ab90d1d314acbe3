import type { BodyAddress } from '../../atlas/address';
import type { Atlas, Layer } from '../../atlas/types';
import { BONES, muscleOf, STOPS } from '../../state/depth';
import { RARE } from '../../state/thing-name';
import type { Paint, Shade } from '../paint';
import type { Thing } from './inside-model';
import { means } from './means';
import { CHOSEN, SINEW } from './tones';

export { means } from './means';

const BONE: Record<Shade, string> = { light: '#efe6d2', dark: '#ddd4c0' };
/** Bands are told apart by lightness; what lies over muscle lets some of its red through. */
const BAND: Record<string, string> = {
  fascia: '#e6d3c0',
  ligament: '#ede4d2',
  membrane: '#dfd0bf',
  cartilage: '#e1dccb',
  muscle: '#b97a64',
  eye: '#f1ece4',
  iris: '#6f5947',
};
/** Fasciae so thin that the muscle shows. */
const THIN: Record<string, string> = {
  'rectus-sheath': '#d8a48b',
  'gluteal-aponeurosis': '#deb9a2',
  'patellar-retinaculum': '#e4cfbb',
};
/** It fills the gap between the muscles of the throat: it is seen as soon as the body is open. */
const AIRWAY = 'windpipe';
const WINDPIPE = '#d8c6c0';
/**
 * Structures at risk, in the family of reddish purple: arteries towards wine, veins towards blue-violet,
 * nerves towards ochre. The chosen one is stronger. Veins and nerves have lines of their own too.
 */
const RISK: Record<string, { readonly quiet: string; readonly chosen: string; line: number }> = {
  organ: { quiet: '#cba9bb', chosen: '#cc79a7', line: 0 },
  artery: { quiet: '#9a4d67', chosen: '#932049', line: 0 },
  vein: { quiet: '#9593bd', chosen: '#736fc4', line: 1 },
  nerve: { quiet: '#cdab6a', chosen: '#c98a1b', line: 2 },
};
const RISK_OTHER = { quiet: '#c3a3b4', chosen: '#cc79a7', line: 0 };

/**
 * Brick tones, told apart by lightness as much as by hue, so that they hold without colour sight.
 * Groups that touch get tones that differ.
 */
const BRICK: Record<string, string> = {
  head: '#b77a66',
  face: '#c58f78',
  jaw: '#a96a58',
  neck: '#b27360',
  shoulder: '#a8654f',
  'rotator-cuff': '#c08a70',
  arm: '#b4735c',
  forearm: '#a9684f',
  hand: '#bd8670',
  chest: '#b9785f',
  'chest-wall': '#c99a80',
  'upper-back': '#c1907a',
  back: '#b98570',
  abdomen: '#c18b72',
  hip: '#b0705a',
  'hip-flexor': '#c08c76',
  pelvis: '#a56853',
  thigh: '#ad6a53',
  leg: '#b67a62',
  foot: '#bd8770',
};
const BRICK_OTHER = '#b3765f';

/** What decides how the inside looks. */
export interface InsideView {
  readonly selected: BodyAddress;
  readonly hovered: BodyAddress;
  /** 0 closed skin .. 4 bones and structures */
  readonly depth: number;
  readonly shade: Shade;
}

/** 1 until the depth passes the layer of a muscle, 0 from the next stop on. */
export const presence = (layer: Layer, depth: number): number =>
  1 - Math.min(1, Math.max(0, depth - STOPS.indexOf(layer)));

/** Bands that cover most of a muscle of their own layer. */
const COVERED: Record<string, string> = {
  'rectus-abdominis': 'rectus-sheath',
  'superficial-sole': 'plantar-fascia',
  'vastus-lateralis': 'iliotibial-band',
};

/** True for a muscle or a band that lies over the chosen muscle in the same layer: it steps aside. */
function stepsAside(thing: Thing, selected: BodyAddress, atlas: Atlas): boolean {
  const muscle = muscleOf(selected, atlas) ?? '';
  const over =
    thing.kind === 'band'
      ? COVERED[muscle] === thing.id
      : atlas.muscles.get(muscle)?.under?.includes(thing.id);
  if (selected.kind === 'nowhere' || !over) return false;
  return !selected.side || thing.side === selected.side;
}

/** Bones that lie right before an organ: they step aside when it is chosen, so that it is seen. */
const BEFORE: Record<string, RegExp> = {
  heart: /^(?:sternum|costal-cartilage-[2-7])$/,
};

const hides = ({ id }: Thing, selected: BodyAddress): boolean =>
  selected.kind === 'structure' && (BEFORE[selected.id]?.test(id) ?? false);

/** Two colours, `#rrggbb`, mixed: 0 is the first. */
function mixed(a: string, b: string, share: number): string {
  const at = (text: string, k: number) => parseInt(text.slice(1 + 2 * k, 3 + 2 * k), 16);
  const channel = (k: number) =>
    Math.round(at(a, k) + (at(b, k) - at(a, k)) * share)
      .toString(16)
      .padStart(2, '0');
  return `#${channel(0)}${channel(1)}${channel(2)}`;
}

/** How a thing is drawn: `strength` is how much of it is there, `dots` whether it is the chosen one. */
export function insidePaint(thing: Thing, view: InsideView, atlas: Atlas): Paint {
  const { selected, hovered, depth, shade } = view;
  const chosen = means(selected, thing, atlas);
  const pointed = means(hovered, thing, atlas);
  const seen = (own: number): number =>
    chosen || pointed ? Math.max(own, depth > 0 ? 1 : 0) : own;
  const lit = hovered.kind === 'structure' ? hovered : selected;
  const busy = lit.kind === 'structure' || muscleOf(lit, atlas) !== undefined;
  const paper = shade === 'light' ? '#d9cfc3' : '#6d645e';
  switch (thing.kind) {
    case 'bone':
      return {
        colour: thing.tissue ? mixed(BAND[thing.tissue] ?? SINEW, paper, 0.15) : BONE[shade],
        strength: hides(thing, selected) ? 0 : 1,
        dots: 0,
      };
    case 'band':
      return {
        colour: mixed(
          THIN[thing.id] ?? BAND[thing.tissue ?? ''] ?? SINEW,
          paper,
          busy && thing.layer ? 0.45 : shade === 'dark' ? 0.1 : 0,
        ),
        strength: stepsAside(thing, selected, atlas)
          ? 0
          : thing.layer
            ? presence(thing.layer, depth)
            : 1,
        dots: 0,
      };
    case 'structure': {
      const risk = RISK[thing.tissue ?? ''] ?? RISK_OTHER;
      const airway = thing.id === AIRWAY;
      return {
        colour:
          chosen || pointed
            ? risk.chosen
            : mixed(airway ? WINDPIPE : risk.quiet, paper, busy ? 0.5 : 0.1),
        strength: airway ? 1 : seen(Math.min(1, Math.max(0, depth - BONES + 1))),
        dots: chosen ? 1 : pointed ? 0.6 : 0,
        line: risk.line,
      };
    }
    case 'hollow':
      return { colour: paper, strength: 0, dots: 0 };
    case 'muscle': {
      const muscle = atlas.muscles.get(thing.id);
      const brick = BRICK[muscle?.group ?? ''] ?? BRICK_OTHER;
      const quiet = mixed(brick, paper, busy ? 0.45 : 0);
      return {
        colour: chosen ? CHOSEN : pointed ? mixed(brick, CHOSEN, 0.55) : quiet,
        strength: seen(
          muscle && thing.id !== RARE && !stepsAside(thing, selected, atlas)
            ? presence(muscle.layer, depth)
            : 0,
        ),
        dots: chosen ? 1 : pointed ? 0.5 : 0,
      };
    }
  }
}
