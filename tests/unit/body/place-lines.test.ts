import { expect, test } from 'vitest';
import { decodeSkin } from '../../../src/body/file/decode-skin';
import { Places } from '../../../src/body/places';
import { Patterns } from '../../../src/body/referral/patterns';
import { tripleAt } from '../../../src/body/sight/skin-over';
import { skinModel } from '../../../src/body/skin/skin-model';
import { atlas } from '../../helpers/atlas';
import { modelFile } from '../../helpers/shipped';

const model = skinModel(await decodeSkin(modelFile('body.glb')));
const { positions } = model.figures.male;

test('the line around a place has no steps: its field grows across it as the skin does', () => {
  const patterns = new Patterns(model);
  const places = new Places(model, patterns);
  const { start, next, places: count } = patterns.neighbours(atlas);
  const vertexOf = new Uint32Array(count);
  model.origin.forEach((place, v) => (vertexOf[place] = v));
  const at = (place: number) => tripleAt(positions, 3 * (vertexOf[place] ?? 0));
  const steps = new Map<string, number>();
  for (const id of atlas.regions.keys()) {
    const field = places.of({ kind: 'region', id }, atlas);
    if (!field) throw new Error(`no field: ${id}`);
    for (let p = 0; p < count; p++)
      for (let i = start[p] ?? 0; i < (start[p + 1] ?? 0); i++) {
        const q = next[i] ?? 0;
        const [here, there] = [p, q].map((place) => field[vertexOf[place] ?? 0] ?? 0) as [
          number,
          number,
        ];
        if (q <= p || here > 0 === there > 0) continue;
        const [a, b] = [at(p), at(q)];
        const apart = Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
        if (Math.abs(here - there) > apart + 2) steps.set(id, (steps.get(id) ?? 0) + 1);
      }
  }
  // Behind the ear the skin is folded in a few mm; elsewhere none is left of more than five hundred.
  const folded = (id: string) => id === 'crown-back-head' || id === 'jaw-ear';
  for (const [id, many] of steps) expect(many, id).toBeLessThanOrEqual(folded(id) ? 25 : 2);
}, 60_000);
