import { describe, expect, it } from 'vitest';
import { matcher, zonesOf } from './matcher';

/** Each text marks exactly these zones. */
const EXACT: Readonly<Record<string, readonly string[]>> = {
  // qualifiers
  'upper inner thigh': ['thigh-inner-upper'],
  'the upper back of my thigh': ['thigh-back-upper'],
  'my elbow, on the outside': ['elbow-outer'],
  'front and side of the shoulder': ['shoulder-front', 'shoulder-side'],
  'bottom of the foot': ['arch', 'ball-of-foot', 'sole-outer'],
  'behind the eye': ['eye-deep'],
  'behind the ear': ['behind-ear'],
  'behind my knee': ['knee-back'],
  'between my shoulder blades': ['between-blades'],
  'back of the wrist on the pinky side': ['wrist-back-little-side'],
  'deep under the shoulder blade': ['blade-under'],
  'lower front teeth': ['chin-lower-front-teeth'],
  // sides
  'my right knee, at the back': ['knee-back:right'],
  'left temple and right forehead': ['temple:left', 'forehead:right'],
  'right at the base of my skull': ['skull-base'],
  'left temple and forehead, right heel underneath': [
    ...['temple:left', 'forehead:left'],
    'heel-bottom:right',
  ],
  'right temple, forehead and kneecap, and my tailbone, then left heel underneath': [
    ...['temple:right', 'forehead:right', 'kneecap:right'],
    ...['tailbone', 'heel-bottom:left'],
  ],
  'both heels, underneath': ['heel-bottom'],
  // slips of the finger
  'tempel on the rihgt': ['temple:right'],
  'inside of my ellbow': ['elbow-inner'],
  'the achiles tendon': ['achilles'],
  // what is not so
  'not the neck, the jaw joint': ['tmj'],
  'no pain in the leg or the foot, only the tailbone': ['tailbone'],
  'my back is fine but the collarbone hurts below': ['chest-upper'],
  'the temple rather than the forehead': ['temple'],
  // movements are no places
  'forehead hurts when I turn my head': ['forehead'],
  'the tailbone is sore when sitting': ['tailbone'],
};

describe('words become zones', () => {
  it.each(Object.entries(EXACT))('%s', (text, zones) => {
    expect(zonesOf(text).sort()).toEqual([...zones].sort());
  });

  it('fills the way from one place to another', () => {
    const zones = zonesOf('from the buttock down the back of the leg to the ankle');
    expect(zones).toEqual(
      expect.arrayContaining(['buttock-mid', 'thigh-back-upper', 'knee-back', 'calf-upper']),
    );
    expect(zonesOf('from the hip to the knee on the outside')).toEqual(
      expect.arrayContaining(['thigh-outer-upper', 'thigh-outer-lower']),
    );
  });

  it('fills nothing where the pain skips', () => {
    expect(
      zonesOf('front of the shoulder, skips the elbow and comes back in the thumb'),
    ).not.toContain('forearm-front');
  });

  it('takes what is denied out of a wide place', () => {
    const zones = zonesOf('pain in the left leg but not below the knee');
    expect(zones).toContain('thigh-back-upper:left');
    expect(zones).not.toContain('calf-upper:left');
  });

  it('names conditions', () => {
    expect(matcher.text('I think it is plantar fasciitis').conditions[0]).toBe('plantar-fasciitis');
    expect(matcher.text('stiff neck').conditions).toContain('neck-pain');
  });

  it('hears what makes it worse', () => {
    const stairs = matcher.text('my thigh hurts when climbing stairs').muscles[0];
    expect(stairs?.id).toBe('vastus-intermedius');
    expect(stairs?.parts).toContainEqual({ kind: 'hint', hint: 'stairs-up' });
    expect(matcher.text('worst with the first step in the morning').muscles[0]?.id).toBe(
      'quadratus-plantae',
    );
  });
});
