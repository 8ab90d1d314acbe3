import { describe, expect, it } from 'vitest';
import {
  addressField,
  bestView,
  drawingField,
  heatField,
  over,
  patternField,
  regionField,
  sharesOf,
} from '../../../src/map/fields';
import { layersOf } from '../../../src/map/look';
import { splitKey } from '../../../src/map/types';
import { heatOf } from '../../../src/matching/share';
import { atlas } from '../../helpers/atlas';
import { smallFigures } from '../../helpers/small-figures';

const muscle = (id: string) => {
  const found = atlas.muscles.get(id);
  if (!found) throw new Error(`no muscle: ${id}`);
  return found;
};

describe('fields', () => {
  it('lights a pattern on one side or both; what is both is often felt', () => {
    const pattern = { primaryZones: ['a', 'b'], spilloverZones: ['b', 'c'] };
    expect([...patternField(pattern, 'left')].map(([key, { role }]) => [key, role])).toEqual([
      ['b:left', 'primary'],
      ['c:left', 'spillover'],
      ['a:left', 'primary'],
    ]);
    expect(patternField(pattern).size).toBe(6);
  });

  it('lights an address as the body does', () => {
    const region = atlas.regions.get('heel');
    if (!region) throw new Error('no heel');
    expect(addressField({ kind: 'region', id: 'heel', side: 'right' }, atlas)).toEqual(
      regionField(region, 'right'),
    );
    expect(addressField({ kind: 'muscle', id: 'soleus' }, atlas).size).toBe(
      patternField(muscle('soleus')).size,
    );
    expect(addressField({ kind: 'nowhere' }, atlas).size).toBe(0);
  });

  it('tells how strong a drawing is, by its weight where nothing was said', () => {
    const field = drawingField([
      { id: 'nape', side: 'both', weight: 1, intensity: 4 },
      { id: 'palm', side: 'left', weight: 0.3 },
    ]);
    expect([...field].map(([key, { strength }]) => [key, strength])).toEqual([
      ['nape:left', 0.4],
      ['nape:right', 0.4],
      ['palm:left', 0.3],
    ]);
  });

  it('has one hottest place, and survives no heat at all', () => {
    const heat = heatOf(['low-back-mid'], atlas);
    const strengths = [...heatField(heat).values()].map(({ strength }) => strength);
    expect(Math.max(...strengths)).toBe(1);
    expect(Math.min(...strengths)).toBeGreaterThan(0);
    expect(heatField({ counts: new Map(), most: 0 }).size).toBe(0);
  });

  it('lays the later field over the earlier one', () => {
    const both = over(
      patternField(muscle('infraspinatus'), 'left'),
      drawingField([{ id: 'shoulder-front', side: 'left', weight: 1 }]),
    );
    expect(both.get('shoulder-front:left')?.role).toBe('drawing');
  });
});

describe('views', () => {
  const { male } = smallFigures;

  it('says which view shows more', () => {
    const point = atlas.triggerPoints.get('infraspinatus-1');
    if (!point) throw new Error('no trigger point');
    expect(bestView(patternField(point), male)).toBe('front');
    expect(bestView(patternField(muscle('gluteus-minimus')), male)).toBe('back');
    const { front, back } = sharesOf(patternField(muscle('infraspinatus')), male);
    expect(front + back).toBeCloseTo(1);
  });

  it('is the front where nothing is lit', () => {
    expect(bestView(new Map(), male)).toBe('front');
  });
});

describe('layers', () => {
  it('puts zones that look alike into one area, weak ones below strong ones', () => {
    const layers = layersOf(
      over(
        drawingField([
          { id: 'calf-upper', side: 'left', weight: 1, intensity: 9 },
          { id: 'calf-lower', side: 'left', weight: 1, intensity: 10 },
          { id: 'achilles', side: 'left', weight: 1, intensity: 1 },
        ]),
        patternField(muscle('infraspinatus'), 'right'),
      ),
    );
    expect(layers.map(({ role, strength }) => [role, Math.round(10 * strength)])).toEqual([
      ['spillover', 10],
      ['primary', 10],
      ['drawing', 3],
      ['drawing', 10],
    ]);
    expect([...(layers[3]?.keys ?? [])].map((key) => splitKey(key).zone)).toEqual([
      'calf-upper',
      'calf-lower',
    ]);
  });
});
