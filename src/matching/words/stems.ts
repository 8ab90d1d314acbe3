/** Takes the ending off a word. */
export type Stemmer = (word: string) => string;

/** One way in which words of a language end: from that length on, `cut` becomes `put`. */
export interface Ending {
  /** A regular expression over the whole word; its first group stays. */
  readonly cut: string;
  readonly put: string;
  /** Shorter words stay as they are. */
  readonly longer: number;
}

/** Endings in steps: of each step the first that fits is taken. */
export type Endings = readonly (readonly Ending[])[];

const MOST_REMEMBERED = 20_000;

/** A stemmer from the endings of a language. Crude on purpose: phrases are cut the same way. */
export function stemmerOf(endings: Endings): Stemmer {
  const steps = endings.map((step) =>
    step.map(({ cut, put, longer }) => ({ cut: new RegExp(cut, 'u'), put, longer })),
  );
  const known = new Map<string, string>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    let left = word;
    for (const step of steps) {
      const ending = step.find(({ cut, longer }) => left.length > longer && cut.test(left));
      if (ending) left = left.replace(ending.cut, ending.put);
    }
    if (known.size > MOST_REMEMBERED) known.clear();
    known.set(word, left);
    return left;
  };
}
