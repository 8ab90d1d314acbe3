import { describe, expect, it } from 'vitest';
import { sortFiles } from '../../../src/atlas/raw';
import { ASKED_CONCERNS, FLAG_WHYS, URGENCIES } from '../../../src/atlas/flag-codes';
import { type Condition, type FlagWhy, type Region } from '../../../src/atlas/types';
import wanted from '../../fixtures/atlas/wanted-flags.json' with { type: 'json' };
import { atlas, files, forEach, idOf, unknownTo } from '../../helpers/atlas';

const raw = sortFiles(files);
const flags = [...atlas.redFlags.values()];
const regions = [...atlas.regions.values()];
const conditions = [...atlas.conditions.values()];
const flag = (id: string) => {
  const found = atlas.redFlags.get(id);
  if (!found) throw new Error(`unknown red flag: ${id}`);
  return found;
};

describe('the table of places', () => {
  it('has each red flag once, and names only what exists', () => {
    expect(flags).toHaveLength(87);
    expect(Object.keys(raw.flagPlaces).toSorted()).toEqual(
      Object.keys(raw.facts['red-flags']).toSorted(),
    );
    forEach(
      Object.entries(raw.flagPlaces),
      ([id]) => id,
      ([, place]) => {
        const here = Object.values(place.regions).flat();
        const told = Object.values(place.conditions ?? {}).flat();
        expect(unknownTo(atlas.regions, here)).toEqual([]);
        expect(unknownTo(atlas.conditions, told)).toEqual([]);
        if (place.zones !== 'all') expect(unknownTo(atlas.zones, place.zones)).toEqual([]);
        // One reason for each place.
        expect(new Set(here).size).toBe(here.length);
        expect(new Set(told).size).toBe(told.length);
      },
    );
  });

  it('puts every flag on at least one region page', () => {
    forEach(flags, idOf, ({ regions: on }) => {
      expect(Object.keys(on).length).toBeGreaterThan(0);
    });
  });

  it('asks only in zones of regions that show the flag', () => {
    forEach(flags, idOf, ({ zones, regions: on }) => {
      const shown = new Set(Object.keys(on));
      if (zones === 'all') expect(shown.size).toBe(atlas.regions.size);
      else
        expect(
          unknownTo(
            shown,
            zones.map((zone) => atlas.zones.get(zone)?.region ?? zone),
          ),
        ).toEqual([]);
    });
  });

  it('has three flags that hold for any place, on every region page', () => {
    const general = flags.filter((one) => one.general);
    expect(general.map(idOf).toSorted()).toEqual([
      'after-needling-infection',
      'sepsis',
      'unwell-with-pain',
    ]);
    for (const { regions: on, zones } of general) {
      expect(Object.keys(on)).toHaveLength(atlas.regions.size);
      expect(zones).toBe('all');
    }
  });
});

/** How early a flag stands on a page, by its urgency and by why it is there. */
const rank = (id: string, why: FlagWhy | undefined) =>
  URGENCIES.indexOf(flag(id).urgency) * FLAG_WHYS.length + FLAG_WHYS.indexOf(why ?? 'goes-with');

const whyOn = (page: Region | Condition, id: string) =>
  atlas.regions.has(page.id) ? flag(id).regions[page.id] : flag(id).conditions[page.id];

describe('a page', () => {
  it('has the gravest flags first, of those the ones that are felt there, each once', () => {
    forEach([...regions, ...conditions], idOf, (page) => {
      const order = page.redFlags.map((id) => rank(id, whyOn(page, id)));
      expect(order.length).toBeGreaterThan(0);
      expect(order).toEqual(order.toSorted((a, b) => a - b));
      expect(new Set(page.redFlags).size).toBe(page.redFlags.length);
    });
  });

  it('shows the flags that the table puts there, and no others', () => {
    forEach(regions, idOf, ({ id, redFlags }) => {
      const put = flags.filter(({ regions: on }) => id in on).map(idOf);
      expect(redFlags.toSorted()).toEqual(put.toSorted());
    });
    forEach(conditions, idOf, ({ id, redFlags }) => {
      const put = flags.filter(({ conditions: on }) => id in on).map(idOf);
      expect(redFlags.toSorted()).toEqual(put.toSorted());
    });
  });

  it('of a region names what must not be missed there', () => {
    const rows = Object.entries(wanted.regions);
    expect(rows).toHaveLength(36);
    forEach(
      rows,
      ([id]) => id,
      ([id, ids]) => {
        expect(unknownTo(new Set(atlas.regions.get(id)?.redFlags), ids)).toEqual([]);
      },
    );
  });

  it('of a condition names what must not be missed with it', () => {
    const rows = Object.entries(wanted.conditions);
    expect(rows).toHaveLength(46);
    forEach(
      rows,
      ([id]) => id,
      ([id, ids]) => {
        expect(unknownTo(new Set(atlas.conditions.get(id)?.redFlags), ids)).toEqual([]);
      },
    );
  });
});

describe('the concerns that every region is asked about', () => {
  it('are each shown, or told with a reason, never both', () => {
    expect(Object.keys(raw.concerns).toSorted()).toEqual([...atlas.regions.keys()].toSorted());
    let asked = 0;
    forEach(regions, idOf, ({ id, redFlags, noFlagFor }) => {
      const shown = new Set(redFlags.map((one) => flag(one).concern));
      for (const concern of ASKED_CONCERNS) {
        asked += 1;
        const reasons = noFlagFor.filter((one) => one.concern === concern);
        expect(reasons.length, `${id} ${concern}`).toBe(shown.has(concern) ? 0 : 1);
      }
    });
    expect(asked).toBe(36 * 8);
  });

  it('are told in plain words', () => {
    for (const { noFlagFor } of regions)
      for (const { why } of noFlagFor) expect(atlas.codes.noFlag[why]).toMatch(/\.$/);
  });
});

describe('urgency', () => {
  it('stands in the file of the flag and nowhere else', () => {
    const elsewhere = Object.entries(files)
      .filter(([path]) => path.startsWith('content/') && !path.startsWith('content/red-flags/'))
      .filter(([, json]) => JSON.stringify(json).includes('"urgency"'));
    expect(elsewhere.map(([path]) => path)).toEqual([]);
  });

  it.each([
    'cord-signs',
    'face-numb-weak',
    'pregnancy-pain',
    'ectopic',
    'eye-emergency',
    'pregnancy-headache',
    'sepsis',
    'after-needling-spine',
  ])('of %s is an emergency', (id) => {
    expect(flag(id).urgency).toBe('emergency');
  });
});

describe('the words of a flag', () => {
  const sentences = (text: string) => text.split(/[.!?](?:\s|$)/u).filter(Boolean).length;

  it('are one or two sentences, what to do in one', () => {
    forEach(flags, idOf, ({ text, action }) => {
      expect(sentences(text), text).toBeLessThanOrEqual(2);
      expect(sentences(action), action).toBe(1);
    });
  });

  it('ask one question, to be answered with yes or no', () => {
    forEach(flags, idOf, ({ question }) => {
      expect(question).toMatch(/^[A-Z][^?]*\?$/);
      expect(question).not.toMatch(/^(?:What|When|Where|Which|Why|How|Who)\b/);
      expect(question.length).toBeLessThanOrEqual(120);
    });
    expect(new Set(flags.map(({ question }) => question)).size).toBe(flags.length);
  });
});
