import { Ray, Vector3 } from 'three';
import { expect, it } from 'vitest';
import { NOWHERE, type BodyAddress } from '../../../src/atlas/address';
import type { Figure } from '../../../src/atlas/types';
import { placeStand, type Lens, type Stand } from '../../../src/body/camera/framing';
import { decodeSkin } from '../../../src/body/file/decode-skin';
import type { InsideModel, Thing } from '../../../src/body/inside/inside-model';
import { means } from '../../../src/body/inside/means';
import { insideShapes } from '../../../src/body/inside/shapes';
import { toward } from '../../../src/body/sight/sight';
import { tripleAt } from '../../../src/body/sight/skin-over';
import { skinModel } from '../../../src/body/skin/skin-model';
import type { Vec3 } from '../../../src/body/skin/zone-shape';
import { cross, dot, plus, unit } from '../../../src/body/vec';
import { BONES } from '../../../src/state/depth';
import { atlas } from '../../helpers/atlas';
import { openedBody } from '../../helpers/opened';
import { modelFile } from '../../helpers/shipped';

/** What one sees of a structure at risk at the first look at its page, where the body is open to the bones. */
const skin = skinModel(await decodeSkin(modelFile('body.glb')));
const opened = await openedBody();
const PHONE: Lens = { fov: (24 * Math.PI) / 180, aspect: 390 / 380 };
/** Places of a thing that are looked for, all around it: its far side is never seen. */
const PLACES = 24;
/** A nerve goes on behind bones; of both sides one may be turned away. */
const ENOUGH = 0.08;

const things = (model: InsideModel, of: BodyAddress): Thing[] =>
  model.things.filter((thing) => means(of, thing, atlas));

/** Places on the surface of what an address means, mm. */
const placesOf = (address: BodyAddress, figure: Figure): Vec3[] =>
  opened.models.flatMap((model) =>
    things(model, address).flatMap(({ first, count }) => {
      const step = Math.max(1, Math.floor(count / PLACES));
      const corner = (t: number, k: number): Vec3 =>
        tripleAt(model.positions[figure], 3 * (model.triangles[3 * t + k] ?? 0));
      return Array.from({ length: Math.ceil(count / step) }, (_, i): Vec3 => {
        const t = first + i * step;
        const sum = plus(plus(corner(t, 0), corner(t, 1)), corner(t, 2));
        return [sum[0] / 3, sum[1] / 3, sum[2] / 3];
      });
    }),
  );

/** Share of the places of a structure that are in the frame and before all else. */
function shareSeen({ target, azimuth, polar, distance }: Stand, of: BodyAddress, figure: Figure) {
  const out = toward(azimuth, polar);
  const eye = plus(target, out, distance);
  const right = unit(cross([0, 1, 0], out));
  const up = cross(out, right);
  const high = Math.tan(PHONE.fov / 2);
  const places = placesOf(of, figure);
  const seen = places.filter((at) => {
    const way = plus(at, eye, -1);
    const deep = -dot(way, out) * high;
    if (Math.abs(dot(way, right)) > deep * PHONE.aspect || Math.abs(dot(way, up)) > deep)
      return false;
    const hit = opened.thingOn(new Ray(new Vector3(...eye), new Vector3(...unit(way))));
    return hit !== undefined && means(of, hit, atlas);
  });
  return seen.length / places.length;
}

const drawn = [
  ...new Set(
    opened.models
      .flatMap((model) => model.things)
      .flatMap(({ kind, id }) => (kind === 'structure' ? [id] : [])),
  ),
];

it('what is drawn at risk has its page', () => {
  expect(drawn.length).toBeGreaterThan(60);
  expect(drawn.filter((id) => !atlas.structures.has(id))).toEqual([]);
});

it.each(['female', 'male'] as const)(
  'each structure at risk is seen on its page (%s)',
  (figure) => {
    const unseen: [string, number][] = [];
    expect(drawn.every((id) => placesOf({ kind: 'structure', id }, figure).length > 0)).toBe(true);
    for (const id of drawn)
      for (const side of [undefined, 'left'] as const) {
        const address: BodyAddress = { kind: 'structure', id, ...(side && { side }) };
        // A liver lies on one side.
        if (!opened.models.some((model) => things(model, address).length > 0)) continue;
        const shapes = opened.models.flatMap((model) =>
          insideShapes(model, address, atlas, figure, skin.figures[figure]),
        );
        const stand = placeStand(shapes, PHONE);
        opened.show(figure, { selected: address, hovered: NOWHERE, depth: BONES });
        const share = stand ? shareSeen(stand, address, figure) : 0;
        if (share < ENOUGH) unseen.push([`${id} ${side ?? 'both'}`, share]);
      }
    expect(unseen).toEqual([]);
  },
  60_000,
);
