import { say, speech } from '../../language';
import { byItself } from './bidi';

/** Small letters inside a sentence: English wants them, German does not. A message tells. */
const wantsSmall = () => say('chart.inside-a-sentence') === 'lower-case';

/** A name as it stands inside a sentence. */
export const nameInside = (name: string): string =>
  wantsSmall() ? name.toLocaleLowerCase(speech.tag) : name;

/** A sentence as it goes on after a colon. */
export const afterColon = (sentence: string): string => {
  const [first = ''] = sentence;
  return wantsSmall()
    ? first.toLocaleLowerCase(speech.tag) + sentence.slice(first.length)
    : sentence;
};

const joined = (key: 'chart.joined' | 'chart.sentences', all: readonly string[]): string =>
  all.length ? all.reduce((first, next) => say(key, { first, next })) : '';

/** Sources one after the other: they have commas inside, and may be in another language. */
export const sayApart = (all: readonly string[]): string =>
  joined('chart.joined', all.map(byItself));

/** Sentences one after the other, each without its full stop. */
export const saySentences = (all: readonly string[]): string => joined('chart.sentences', all);
