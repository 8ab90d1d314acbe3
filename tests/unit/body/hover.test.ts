import { PerspectiveCamera } from 'three';
import { describe, expect, it } from 'vitest';
import { NOWHERE, sameAddress, type BodyAddress } from '../../../src/atlas/address';
import { addressOfThing, insideModel } from '../../../src/body/inside/inside-model';
import { zoneAddresses } from '../../../src/body/pointer/addresses';
import { Picker } from '../../../src/body/pointer/picker';
import { SkinMesh } from '../../../src/body/skin/skin-mesh';
import { skinModel } from '../../../src/body/skin/skin-model';
import { BALL_CENTRE, ball } from '../../helpers/ball';

const model = skinModel(ball(12));
const camera = new PerspectiveCamera(30, 1, 10, 5000);
camera.position.set(120, BALL_CENTRE + 60, 500);
camera.lookAt(0, BALL_CENTRE, 0);
const picker = new Picker(new SkinMesh(model, 'male'), model, camera);
const SIZE = 400;

describe('a pointer that wanders over the body', () => {
  it('is told the same object for the same place, ten thousand times', () => {
    const addressOf = zoneAddresses(model.zones, (zone) => `region of ${zone}`);
    const told = new Set<BodyAddress>();
    for (let i = 0; i < 10_000; i++)
      told.add(addressOf(picker.zoneAt((i * 37) % SIZE, (i * 0.618 * SIZE) % SIZE, SIZE, SIZE)));
    // The three or four quarters that face the eye, and nowhere.
    const seen = new Set([...told].map((address) => JSON.stringify(address)));
    expect(seen.size).toBeGreaterThan(3);
    expect(told.size).toBe(seen.size);
    expect(told.has(NOWHERE)).toBe(true);
  });

  it('is told of nowhere until the names have come, and then of places', () => {
    let names: string | undefined = undefined;
    const addressOf = zoneAddresses(model.zones, () => names);
    expect(addressOf(0)).toBe(NOWHERE);
    names = 'region';
    expect(addressOf(0)).toEqual({ kind: 'region', id: 'region', side: model.zones[0]?.side });
    expect(addressOf(0)).toBe(addressOf(0));
  });

  it('is told the same object for the same muscle and bone, on each side', () => {
    const { things } = insideModel({
      triangles: Uint32Array.of(0, 1, 2),
      positions: { male: new Float32Array(9), female: new Float32Array(9) },
      things: [
        {
          kind: 'muscle',
          id: 'm',
          side: 'left',
          basis: 'measured',
          first: 0,
          count: 1,
          mirrored: true,
        },
      ],
    });
    const [left, right] = things.map(addressOfThing);
    expect(things.map(addressOfThing)).toEqual([left, right]);
    things.forEach((thing, i) => expect(addressOfThing(thing)).toBe([left, right][i]));
    expect(left && right && sameAddress(left, right)).toBe(false);
  });
});
