import { expect, it } from 'vitest';
import { answerWords } from '../../../src/panels/draw/words';
import { atlas, matcher } from '../matching/matcher';

const answer = matcher.text('my right shoulder hurts and the fingers of that hand are numb');

it('an answer is heard by the names that its reader sees first', () => {
  const [muscle] = answer.muscles;
  const [nerve] = answer.nerves;
  const named = [atlas.muscles.get(muscle?.id ?? ''), atlas.nerves.get(nerve?.id ?? '')];
  const heard = (audience: 'patient' | 'therapist') => answerWords(answer, false, atlas, audience);
  for (const one of named) {
    if (!one) throw new Error('nothing found');
    expect(heard('patient')).toContain(one.layName);
    expect(heard('patient')).not.toContain(one.name);
    expect(heard('therapist')).toContain(one.name);
  }
});
