/** One sentence or list item of a patient page, and where the product tells or corrects it. */
export interface Statement {
  /** A few words of the page, to find the sentence again. */
  readonly quote: string;
  /** The statement in our words. */
  readonly says: string;
  /** `learn/<page>#<key>` or `condition/<id>`; several where the sentence says several things. */
  readonly at: readonly string[];
  /** What the targets' texts, taken together, must contain. */
  readonly words: readonly string[];
}

/** A line of a page that states nothing about needling, and why it is left out. */
export interface Aside {
  readonly quote: string;
  readonly why: string;
}

export interface PatientPage {
  /** Id of the source under which the product cites the page. */
  readonly source: string;
  readonly statements: readonly Statement[];
  readonly asides: readonly Aside[];
}

const list = (text: string) => text.split('|').map((part) => part.trim());

/**
 * Short form of a statement. `at` and `words` are lists parted by `|`; an `at` without `/` is a
 * block of a learn page (`session#talk`), one with `/` stands as it is (`condition/neck-pain`).
 */
export const s = (quote: string, says: string, at: string, words: string): Statement => ({
  quote,
  says,
  at: list(at).map((target) => (target.includes('/') ? target : `learn/${target}`)),
  words: list(words),
});

export const aside = (quote: string, why: string): Aside => ({ quote, why });
