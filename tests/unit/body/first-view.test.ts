import { BufferAttribute, BufferGeometry, FrontSide, Ray, Vector3 } from 'three';
import { CENTER, MeshBVH } from 'three-mesh-bvh';
import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../src/atlas/types';
import type { Lens, Stand } from '../../../src/body/camera/framing';
import { decodeMuscles } from '../../../src/body/file/decode-muscles';
import { Patterns } from '../../../src/body/referral/patterns';
import { standForSight, toward, type Blocked } from '../../../src/body/sight/sight';
import { sightOf } from '../../../src/body/sight/sight-of';
import { skinOver } from '../../../src/body/sight/skin-over';
import { strongPoints } from '../../../src/body/sight/skin-points';
import { decodeSkin } from '../../../src/body/file/decode-skin';
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
