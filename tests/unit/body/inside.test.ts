import { describe, expect, it } from 'vitest';
import { NOWHERE } from '../../../src/atlas/address';
import { insideModel, type InsideSource, type Thing } from '../../../src/body/inside/inside-model';
import {
  insidePaint,
  means,
  presence,
  type InsideView,
} from '../../../src/body/inside/inside-paint';
import { DEEPEST, STOPS } from '../../../src/state/depth';
import { atlas } from '../../helpers/atlas';
import { muscleTable } from '../../../models/muscles/measured/index';

/** A flat triangle on the left, 10 mm from the mid-line, facing forward. */
const leaf: InsideSource = {
  triangles: Uint32Array.of(0, 1, 2),
  positions: {
    male: Float32Array.of(10, 0, 0, 20, 0, 0, 10, 10, 0),
    female: Float32Array.of(9, 0, 0, 18, 0, 0, 9, 9, 0),
  },
  fibres: Float32Array.of(1, 0, 0, 2, 0.5, 0, 3, 1, 1),
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
};

describe('the inside as it is loaded', () => {
  const model = insideModel(leaf);

  it('has a mirror image of what is stored on the left only, wound outward again', () => {
    expect(model.things.map(({ side, first, count }) => [side, first, count])).toEqual([
      ['left', 0, 1],
      ['right', 1, 1],
    ]);
    expect([...model.positions.male.slice(9)].filter((_, i) => i % 3 === 0)).toEqual([
      -10, -10, -20,
    ]);
    for (const normals of Object.values(model.normals))
      for (let v = 0; v < model.vertexCount; v++) expect(normals[3 * v + 2]).toBeCloseTo(1);
  });

  it('shares no vertex between two things and keeps the fibres of each', () => {
    expect([...model.thingOf]).toEqual([0, 0, 0, 1, 1, 1]);
    expect(new Set(model.triangles).size).toBe(model.vertexCount);
    expect([...model.fibres.slice(9, 12)]).toEqual([1, 0, 0]);
  });

  it('refuses a thing that reaches beyond the file', () => {
    const things = leaf.things.map((thing) => ({ ...thing, count: 2 }));
    expect(() => insideModel({ ...leaf, things })).toThrow('thing beyond the last triangle: m');
  });
});

describe('layers', () => {
  it('are the same in the atlas and in the models', () => {
    const drawn = Object.entries(muscleTable()).map(([id, { layer }]) => [id, layer]);
    const told = drawn.map(([id]) => [id, atlas.muscles.get(id ?? '')?.layer]);
    expect(told).toEqual(drawn);
    expect(drawn).toHaveLength(atlas.muscles.size);
  });

  it('leave one after the other as one goes deeper', () => {
    for (const layer of ['superficial', 'middle', 'deep'] as const) {
      const stop = STOPS.indexOf(layer);
      expect(presence(layer, stop)).toBe(1);
      expect(presence(layer, stop + 0.5)).toBe(0.5);
      expect(presence(layer, stop + 1)).toBe(0);
      expect(presence(layer, 0)).toBe(1);
    }
  });
});

describe('paint of what lies inside', () => {
  const thing = (over: Partial<Thing>): Thing => ({
    kind: 'muscle',
    id: 'infraspinatus',
    side: 'left',
    basis: 'measured',
    first: 0,
    count: 1,
    ...over,
  });
  const view = (over: Partial<InsideView>): InsideView => ({
    selected: NOWHERE,
    hovered: NOWHERE,
    depth: 1,
    shade: 'light',
    ...over,
  });
  const paint = (over: Partial<Thing>, seen: Partial<InsideView>) =>
    insidePaint(thing(over), view(seen), atlas);

  it('keeps what is chosen at every depth, on the side that was asked for', () => {
    const selected = { kind: 'muscle', id: 'infraspinatus', side: 'left' } as const;
    for (let depth = 1; depth <= DEEPEST; depth++)
      expect(paint({}, { selected, depth }).strength).toBe(1);
    expect(paint({ side: 'right' }, { selected, depth: 3 }).strength).toBe(0);
    expect(paint({}, { selected }).colour).not.toBe(paint({ side: 'right' }, { selected }).colour);
  });

  it('takes a band away with its layer; what belongs to none stays', () => {
    const seam = { kind: 'band', id: 'linea-alba', side: 'mid', tissue: 'fascia' } as const;
    expect(paint({ ...seam, layer: 'superficial' }, { depth: 1 }).strength).toBe(1);
    expect(paint({ ...seam, layer: 'superficial' }, { depth: 2 }).strength).toBe(0);
    expect(paint({ ...seam, layer: 'middle' }, { depth: 2 }).strength).toBe(1);
    expect(paint(seam, { depth: DEEPEST }).strength).toBe(1);
  });

  it('opens the throat from the first layer on: no other structure shows through', () => {
    const structure = { kind: 'structure', side: 'mid', tissue: 'organ' } as const;
    expect(paint({ ...structure, id: 'windpipe' }, { depth: 1 }).strength).toBe(1);
    expect(paint({ ...structure, id: 'heart' }, { depth: 1 }).strength).toBe(0);
  });

  it('shows the muscle that few people have only where it is chosen', () => {
    const selected = { kind: 'muscle', id: 'sternalis', side: 'left' } as const;
    expect(paint({ id: 'sternalis' }, {}).strength).toBe(0);
    expect(paint({ id: 'sternalis' }, { selected }).strength).toBe(1);
  });

  it('tells cartilage from bone', () => {
    const rib = { kind: 'bone', id: 'rib-4' } as const;
    const cartilage = { kind: 'bone', id: 'costal-cartilage-4', tissue: 'cartilage' } as const;
    expect(paint(rib, {}).colour).not.toBe(paint(cartilage, {}).colour);
  });

  it('lets what lies over the chosen one in its layer step aside, on that side only', () => {
    const platysma = { id: 'platysma' } as const;
    const selected = { kind: 'trigger-point', id: 'sternocleidomastoid-2', side: 'left' } as const;
    expect(paint(platysma, {}).strength).toBe(1);
    expect(paint(platysma, { selected }).strength).toBe(0);
    expect(paint({ ...platysma, side: 'right' }, { selected }).strength).toBe(1);
    const both = { kind: 'muscle', id: 'sternocleidomastoid' } as const;
    expect(paint({ ...platysma, side: 'right' }, { selected: both }).strength).toBe(0);
    const hovered = { kind: 'muscle', id: 'platysma' } as const;
    expect(paint(platysma, { selected, hovered }).strength).toBe(1);
  });

  it('lets the band that covers the chosen one step aside, on that side only', () => {
    const sheath = {
      kind: 'band',
      id: 'rectus-sheath',
      tissue: 'fascia',
      layer: STOPS[1],
    } as const;
    const selected = { kind: 'muscle', id: 'rectus-abdominis', side: 'left' } as const;
    expect(paint(sheath, {}).strength).toBe(1);
    expect(paint(sheath, { selected }).strength).toBe(0);
    expect(paint({ ...sheath, side: 'right' }, { selected }).strength).toBe(1);
    expect(paint({ ...sheath, id: 'linea-alba' }, { selected }).strength).toBe(1);
    const beside = { kind: 'muscle', id: 'external-oblique', side: 'left' } as const;
    expect(paint(sheath, { selected: beside }).strength).toBe(1);
  });

  it('knows a muscle by its trigger points', () => {
    expect(means({ kind: 'trigger-point', id: 'infraspinatus-2' }, thing({}), atlas)).toBe(true);
    expect(means({ kind: 'trigger-point', id: 'soleus-1' }, thing({}), atlas)).toBe(false);
  });

  it('lets the company step back when something is chosen', () => {
    const selected = { kind: 'muscle', id: 'soleus' } as const;
    expect(paint({}, { selected }).colour).not.toBe(paint({}, {}).colour);
  });

  it('shows a structure when it is pointed at or all above is gone, in reddish purple', () => {
    const lung = { kind: 'structure', id: 'lung', tissue: 'organ' } as const;
    expect(paint(lung, { depth: 3 }).strength).toBe(0);
    expect(paint(lung, { depth: DEEPEST }).strength).toBe(1);
    const hovered = { kind: 'structure', id: 'lung' } as const;
    expect(paint(lung, { hovered, depth: 2 })).toMatchObject({ strength: 1, colour: '#cc79a7' });
  });

  it('lets the breastbone step aside from a chosen heart, and from nothing else', () => {
    const sternum = { kind: 'bone', id: 'sternum', side: 'mid' } as const;
    const heart = { kind: 'structure', id: 'heart' } as const;
    expect(paint(sternum, { depth: DEEPEST, selected: heart }).strength).toBe(0);
    expect(paint({ kind: 'bone', id: 'rib-5' }, { depth: DEEPEST, selected: heart }).strength).toBe(
      1,
    );
    for (const selected of [NOWHERE, { kind: 'structure', id: 'lung' } as const])
      expect(paint(sternum, { depth: DEEPEST, selected }).strength).toBe(1);
  });

  it('tells arteries, veins and nerves apart by hue and by line, chosen or not', () => {
    for (const selected of [NOWHERE, { kind: 'structure', id: 'x' } as const]) {
      const looks = ['artery', 'vein', 'nerve'].map((tissue) =>
        paint({ kind: 'structure', id: 'x', tissue }, { depth: DEEPEST, selected }),
      );
      expect(new Set(looks.map(({ colour }) => colour)).size).toBe(3);
      expect(new Set(looks.map(({ line }) => line)).size).toBe(3);
    }
  });

  it('has many tones for the groups of muscles', () => {
    const tones = [...atlas.muscles.values()].map(({ id }) => paint({ id }, {}).colour);
    expect(new Set(tones).size).toBeGreaterThan(12);
  });
});
