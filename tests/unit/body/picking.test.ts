import { PerspectiveCamera } from 'three';
import { describe, expect, it } from 'vitest';
import { contactShadow, SPAN } from '../../../src/body/floor/contact';
import { Picker } from '../../../src/body/pointer/picker';
import { SkinMesh } from '../../../src/body/skin/skin-mesh';
import { skinModel } from '../../../src/body/skin/skin-model';
import { BALL_CENTRE, ball } from '../../helpers/ball';

const model = skinModel(ball(12));
const mesh = new SkinMesh(model, 'male');
const camera = new PerspectiveCamera(30, 1, 10, 5000);
camera.position.set(120, BALL_CENTRE + 60, 500);
camera.lookAt(0, BALL_CENTRE, 0);
const picker = new Picker(mesh, model, camera);
const SIZE = 400;

describe('picking', () => {
  it('by the tree finds the triangle that testing all of them finds', () => {
    let hits = 0;
    for (let i = 0; i < 400; i++) {
      const ray = picker.ray((SIZE * ((i * 0.618) % 1)) | 0, (SIZE * i) / 400, SIZE, SIZE).clone();
      const found = picker.triangleOn(ray);
      expect(found).toBe(picker.triangleWithoutTree(ray));
      if (found >= 0) hits += 1;
    }
    expect(hits).toBeGreaterThan(100);
    expect(hits).toBeLessThan(400);
  });

  it('names the zone and side under a point, and -1 beside the body', () => {
    const zoneAt = (x: number, y: number) => model.zones[picker.zoneAt(x, y, SIZE, SIZE)];
    expect(zoneAt(250, 150)).toMatchObject({ zone: 'upper', side: 'left' });
    expect(zoneAt(110, 250)).toMatchObject({ zone: 'lower', side: 'right' });
    expect(picker.zoneAt(5, 5, SIZE, SIZE)).toBe(-1);
  });

  it('follows the figure', () => {
    // Just inside the outline of the larger figure, beside the smaller one.
    let edge = 0;
    while (picker.zoneAt(edge, SIZE / 2, SIZE, SIZE) < 0) edge += 1;
    mesh.show('female');
    picker.refit();
    expect(picker.zoneAt(edge + 1, SIZE / 2, SIZE, SIZE)).toBe(-1);
    expect(picker.zoneAt(SIZE / 2, SIZE / 2, SIZE, SIZE)).toBeGreaterThanOrEqual(0);
    mesh.show('male');
    picker.refit();
  });
});

describe('contact shadow', () => {
  const square = (y: number) => {
    const positions = new Float32Array(300);
    for (let v = 0; v < 100; v++)
      positions.set([-300 + (v % 10) * 5, y, (Math.floor(v / 10) - 5) * 5], 3 * v);
    return contactShadow(positions, new Float32Array(100).fill(25));
  };
  const at = ({ values, size }: ReturnType<typeof square>, x: number) =>
    values[Math.floor(size / 2) * size + Math.floor((x / SPAN + 0.5) * size)] ?? NaN;

  it('is dark under a sole, lighter under what is high, and nothing far away', () => {
    const low = square(0);
    expect(at(low, -280)).toBeGreaterThan(60);
    expect(at(square(400), -280)).toBeLessThan(at(low, -280) / 2);
    expect(at(low, 280)).toBe(0);
  });
});
