import { expect, it } from 'vitest';
import { Director, type Shot } from '../../../src/body/camera/director';
import type { Rig } from '../../../src/body/camera/rig';
import { decodeSkin } from '../../../src/body/file/decode-skin';
import { skinModel } from '../../../src/body/skin/skin-model';
import { zoneIndices } from '../../../src/body/skin/zone-indices';
import type { Vec3 } from '../../../src/body/skin/zone-shape';
import { modelFile } from '../../helpers/shipped';

const model = skinModel(await decodeSkin(modelFile('body.glb')));
const CALF = zoneIndices(model, 'calf-upper', 'left');
const KNEE = zoneIndices(model, 'kneecap', 'left');

/** A rig that only turns. */
class Turning {
  readonly lens = { fov: 0.6, aspect: 0.8 };
  azimuth = 0;
  readonly polar = 1.5;
  touched = true;
  readonly close = false;
  readonly resize = () => undefined;
  readonly limit = () => undefined;
  readonly upright = () => undefined;
  readonly stand = ({ azimuth }: { azimuth: number }) => (this.azimuth = azimuth);
  readonly turn = (azimuth: number) => (this.azimuth = azimuth);
  readonly faces = (_: Vec3, facing: Vec3) =>
    facing[0] * Math.sin(this.azimuth) + facing[2] * Math.cos(this.azimuth) > 0.15;
  readonly sees = this.faces;
}

function directed() {
  const rig = new Turning();
  const director = new Director(rig as unknown as Rig, model);
  const frame = (glance: readonly number[], shows: boolean) => {
    director.frame(
      {
        ...{ width: 400, height: 500, figure: 'female', view: undefined, zones: [], inner: [] },
        ...{ wish: { view: 'reset', at: 0 }, glance, shows },
      } satisfies Shot,
      false,
    );
    return Math.cos(rig.azimuth);
  };
  return { rig, frame };
}

it('a drawing on the far side is turned to once a page only shows it', () => {
  const { rig, frame } = directed();
  frame([], false);
  // Marked by name it is turned to; whoever turns away while painting is let be.
  expect(frame(CALF, false)).toBeLessThan(-0.5);
  rig.azimuth = 0;
  expect(frame(CALF, false)).toBe(1);
  expect(frame(CALF, true)).toBeLessThan(-0.5);
  // There, too, the hand has the last word.
  rig.azimuth = 0;
  expect(frame(CALF, true)).toBe(1);
});

it('what faces the eye stays as it was turned', () => {
  const { rig, frame } = directed();
  frame([], false);
  rig.azimuth = 0.3;
  expect(frame([...CALF, ...KNEE], true)).toBeCloseTo(Math.cos(0.3));
});
