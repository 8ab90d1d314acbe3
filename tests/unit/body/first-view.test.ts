import { BufferAttribute, BufferGeometry, FrontSide, Ray, Vector3 } from 'three';
import { CENTER, MeshBVH } from 'three-mesh-bvh';
import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../src/atlas/types';
import type { Lens, Stand } from '../../../src/body/camera/framing';
import { decodeMuscles } from '../../../src/body/file/decode-muscles';
import { Patterns } from '../../../src/body/referral/patterns';
import { standForSight, toward, type Blocked } from '../../../src/body/sight/sight';
import { sightOf } from '../../../src/body/sight/sight-of';
import { skinOver, tripleAt } from '../../../src/body/sight/skin-over';
import { strongPoints } from '../../../src/body/sight/skin-points';
import { decodeSkin } from '../../../src/body/file/decode-skin';
import nearer from '../../../src/body/inside/nearer.glsl?raw';
import type { Thing } from '../../../src/body/inside/inside-model';
import type { Vec3 } from '../../../src/body/skin/zone-shape';
import { skinModel } from '../../../src/body/skin/skin-model';
import { cross, dot, plus, unit } from '../../../src/body/vec';
import { atlas } from '../../helpers/atlas';
import { modelFile } from '../../helpers/shipped';

/**
 * What one sees of a pattern at the first look at a trigger point: counted over the skin, from the
 * eye that the app chooses, with all that stands in the way.
 */
const model = skinModel(await decodeSkin(modelFile('body.glb')));
const muscles = (await decodeMuscles(modelFile('muscles.glb'))).model;
const patterns = new Patterns(model);
const DESKTOP: Lens = { fov: (26 * Math.PI) / 180, aspect: 1020 / 840 };
const PHONE: Lens = { fov: (26 * Math.PI) / 180, aspect: 390 / 420 };
const ENOUGH = 0.6;
const HALF = 0.42;

/** These go all around fingers and toes: from nowhere is more than half of that seen at once. */
const AROUND = new Set([
  'finger-thumb-flexors-1',
  'finger-thumb-flexors-2',
  'finger-thumb-flexors-3',
  'hand-interossei-1',
  'hand-interossei-2',
  'hand-interossei-3',
  'deep-forefoot-3',
]);

function treeOf(figure: Figure): MeshBVH {
  const skin = new BufferGeometry();
  skin.setAttribute('position', new BufferAttribute(model.figures[figure].positions, 3));
  skin.setIndex(new BufferAttribute(model.triangles, 1));
  return new MeshBVH(skin, { strategy: CENTER, indirect: true });
}

const trees = { female: treeOf('female'), male: treeOf('male') };

/** Share of a pattern's strong part that is in the frame, faces the eye and is covered by nothing. */
function seenFrom(
  { target, azimuth, polar, distance }: Stand,
  lens: Lens,
  field: Uint8Array,
  figure: Figure,
  tree: MeshBVH,
): number {
  const out = toward(azimuth, polar);
  const eye = plus(target, out, distance);
  const right = unit(cross([0, 1, 0], out));
  const up = cross(out, right);
  const high = Math.tan(lens.fov / 2);
  let all = 0;
  let seen = 0;
  for (const { at, facing, weight } of strongPoints(field, model.figures[figure], { most: 240 })) {
    all += weight;
    const to = plus(eye, at, -1);
    if (dot(facing, to) <= 0) continue;
    const way = plus(at, eye, -1);
    const deep = -dot(way, out);
    const framed =
      Math.abs(dot(way, right)) < deep * high * lens.aspect && Math.abs(dot(way, up)) < deep * high;
    const ray = new Ray(new Vector3(...plus(at, facing, 1)), new Vector3(...unit(to)));
    if (framed && !tree.raycastFirst(ray, FrontSide)) seen += weight;
  }
  return all ? seen / all : 0;
}

const FIGURES = ['female', 'male'] as const;
const LENSES = { desktop: DESKTOP, phone: PHONE };

/** The share of every point, by figure and screen. */
function sharesOf(id: string): [string, number][] {
  const address = { kind: 'trigger-point', id, side: 'left' } as const;
  const field = patterns.of(address, atlas)?.primary;
  return FIGURES.flatMap((figure) => {
    const skin = model.figures[figure];
    const sight = sightOf(address, {
      model,
      atlas,
      patterns,
      figure,
      skinOver: (of) => skinOver(muscles, of, atlas, figure, skin),
    });
    const tree = trees[figure];
    const blocked: Blocked = (from, way) =>
      Boolean(tree.raycastFirst(new Ray(new Vector3(...from), new Vector3(...way)), FrontSide));
    return Object.entries(LENSES).map(([screen, lens]): [string, number] => {
      const stand = sight && standForSight(sight, lens, blocked);
      if (!stand || !field) throw new Error(`no view: ${id}`);
      return [`${id}, ${figure}, ${screen}`, seenFrom(stand, lens, field, figure, tree)];
    });
  });
}

describe('at the first look at a muscle', () => {
  it.each(FIGURES)('iliopsoas is seen from the front (%s)', (figure) => {
    const skin = model.figures[figure];
    const blocked: Blocked = (from, way) =>
      Boolean(
        trees[figure].raycastFirst(new Ray(new Vector3(...from), new Vector3(...way)), FrontSide),
      );
    for (const address of [
      { kind: 'muscle', id: 'iliopsoas' },
      { kind: 'muscle', id: 'iliopsoas', side: 'right' },
    ] as const) {
      const sight = sightOf(address, {
        model,
        atlas,
        patterns,
        figure,
        skinOver: (of) => skinOver(muscles, of, atlas, figure, skin),
      });
      const stand = sight && standForSight(sight, DESKTOP, blocked);
      expect(Math.cos(stand?.azimuth ?? Math.PI)).toBeGreaterThan(0.6);
    }
  });
});

/** A muscle is drawn nearer by what lies over most of its corners (`inside/inlay.ts`) … */
const MOST = 0.85;
/** … and some more, as the shader has it. */
const [, LEAST, MORE] = /return ([\d.]+) \+ ([\d.]+) \* deep/.exec(nearer) ?? [];
const CORNERS = 40;
/** Of two sides one may be turned away. */
const POINTED_AT = 0.4;

/** Share of a muscle's corners, of both its sides and its far face too, that is before all skin. */
function shareSeen(stand: Stand, things: readonly Thing[], figure: Figure): number {
  const tree = trees[figure];
  const eye = plus(stand.target, toward(stand.azimuth, stand.polar), stand.distance);
  const own = things.map(({ first, count }) => {
    const step = 3 * Math.max(1, Math.floor(count / CORNERS));
    const corners: Vec3[] = [];
    for (let i = 3 * first; i < 3 * (first + count); i += step)
      corners.push(tripleAt(muscles.positions[figure], 3 * (muscles.triangles[i] ?? 0)));
    const deep = corners
      .map((at) => tree.closestPointToPoint(new Vector3(...at))?.distance ?? 0)
      .sort((a, b) => a - b);
    const most = Math.min(255, deep[Math.floor(MOST * deep.length)] ?? 0);
    return { corners, by: Number(LEAST) + Number(MORE) * most };
  });
  const seen = own.flatMap(({ corners, by }) =>
    corners.map((at) => {
      const way = plus(at, eye, -1);
      const far = Math.hypot(...way);
      const ray = new Ray(new Vector3(...eye), new Vector3(...unit(way)));
      const skin = tree.raycastFirst(ray, FrontSide)?.distance ?? Infinity;
      return skin >= far - by;
    }),
  );
  return seen.filter(Boolean).length / seen.length;
}

describe('at the first look at each of the 89 muscles', () => {
  it.each(FIGURES)(
    'it is seen in the person, through its skin and before all else (%s)',
    (figure) => {
      const skin = model.figures[figure];
      const blocked: Blocked = (from, way) =>
        Boolean(
          trees[figure].raycastFirst(new Ray(new Vector3(...from), new Vector3(...way)), FrontSide),
        );
      const unseen: [string, number][] = [];
      const drawn = new Set(muscles.things.map(({ id }) => id));
      expect([...atlas.muscles.keys()].filter((id) => !drawn.has(id))).toEqual([]);
      for (const id of atlas.muscles.keys())
        for (const side of [undefined, 'right'] as const) {
          const address = { kind: 'muscle', id, ...(side && { side }) } as const;
          const sight = sightOf(address, {
            model,
            atlas,
            patterns,
            figure,
            skinOver: (of) => skinOver(muscles, of, atlas, figure, skin),
          });
          const stand = sight && standForSight(sight, DESKTOP, blocked);
          const things = muscles.things.filter(
            (one) => one.id === id && (!side || one.side === side),
          );
          const share = stand ? shareSeen(stand, things, figure) : 0;
          if (share < POINTED_AT) unseen.push([`${id} ${side ?? 'both'}`, share]);
        }
      expect(unseen).toEqual([]);
    },
    180_000,
  );
});

describe('at the first look at each of the 185 trigger points', () => {
  const found = [...atlas.triggerPoints.keys()].map((id) => ({ id, shares: sharesOf(id) }));

  it('most of the strong part of its pattern is seen, on a desktop and on a phone', () => {
    expect(found).toHaveLength(185);
    const open = found.filter(({ id }) => !AROUND.has(id)).flatMap(({ shares }) => shares);
    expect(open.filter(([, share]) => share < ENOUGH)).toEqual([]);
  });

  it('what goes around a finger or toe is seen as far as that can be', () => {
    const around = found.filter(({ id }) => AROUND.has(id));
    expect(around).toHaveLength(AROUND.size);
    expect(around.flatMap(({ shares }) => shares).filter(([, share]) => share < HALF)).toEqual([]);
  });
});
