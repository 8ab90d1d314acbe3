import { describe, expect, it } from 'vitest';
import { ZONES } from '../../../src/matching';
import type { MarkedSide } from '../../../src/matching';
import { atlas, matcher } from './matcher';

/** "a,b:left" as a list of zones. */
const list = (zones: string) =>
  zones.split(',').map((one) => {
    const [id = '', side = 'both'] = one.split(':');
    return { id, side: side as MarkedSide };
  });
const fits = (zones: string) => matcher.zones(list(zones)).conditionFits;
const ids = (zones: string) => fits(zones).map(({ id }) => id);

describe('conditions that reach the same places', () => {
  it.each([
    [
      'back and back of the leg',
      'low-back-side:left,buttock-mid:left,thigh-back-upper:left,thigh-back-lower:left',
      'sciatica',
    ],
    [
      'back and leg without the buttock',
      'low-back-mid:left,thigh-back-upper:left,thigh-back-lower:left',
      'sciatica',
    ],
    [
      'back and calf',
      'low-back-side:right,thigh-back-lower:right,calf-upper:right,calf-lower:right',
      'sciatica',
    ],
    ['outer leg and foot', 'thigh-outer-lower:left,leg-outer:left,foot-top:left', 'sciatica'],
    ['low back alone', 'low-back-mid,low-back-side', 'low-back-pain'],
    ['jaw', 'tmj:left,jaw-angle:left', 'tmd'],
    ['jaw and temple', 'tmj:right,temple:right', 'tmd'],
    ['under the heel', 'heel-bottom:left', 'plantar-fasciitis'],
    ['heel and arch', 'heel-bottom:left,arch:left', 'plantar-fasciitis'],
    ['back of the heel', 'heel-back:left', 'heel-pain'],
    ['heel cord', 'achilles:left', 'achilles'],
    ['outer elbow', 'elbow-outer:right', 'tennis-elbow'],
    ['outer elbow and forearm', 'elbow-outer:right,forearm-back:right', 'tennis-elbow'],
    ['inner elbow', 'elbow-inner:right', 'golfers-elbow'],
    ['front of the knee', 'kneecap:left', 'knee-pain'],
    ['thumb side of the wrist', 'wrist-front-thumb-side:right', 'wrist-hand-rsi'],
    ['thumb and its side of the wrist', 'wrist-front-thumb-side:left,thumb:left', 'wrist-hand-rsi'],
    ['base of the thumb', 'thumb-base:left', 'joint-pain'],
    ['thumb to middle finger', 'thumb:left,index-finger:left,middle-finger:left', 'carpal-tunnel'],
    ['back of the neck', 'nape,neck-side-back', 'neck-pain'],
    ['forehead and temples', 'forehead,temple', 'tension-headache'],
    ['behind one eye and temple', 'eye-deep:right,temple:right', 'migraine'],
    ['outer shoulder and upper arm', 'shoulder-side:left,arm-outer:left', 'rotator-cuff-pain'],
    ['outer hip', 'hip-side:left,thigh-outer-upper:left', 'gtps'],
    ['groin and front of the hip', 'groin:left,hip-front:left', 'hip-pain'],
    ['inner shin', 'shin-inner:left', 'shin-pain'],
    ['ball of the foot', 'ball-of-foot:left', 'forefoot-pain'],
    ['tailbone', 'tailbone', 'coccydynia'],
    ['between the blades', 'between-blades', 'upper-back-pain'],
    ['side of the ankle', 'ankle-outer:left', 'ankle-pain'],
    ['breastbone', 'breastbone', 'chest-wall-pain'],
  ])('%s: first %s', (_, zones, first) => {
    expect(ids(zones)[0]).toBe(first);
    expect(fits(zones)[0]?.level).not.toBe('weak');
  });

  it('come from words as well', () => {
    const first = (text: string) => matcher.text(text).conditionFits[0]?.id;
    expect(first('pain in my left buttock that runs down the back of the leg')).toBe('sciatica');
    expect(first('sore under my heel')).toBe('plantar-fasciitis');
    expect(first('the outside of my right elbow hurts')).toBe('tennis-elbow');
  });

  it('weigh both ways: a patch of a large place fits less than all of it', () => {
    const one = fits('thigh-back-lower:left').find(({ id }) => id === 'sciatica');
    const all = fits('buttock-mid:left,thigh-back-upper:left,thigh-back-lower:left');
    expect(one?.explained).toBe(1);
    expect(one?.level).not.toBe('good');
    expect(all[0]).toMatchObject({ id: 'sciatica', level: 'good' });
    expect(all[0]?.marked).toBeGreaterThan((one?.marked ?? 1) + 0.2);
  });

  it('weigh what is missed by its skin', () => {
    // Of a finger and the palm, the palm is more of the hand.
    const without = (zone: string) =>
      fits(
        ['thumb', 'index-finger', 'middle-finger', 'palm']
          .filter((one) => one !== zone)
          .map((one) => `${one}:left`)
          .join(','),
      ).find(({ id }) => id === 'carpal-tunnel')?.marked ?? 0;
    expect(without('palm')).toBeLessThan(without('index-finger'));
  });

  it('count both sides as one: a sore low back is sore on both', () => {
    const both = fits('low-back-side:left,low-back-side:right')[0];
    expect(both).toMatchObject({ id: 'low-back-pain', explained: 1 });
  });

  it('say nothing of a place where none is felt', () => {
    expect(ids('throat')).toEqual([]);
  });
});

describe('what pain in many places tells', () => {
  const everywhere =
    'nape,shoulder-side,between-blades,low-back-mid,hip-side,knee-inner,forearm-back';

  it('stands last, and only where many places hurt', () => {
    expect(ids(everywhere).at(-1)).toBe('fibromyalgia');
    expect(fits(everywhere).at(-1)?.tells).toBe('many-places');
    for (const zones of ['low-back-mid', 'nape,shoulder-top', 'low-back-mid,thigh-back-upper:left'])
      expect(ids(zones)).not.toContain('fibromyalgia');
  });

  it('is all that the whole body tells', () => {
    const answer = matcher.zones(ZONES.map((id) => ({ id })));
    expect(answer.conditionFits.map(({ tells }) => tells)).toEqual(['many-places']);
    expect(answer.muscles).toEqual([]);
    expect(matcher.text('everything hurts, my whole body').conditionFits.at(-1)?.id).toBe(
      'fibromyalgia',
    );
  });
});

describe('what holds an answer back holds them back', () => {
  it('no condition is told where help comes first', () => {
    const answer = matcher.text('crushing chest pain into my left arm, sweating and breathless');
    expect(answer).toMatchObject({ hold: 'stop', conditionFits: [], muscles: [] });
  });

  it('a dot fits weakly, whatever it lies on', () => {
    const dot = matcher.drawing({ zones: [{ id: 'heel-bottom', side: 'left', weight: 0.1 }] });
    expect(dot.reasons).toContain('too-little');
    expect(dot.confidence).toBe('low');
    expect(new Set([...dot.conditionFits, ...dot.muscles].map(({ level }) => level))).toEqual(
      new Set(['weak']),
    );
    const more = matcher.drawing({ zones: [{ id: 'heel-bottom', side: 'left', weight: 0.8 }] });
    expect(more.reasons).not.toContain('too-little');
    expect(more.muscles[0]?.level).toBe('good');
    const vague = matcher.text('my leg hurts');
    expect(vague.reasons).toContain('too-little');
    expect(vague.muscles.filter(({ level }) => level !== 'weak')).toEqual([]);
  });
});

describe('every condition that the place tells', () => {
  const told = [...atlas.conditions.values()].filter(({ felt }) => felt.tells === 'place');

  it('is found by each of its own patterns, among the first three', () => {
    const missed = told.flatMap(({ id, felt }) =>
      felt.patterns.flatMap(({ usual }) => {
        const at = ids(usual.map((zone) => `${zone}:left`).join(',')).indexOf(id);
        return at >= 0 && at < 3 ? [] : [`${id}: ${usual.join(' ')} at ${String(at + 1)}`];
      }),
    );
    expect(missed).toEqual([]);
  });
});
