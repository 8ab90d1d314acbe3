import { expect, it } from 'vitest';
import type { Figure } from '../../../src/atlas/types';
import { Director, type Shot } from '../../../src/body/camera/director';
import type { Rig } from '../../../src/body/camera/rig';
import { decodeSkin } from '../../../src/body/file/decode-skin';
import { skinModel } from '../../../src/body/skin/skin-model';
import { zoneIndices } from '../../../src/body/skin/zone-indices';
import type { Vec3 } from '../../../src/body/skin/zone-shape';
import { modelFile } from '../../helpers/shipped';

const model = skinModel(await decodeSkin(modelFile('body.glb')));

/** A rig that goes where it is told, and has been moved by hand. */
class Held {
  readonly lens = { fov: 0.42, aspect: 0.8 };
  azimuth = 0;
  readonly polar = 1.5;
  readonly close = true;
  touched = true;
  target: Vec3 = [0, 0, 0];
  readonly resize = () => undefined;
  readonly limit = () => undefined;
  readonly upright = () => undefined;
  readonly stand = (to: { target: Vec3 }) => (this.target = to.target);
  readonly shift = (by: Vec3) => {
    this.target = [this.target[0] + by[0], this.target[1] + by[1], this.target[2] + by[2]];
  };
}

function directed(zone: string) {
  const rig = new Held();
  const director = new Director(rig as unknown as Rig, model);
  const zones = zoneIndices(model, zone, 'left');
  const show = (figure: Figure) =>
    director.frame(
      {
        ...{ width: 400, height: 500, figure, view: undefined, zones, inner: [] },
        wish: { view: 'selection', at: 0 },
      } satisfies Shot,
      false,
    );
  const centre = (figure: Figure): Vec3 => {
    const shape = model.figures[figure].shapes[zones[0] ?? -1];
    if (!shape) throw new Error(`no such zone: ${zone}`);
    return shape.centre;
  };
  return { rig, show, centre };
}

const apart = (a: Vec3, b: Vec3): number => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);

it.each(['jaw-angle', 'kneecap', 'palm'])(
  'moved by hand, it stays at the same place when the figure changes: %s',
  (zone) => {
    const { rig, show, centre } = directed(zone);
    show('male');
    rig.target = centre('male');
    rig.touched = true;
    show('female');
    expect(apart(centre('male'), centre('female'))).toBeGreaterThan(25);
    expect(apart(rig.target, centre('female'))).toBeLessThan(12);
    show('male');
    expect(apart(rig.target, centre('male'))).toBeLessThan(12);
  },
);

it('stays where it is when nothing changed', () => {
  const { rig, show } = directed('jaw-angle');
  show('male');
  rig.target = [10, 1500, 40];
  rig.touched = true;
  show('male');
  expect(rig.target).toEqual([10, 1500, 40]);
});
