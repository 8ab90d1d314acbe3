import type { RedFlag } from '../../atlas/types';
import type { RaisedFlag } from '../../matching';
import { URGENCIES } from '../parts/words';
import type { DrawnAbout } from './about';

interface ToldFlag {
  readonly flag: RedFlag;
  readonly said: RaisedFlag['said'];
}

/** Signs that the words raise beyond doubt or that were answered with yes: each once, the gravest first. */
export function toldFlags(drawn: DrawnAbout | undefined): readonly ToldFlag[] {
  const yes = drawn?.questions.filter(({ answer }) => answer === 'yes') ?? [];
  const all = new Map<string, ToldFlag>();
  for (const { flag, said } of [...(drawn?.raised ?? []), ...yes])
    if (!all.has(flag.id)) all.set(flag.id, { flag, said });
  const rank = ({ flag }: ToldFlag) => URGENCIES.indexOf(flag.urgency);
  return [...all.values()].toSorted((a, b) => rank(a) - rank(b));
}
