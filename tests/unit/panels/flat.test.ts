import { describe, expect, it } from 'vitest';
import { NOWHERE, type BodyAddress } from '../../../src/atlas/address';
import { PLACES } from '../../../src/atlas/index';
import { EMPTY, zonesField } from '../../../src/map/fields';
import { loadFigure } from '../../../src/map/load';
import { chosenBy, onFigure, turnsTo } from '../../../src/panels/stage/flat/shown';
import { viewFor } from '../../../src/panels/stage/flat/turn';
import { parseHash } from '../../../src/state/snapshot';
import { atlas } from '../../helpers/atlas';

const calf = PLACES.find(({ id }) => id === 'calf')?.zones ?? [];
const view = (hash: string, selected: BodyAddress = NOWHERE, hovered: BodyAddress = NOWHERE) => ({
  snapshot: parseHash(hash),
  selected,
  hovered,
  marks: [],
  atlas,
});
const rolesIn = (shown: ReturnType<typeof onFigure>) =>
  [shown.field, ...shown.above].map((field) => [
    ...new Set([...field.values()].map((m) => m.role)),
  ]);

describe('what the flat figure shows', () => {
  it('a place, before the atlas is there and after', () => {
    const address = { kind: 'region', id: 'calf', side: 'left' } as const;
    const before = onFigure({ ...view('#/region/calf?side=left', address), atlas: undefined });
    expect([...before.field.keys()]).toEqual(calf.map((zone) => `${zone}:left`));
    expect(onFigure(view('#/region/calf?side=left', address)).field).toEqual(before.field);
  });

  it('the pattern of a muscle, and what a list points at instead', () => {
    const muscle = { kind: 'muscle', id: 'soleus' } as const;
    expect(rolesIn(onFigure(view('#/muscle/soleus', muscle)))[0]).toContain('primary');
    const pointed = { kind: 'region', id: 'calf' } as const;
    const shown = onFigure(view('#/', NOWHERE, pointed));
    expect(shown.field).toBe(EMPTY);
    expect(shown.hovered.size).toBe(2 * calf.length);
  });

  it('patterns over one another, each by its slot; what is chosen keeps its line', () => {
    const region = { kind: 'region', id: 'calf' } as const;
    const laid = onFigure(view('#/region/calf?with=soleus.1,,gastrocnemius', region));
    expect(rolesIn(laid)).toEqual([['laid-0'], ['laid-2'], ['outlined']]);
    const heat = onFigure(view('#/region/calf?heat=1', region));
    expect(rolesIn(heat)).toEqual([['heat'], ['outlined']]);
  });

  it('a drawing over a pattern hides nothing of it', () => {
    const marks = [
      { id: 'calf-upper', side: 'left', weight: 1, share: 1, intensity: 5, qualities: [] },
    ] as const;
    const muscle = { kind: 'muscle', id: 'soleus' } as const;
    const shown = onFigure({ ...view('#/draw?muscle=soleus', muscle), marks });
    expect(rolesIn(shown).at(-1)).toEqual(['drawing']);
    expect(rolesIn(shown)[0]).toContain('primary');
  });
});

describe('what a press chooses', () => {
  const [zone = '', other = ''] = calf;
  it('the region first, then the zone in it, then the region again', () => {
    const region = chosenBy(zone, 'left', NOWHERE);
    expect(region).toEqual({ kind: 'region', id: 'calf', side: 'left' });
    const inside = chosenBy(zone, 'left', region);
    expect(inside).toEqual({ kind: 'zone', id: zone, side: 'left' });
    expect(chosenBy(other, 'left', inside)).toEqual({ kind: 'zone', id: other, side: 'left' });
    expect(chosenBy(zone, 'left', inside)).toEqual(region);
    expect(chosenBy(zone, 'right', region)).toEqual({ kind: 'region', id: 'calf', side: 'right' });
    expect(chosenBy('no-such-zone', 'left', region)).toEqual(NOWHERE);
  });
});

describe('which view a narrow stage shows', () => {
  it('the one that was asked for, else one on which it is seen, turning only where it must', async () => {
    const map = await loadFigure('female');
    const field = zonesField(calf, 'selected');
    expect(viewFor('front', field, map, 'back')).toBe('front');
    expect(viewFor(undefined, field, map, 'front')).toBe('back');
    const both = zonesField(['breast', 'shoulder-back', 'kneecap', 'calf-upper'], 'selected');
    expect(viewFor(undefined, both, map, 'front')).toBe('front');
    expect(viewFor(undefined, both, map, 'back')).toBe('back');
    expect(viewFor(undefined, EMPTY, map, 'back')).toBe('front');
  });

  it('the one where the drawing lies, and where a place was marked by name', async () => {
    const map = await loadFigure('female');
    const mark = (id: string) =>
      ({ id, side: 'left', weight: 1, share: 1, intensity: 5, qualities: [] }) as const;
    const seen = (...args: Parameters<typeof turnsTo>) =>
      viewFor(undefined, turnsTo(...args), map, 'front');
    expect(seen({ field: EMPTY }, [mark('calf-upper')])).toBe('back');
    expect(seen({ field: EMPTY }, [mark('kneecap')])).toBe('front');
    expect(seen({ field: EMPTY }, [{ zone: 'blade-surface', side: 'right' }])).toBe('back');
    // A pattern that lies on it comes before.
    expect(seen({ field: zonesField(['kneecap'], 'primary') }, [mark('calf-upper')])).toBe('front');
  });
});
