import { describe, expect, it } from 'vitest';
import { NOWHERE, type BodyAddress } from '../../../src/atlas/address';
import { highlightsOf } from '../../../src/state/highlight';
import { laidIn, laidKey, layAll, toggleLaid } from '../../../src/state/laid';
import { shownPatterns, zonesOfPlace } from '../../../src/state/shown-patterns';
import { addressOf, formatHash, parseHash } from '../../../src/state/snapshot';
import { atlas } from '../../helpers/atlas';

const keys = (text: string | undefined) =>
  laidIn(text, atlas).map(({ key, slot }) => `${String(slot)} ${key}`);

describe('patterns over one another, in an address', () => {
  it('are read with their places, trigger points by number', () => {
    expect(laidIn('infraspinatus.2,upper-trapezius', atlas, 'left')).toEqual([
      {
        key: 'infraspinatus.2',
        slot: 0,
        address: { kind: 'trigger-point', id: 'infraspinatus-2', side: 'left' },
      },
      {
        key: 'upper-trapezius',
        slot: 1,
        address: { kind: 'muscle', id: 'upper-trapezius', side: 'left' },
      },
    ]);
    expect(laidKey({ kind: 'trigger-point', id: 'infraspinatus-2' })).toBe('infraspinatus.2');
    expect(laidKey({ kind: 'region', id: 'neck-back' })).toBeUndefined();
  });

  it('are nerves and roots as well, beside muscles', () => {
    const [muscle, nerve, root] = laidIn('supinator,nerve-ulnar,root-c8', atlas, 'left');
    expect(muscle?.address.kind).toBe('muscle');
    expect(nerve).toEqual({
      key: 'nerve-ulnar',
      slot: 1,
      address: { kind: 'nerve', id: 'nerve-ulnar', side: 'left' },
    });
    expect(root?.slot).toBe(2);
    expect(laidKey({ kind: 'nerve', id: 'root-c8' })).toBe('root-c8');
    // Before the nerves have arrived, and where they are unknown, nothing is laid.
    expect(keys('nerve-nothing,supinator')).toEqual(['1 supinator']);
    const [light] = highlightsOf({ kind: 'nerve', id: 'nerve-ulnar' }, atlas).filter(
      ({ role }) => role === 'primary',
    );
    expect(light?.zone).toBe('little-finger');
  });

  it('drop what is unknown, told twice, or more than four', () => {
    expect(keys(undefined)).toEqual([]);
    expect(keys('')).toEqual([]);
    expect(keys('nothing,infraspinatus.99,soleus,soleus,..,-.-')).toEqual(['2 soleus']);
    expect(keys('soleus,masseter,temporalis,piriformis,scalenes')).toHaveLength(4);
  });

  it('keep their places, and so their colours, when one is taken away', () => {
    const text = layAll(['soleus', 'masseter', 'temporalis']);
    const less = toggleLaid(text, 'masseter', atlas);
    expect(keys(less)).toEqual(['0 soleus', '2 temporalis']);
    expect(keys(toggleLaid(less, 'scalenes', atlas))).toEqual([
      '0 soleus',
      '1 scalenes',
      '2 temporalis',
    ]);
    expect(toggleLaid('soleus', 'soleus', atlas)).toBeUndefined();
    const full = layAll(['soleus', 'masseter', 'temporalis', 'piriformis']);
    expect(toggleLaid(full, 'scalenes', atlas)).toBe(full);
  });

  it('come back from the address that tells of them, with the heat', () => {
    for (const hash of [
      '#/muscle/infraspinatus?with=infraspinatus.2,upper-trapezius',
      '#/region/neck-back?heat=1',
      '#/region/neck-back?side=left&heat=1&with=,soleus',
    ])
      expect(formatHash(parseHash(hash))).toBe(hash);
    for (const bad of ['heat=2', 'heat=', 'with=', 'with=A%20B', `with=${'a'.repeat(300)}`])
      expect(parseHash(`#/region/neck-back?${bad}`)).toEqual({
        place: { page: 'region', id: 'neck-back' },
      });
  });
});

describe('what lies on the skin', () => {
  const shown = (hash: string, hovered: BodyAddress = NOWHERE) =>
    shownPatterns(parseHash(hash), { selected: addressOf(parseHash(hash)), hovered }, atlas);

  it('is the pattern of what is chosen, or nothing', () => {
    expect(shown('#/')).toEqual({ kind: 'none' });
    expect(shown('#/region/neck-back')).toEqual({ kind: 'none' });
    expect(shown('#/muscle/soleus?tp=2&side=left')).toEqual({
      kind: 'one',
      address: { kind: 'trigger-point', id: 'soleus-2', side: 'left' },
    });
  });

  it('is the heat of a region, or of one of its zones', () => {
    const all = shown('#/region/neck-back?heat=1');
    const zone = atlas.regions.get('neck-back')?.zones[0]?.id ?? '';
    const one = shown(`#/region/neck-back?zone=${zone}&heat=1`);
    if (all.kind !== 'heat' || one.kind !== 'heat') throw new Error('no heat');
    expect(one.muscles.length).toBeLessThan(all.muscles.length);
    expect(zonesOfPlace({ id: 'neck-back', zone: 'heel-back' }, atlas)).toEqual(
      zonesOfPlace({ id: 'neck-back' }, atlas),
    );
    expect(shown('#/muscle/soleus?heat=1').kind).toBe('one');
  });

  it('is several patterns before heat; the one that is pointed at stands out', () => {
    const hash = '#/region/neck-back?heat=1&with=soleus,masseter';
    const laid = shown(hash);
    expect(laid).toMatchObject({ kind: 'laid', items: [{ key: 'soleus' }, { key: 'masseter' }] });
    expect(laid).not.toHaveProperty('lit');
    expect(shown(hash, { kind: 'muscle', id: 'masseter' })).toMatchObject({ lit: 1 });
    expect(shown(hash, { kind: 'muscle', id: 'temporalis' })).toEqual({
      kind: 'one',
      address: { kind: 'muscle', id: 'temporalis' },
    });
    expect(shown(hash, { kind: 'region', id: 'heel' })).toEqual(laid);
  });
});
