import { PerspectiveCamera } from 'three';
import { describe, expect, it } from 'vitest';
import { Director, type Shot } from '../../../src/body/camera/director';
import { placeStand, wholeBody, type Stand } from '../../../src/body/camera/framing';
import { inSight } from '../../../src/body/camera/pressed';
import type { Rig } from '../../../src/body/camera/rig';
import { decodeSkin } from '../../../src/body/file/decode-skin';
import { zoneAddresses } from '../../../src/body/pointer/addresses';
import { Picker } from '../../../src/body/pointer/picker';
import { toward } from '../../../src/body/sight/sight';
import { zonesTouching } from '../../../src/body/skin/borders';
import { SkinMesh } from '../../../src/body/skin/skin-mesh';
import { facesDown } from '../../../src/body/skin/zone-shape';
import { skinModel } from '../../../src/body/skin/skin-model';
import { plus } from '../../../src/body/vec';
import { meantBy, withinReach } from '../../../src/shared/finger';
import { besidesOf } from '../../../src/state/on-stage.svelte';
import { seeded } from '../../bench/cases';
import { atlas } from '../../helpers/atlas';
import { modelFile } from '../../helpers/shipped';

/**
 * Palms, soles, fingers and toes under a finger on a phone, by the picking that the app does: aimed at any
 * spot that is seen of a place, and missed by as much as fingers miss.
 */
const model = skinModel(await decodeSkin(modelFile('body.glb')));
/** The stage of a phone of 390 × 844, px. */
const WIDTH = 390;
const HEIGHT = 380;
const FOV = 24;
const LENS = { fov: (FOV * Math.PI) / 180, aspect: WIDTH / HEIGHT };
/** px, each way */
const SIGMA = 6;
const TAPS = 500;
const FEW = 100;
const NINE_OF_TEN = 0.9;

const FINGERS = ['thumb', 'index-finger', 'middle-finger', 'ring-finger', 'little-finger'];
const TOES = ['big-toe', 'small-toes', 'foot-top'];
const SMALL = new Set([
  ...['palm', 'hand-back', 'thumb', 'thumb-web', 'thumb-base', ...FINGERS, ...TOES],
  ...['heel-back', 'heel-bottom', 'ball-of-foot', 'arch', 'sole-outer', 'ear-deep', 'eye-deep'],
  ...['temple', 'armpit-back', 'perineum', 'tailbone'],
]);
/** One place to whoever aims at it. */
const SOLE = 'ball-of-foot arch sole-outer';
const HAND = ['wrist-palm', 'hand-back-fingers', 'forearm'];
const FOOT = ['sole', 'heel', 'toes-top-foot', 'ankle'];

type Spot = readonly [x: number, y: number];

const addressOf = zoneAddresses(model.zones, (zone) => atlas.zones.get(zone)?.region);
const region = (zone: number): string =>
  atlas.zones.get(model.zones[zone]?.zone ?? '')?.region ?? '';
const indexOf = (id: string): number =>
  model.zones.findIndex(({ zone, side }) => zone === id && side === 'left');

describe.each(['female', 'male'] as const)('a finger on a phone (%s)', (figure) => {
  const mesh = new SkinMesh(model, figure);
  const camera = new PerspectiveCamera(FOV, LENS.aspect, 40, 20_000);
  const picker = new Picker(mesh, model, camera);
  mesh.geometry.computeBoundingBox();
  const box = mesh.geometry.boundingBox;
  if (!box) throw new Error('no box');
  const { max, min } = box;
  const whole = (view: 'front' | 'back'): Stand =>
    wholeBody(max.y, max.x, (max.z - min.z) / 2, view, LENS);

  const look = (x: number, y: number): number | undefined => {
    const zone = picker.zoneAt(x, y, WIDTH, HEIGHT);
    return zone < 0 ? undefined : zone;
  };
  function stand({ target, azimuth, polar, distance }: Stand): void {
    camera.position.set(...plus(target, toward(azimuth, polar), distance));
    camera.lookAt(...target);
  }
  /** Where each zone is seen from a stand; looked at in steps (px) once for each. */
  const seen = new Map<string, ReadonlyMap<number, Spot[]>>();
  function spots(from: Stand, step: number): ReadonlyMap<number, Spot[]> {
    const key = JSON.stringify(from);
    const known = seen.get(key);
    if (known) return known;
    stand(from);
    const by = new Map<number, Spot[]>();
    for (let y = 0; y < HEIGHT; y += step)
      for (let x = 0; x < WIDTH; x += step) {
        const zone = look(x, y);
        if (zone === undefined) continue;
        const at = by.get(zone);
        if (at) at.push([x, y]);
        else by.set(zone, [[x, y]]);
      }
    seen.set(key, by);
    return by;
  }

  const random = seeded(20_26);
  const gauss = (): number =>
    Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  /** A finger that aims at one of the spots: what it means, and where that was found. */
  function tap(at: readonly Spot[]): { zone: number; x: number; y: number } | undefined {
    const [x = 0, y = 0] = at[Math.floor(random() * at.length)] ?? [];
    return meantBy(x + SIGMA * gauss(), y + SIGMA * gauss(), (x, y) => {
      const zone = look(x, y);
      return zone === undefined ? undefined : { zone, x, y };
    });
  }
  const standAt = (id: string): Stand => {
    const shapes = model.zones.flatMap(({ side }, i) =>
      side === 'left' && region(i) === id ? (model.figures[figure].shapes[i] ?? []) : [],
    );
    const found = placeStand(shapes, LENS);
    if (!found) throw new Error(id);
    return found;
  };

  it('on a hand or a foot of the whole body opens something of it', () => {
    const lost: string[] = [];
    for (const view of ['front', 'back'] as const) {
      const by = spots(whole(view), 1);
      for (const [zone, at] of by) {
        const limb = [HAND, FOOT].find((ids) => ids.slice(0, -1).includes(region(zone)));
        if (!limb || model.zones[zone]?.side !== 'left') continue;
        stand(whole(view));
        let there = 0;
        for (let i = 0; i < TAPS; i += 1)
          there += Number(limb.includes(region(tap(at)?.zone ?? -1)));
        if (there / TAPS < NINE_OF_TEN)
          lost.push(`${view} ${model.zones[zone]?.zone} ${there / TAPS}`);
      }
    }
    expect(lost).toEqual([]);
  });

  it.each(['front', 'back'] as const)(
    'that misses by up to 12 px on the whole body, from the %s, is mended by one press',
    (view) => {
      const by = spots(whole(view), 1);
      stand(whole(view));
      const addressAt = (x: number, y: number) => addressOf(look(x, y) ?? -1);
      let [hit, mended, all] = [0, 0, 0];
      const lost: string[] = [];
      for (const [zone, at] of by) {
        const { side, zone: id = '' } = model.zones[zone] ?? {};
        // Less is not to be aimed at.
        if (side === 'right' || at.length < 12) continue;
        let right = 0;
        for (let i = 0; i < FEW; i += 1) {
          const [x0 = 0, y0 = 0] = at[Math.floor(random() * at.length)] ?? [];
          const [far, angle] = [12 * Math.sqrt(random()), 2 * Math.PI * random()];
          const [x, y] = [x0 + far * Math.cos(angle), y0 + far * Math.sin(angle)];
          const found = region(meantBy(x, y, look) ?? -1);
          const others = besidesOf(withinReach(x, y, addressAt), found);
          const meant = region(zone);
          hit += Number(found === meant);
          right += Number(
            found === meant || others.some((one) => one.kind === 'region' && one.id === meant),
          );
        }
        all += FEW;
        mended += right;
        if (SMALL.has(id) && right / FEW < NINE_OF_TEN) lost.push(`${id} ${right / FEW}`);
      }
      // Most places of the body are smaller than a finger here.
      expect(hit / all).toBeGreaterThan(0.55);
      expect(mended / all).toBeGreaterThan(0.97);
      expect(lost).toEqual([]);
    },
  );

  it('on a foot is offered the sole too, which is not seen from where one stands', () => {
    const by = spots(whole('front'), 1);
    stand(whole('front'));
    const addressAt = (x: number, y: number) => addressOf(look(x, y) ?? -1);
    const [x = 0, y = 0] = by.get(indexOf('foot-top'))?.at(0) ?? [];
    const below = zonesTouching(model.borders, indexOf('foot-top'))
      .filter((zone) => facesDown(model.figures[figure].shapes[zone]))
      .map(addressOf);
    const others = besidesOf(withinReach(x, y, addressAt), 'toes-top-foot', below).map((at) =>
      at.kind === 'nowhere' ? '' : `${at.id} ${at.side}`,
    );
    expect(others).toContain('ankle left');
    expect(others).toContain('sole left');
    expect(others.length).toBeLessThanOrEqual(4);
    // Nothing else lies under the finger: it meant what it hit.
    expect(besidesOf(withinReach(0, 0, addressAt), 'toes-top-foot', below)).toEqual([]);
  });

  it.each([
    ['wrist-palm', ['palm', 'thumb']],
    ['hand-back-fingers', ['hand-back', ...FINGERS.slice(1)]],
    ['sole', [SOLE, 'heel-bottom']],
    ['heel', ['heel-back']],
    ['toes-top-foot', TOES],
  ])('on the page of %s reaches %j, nine of ten', (id, places) => {
    const by = spots(standAt(id), 3);
    stand(standAt(id));
    const shares = places.map((place) => {
      const zones = place.split(' ').map(indexOf);
      const at = zones.flatMap((zone) => by.get(zone) ?? []);
      const wanted = region(zones[0] ?? -1);
      let right = 0;
      for (let i = 0; i < TAPS; i += 1) right += Number(region(tap(at)?.zone ?? -1) === wanted);
      return [place, right / TAPS] as const;
    });
    expect(shares.filter(([, share]) => share < NINE_OF_TEN)).toEqual([]);
  });

  it.each([
    ['front', ['palm', ...FINGERS, ...TOES]],
    ['back', ['hand-back', ...FINGERS.slice(1)]],
  ] as const)('reaches in two taps from the whole body, from the %s: %j', (view, places) => {
    const by = spots(whole(view), 1);
    const shares = places.map((place) => {
      const at = by.get(indexOf(place)) ?? [];
      const wanted = region(indexOf(place));
      let right = 0;
      for (let i = 0; i < TAPS; i += 1) {
        stand(whole(view));
        const first = tap(at);
        if (!first) continue;
        if (region(first.zone) === wanted) {
          right += 1;
          continue;
        }
        // It opened a neighbour, nearer by: what was pressed is still in sight there, and so is the place.
        const hit = picker.hitOn(picker.ray(first.x, first.y, WIDTH, HEIGHT));
        if (!hit?.face) throw new Error('found, not hit');
        const { azimuth, polar } = whole(view);
        const pressed = {
          at: hit.point.toArray(),
          facing: hit.face.normal.toArray(),
          azimuth,
          polar,
        };
        const next = inSight(standAt(region(first.zone)), pressed);
        const again = spots(next, 3).get(indexOf(place)) ?? [];
        stand(next);
        right += Number(region(tap(again)?.zone ?? -1) === wanted);
      }
      return [place, right / TAPS] as const;
    });
    expect(shares.filter(([, share]) => share < NINE_OF_TEN)).toEqual([]);
  });
});

it('what was pressed stays in sight until something else is chosen, also when the stage changes its size', () => {
  const stands: Stand[] = [];
  const rig = {
    lens: LENS,
    azimuth: 0,
    polar: 1.5,
    touched: false,
    resize: () => undefined,
    limit: () => undefined,
    upright: () => undefined,
    stand: (stand: Stand) => stands.push(stand),
  };
  const director = new Director(rig as unknown as Rig, model);
  const shot = (at: number, zones: readonly number[], height = HEIGHT): Shot => ({
    ...{ width: WIDTH, height, figure: 'female', view: undefined, inner: [], zones },
    wish: { view: zones.length ? 'selection' : 'reset', at },
  });
  const backOfHand = model.zones.flatMap(({ side }, i) =>
    side === 'left' && region(i) === 'hand-back-fingers' ? [i] : [],
  );
  const frame = (...of: Parameters<typeof shot>): number => {
    director.frame(shot(...of), true);
    return Math.cos(stands.at(-1)?.azimuth ?? NaN);
  };
  const finger = model.figures.female.shapes[indexOf('middle-finger')]?.centre ?? [0, 0, 0];

  expect(frame(0, [])).toBeCloseTo(1);
  director.press(finger, [0, 0, 1]);
  expect(frame(1, backOfHand)).toBeCloseTo(1);
  expect(frame(1, backOfHand, HEIGHT - 60)).toBeCloseTo(1);
  expect(stands.at(-1)?.distance).toBeLessThan(1000);
  // From a list it is shown from the side that it faces.
  expect(frame(2, backOfHand)).toBeLessThan(-0.9);
  // What faces the eye there was pressed: nothing to keep.
  director.press(finger, [0, 0, -1]);
  expect(frame(3, backOfHand)).toBeLessThan(-0.9);
});
