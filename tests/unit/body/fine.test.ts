import { describe, expect, it } from 'vitest';
import { decodeSkin } from '../../../src/body/file/decode-skin';
import { skinModel } from '../../../src/body/skin/skin-model';
import { FIGURES } from '../../../src/body/skin/skin-source';
import { modelFile } from '../../helpers/shipped';

const model = skinModel(await decodeSkin(modelFile('body.glb')));
const FINGERS = ['thumb', 'index-finger', 'middle-finger', 'ring-finger', 'little-finger'];
const TOES = ['big-toe', 'small-toes'];
const PALM = ['palm', 'thumb-base', 'wrist-front-thumb-side', 'wrist-front-little-side'];

describe.each(FIGURES)('what is fine on the skin of the %s figure', (figure) => {
  const { fine, positions, normals, areas, shapes } = model.figures[figure];
  const told = Array.from({ length: model.vertexCount }, (_, v) => {
    const { zone = '', side } = model.zones[model.zoneOf[v] ?? 0] ?? {};
    const [x = 0, y = 0, bone = 0, tone = 0] = fine.subarray(4 * v, 4 * v + 4);
    const full = 32767;
    const at = positions.subarray(3 * v, 3 * v + 3);
    const normal = normals.subarray(3 * v, 3 * v + 3);
    const area = areas[v] ?? 0;
    const places = { x: (4 * x) / full, y: (4 * y) / full, bone: (4 * bone) / full };
    return { zone, side, ...places, tone: tone / full, at, normal, area };
  });
  type Told = (typeof told)[number];
  const onNail = ({ x, y, bone }: Told): boolean => bone > -3 && x < 1 && Math.abs(y) < 1;
  const sum = (some: readonly Told[], of: (one: Told) => number): number =>
    some.reduce((all, one) => all + one.area * of(one), 0);
  const mean = (some: readonly Told[], of: (one: Told) => number): number =>
    sum(some, of) / sum(some, () => 1);
  const inZone = (zone: string): readonly Told[] => told.filter((one) => one.zone === zone);
  const facing = (zone: string) =>
    shapes[model.zones.findIndex((one) => one.zone === zone && one.side === 'left')]?.facing ?? [
      0, 0, 0,
    ];

  it('has nails on the ends of fingers and toes and nowhere else', () => {
    const nails = told.filter(onNail);
    expect(new Set(nails.map(({ zone }) => zone))).toEqual(new Set([...FINGERS, ...TOES]));
    for (const zone of FINGERS)
      for (const side of ['left', 'right']) {
        const nail = nails.filter((one) => one.zone === zone && one.side === side);
        expect(sum(nail, () => 1)).toBeGreaterThan(45);
        expect(sum(nail, () => 1)).toBeLessThan(190);
        for (const { bone } of nail) expect(bone).toBeGreaterThan(zone === 'thumb' ? 1.4 : 2.3);
      }
    for (const zone of TOES) {
      const skin = inZone(zone);
      const nail = skin.filter(onNail);
      expect(mean(nail, (one) => one.normal[1] ?? 0)).toBeGreaterThan(0.6);
      expect(sum(nail, () => 1) / sum(skin, () => 1)).toBeLessThan(0.12);
    }
  });

  it('has nails on the backs of fingers, not on their pads', () => {
    const palm = facing('palm');
    const turned = ({ normal }: Told): number =>
      palm.reduce((all, x, k) => all + x * (normal[k] ?? 0), 0);
    for (const zone of FINGERS.slice(1)) {
      const nail = inZone(zone).filter((one) => onNail(one) && one.side === 'left');
      expect(mean(nail, turned)).toBeLessThan(-0.3);
      expect(Math.max(...nail.map(turned))).toBeLessThan(0.35);
    }
  });

  it('keeps the nails of neighbours apart within every triangle', () => {
    const { triangles } = model;
    let [apart, torn] = [0, 0];
    for (let t = 0; t < triangles.length; t += 3) {
      const corners = Array.from(triangles.subarray(t, t + 3), (v) => told[v] as Told);
      if (!corners.some(onNail)) continue;
      // Beyond the edge of a nail the numbers go on evenly, or leap out sideways to the pad.
      const ys = corners.map(({ y }) => y);
      apart = Math.max(apart, Math.max(...ys) - Math.min(...ys));
      torn += corners.filter(({ x }) => x >= 2.2 && x < 4).length;
    }
    expect(apart).toBeLessThan(1.6);
    expect(torn).toBe(0);
  });

  it('pales palms and soles, and warms the knuckles behind them', () => {
    for (const zone of ['palm', 'ball-of-foot', 'sole-outer'])
      expect(mean(inZone(zone), ({ tone }) => tone)).toBeGreaterThan(0.7);
    const back = inZone('hand-back');
    expect(mean(back, ({ tone }) => Math.max(0, tone))).toBeLessThan(0.1);
    expect(Math.min(...back.map(({ tone }) => tone))).toBeLessThan(-0.8);
    for (const zone of FINGERS.slice(1)) {
      const warm = inZone(zone).filter(({ tone }) => tone < -0.5);
      expect(warm.length).toBeGreaterThan(10);
      for (const { bone } of warm) expect(Math.abs(bone - Math.round(bone))).toBeLessThan(0.3);
    }
    const body = told.filter(
      ({ zone, at }) => !/hand|thumb|palm|finger|wrist/.test(zone) && (at[1] ?? 0) > 50,
    );
    for (const { tone, bone, x } of body)
      if (tone !== 0 || x !== 4 || Math.abs(bone - 0.5) > 0.001)
        expect({ tone, x, bone }).toBe('bare');
  });

  it('lays the creases of a hand between wrist, palm and fingers', () => {
    for (const zone of PALM) for (const { bone } of inZone(zone)) expect(bone).toBe(-4);
    // Halves of the palm: wrist behind the crease between them, its other end at the fingers.
    expect(mean(inZone('palm'), ({ y }) => y)).toBeGreaterThan(0.4);
    expect(mean(inZone('palm'), ({ y }) => y)).toBeLessThan(0.8);
    expect(mean(inZone('palm'), ({ x }) => Math.abs(x))).toBeLessThan(0.4);
    for (const zone of PALM.slice(2)) {
      const front = inZone(zone);
      expect(front.some(({ y }) => y > 0.02)).toBe(true);
      expect(front.some(({ y }) => y < -0.12)).toBe(true);
    }
    expect(mean(inZone('thumb-base'), ({ x }) => x)).toBeGreaterThan(0.3);
    for (const zone of FINGERS) {
      const pads = inZone(zone).filter(({ tone }) => tone > 0.5);
      const bones = pads.map(({ bone }) => bone);
      expect(Math.min(...bones)).toBeGreaterThan(-0.5);
      expect(Math.max(...bones)).toBeGreaterThan(zone === 'thumb' ? 1.8 : 2.8);
    }
  });

  it('is the same left and right', () => {
    const key = ({ at }: Told, mirror: number): string =>
      [mirror * (at[0] ?? 0), at[1] ?? 0, at[2] ?? 0].map((x) => x.toFixed(1)).join(' ');
    const hands = told.filter(({ bone, tone }) => bone !== 0.5 || tone !== 0);
    const right = new Map(
      hands
        .filter(({ side }) => side === 'right')
        .map((one) => [`${one.zone} ${key(one, -1)}`, one]),
    );
    let met = 0;
    let apart = 0;
    for (const one of hands.filter(({ side }) => side === 'left')) {
      const other = right.get(`${one.zone} ${key(one, 1)}`);
      if (!other) continue;
      met += 1;
      for (const value of ['y', 'bone', 'tone'] as const)
        apart = Math.max(apart, Math.abs(one[value] - other[value]));
    }
    expect(met).toBeGreaterThan(0.4 * right.size);
    expect(apart).toBeLessThan(0.1);
  });
});
