import { describe, expect, it } from 'vitest';
import { atlas, forEach, idOf, statements, unknownTo } from '../../helpers/atlas';

const all = statements();
const where = ({ where: place }: { readonly where: string }) => place;

describe('every statement', () => {
  it('has a source that was read, or the mark of its standing and no source', () => {
    forEach(all, where, ({ claim }) => {
      expect(unknownTo(atlas.sources, claim.sources)).toEqual([]);
      expect(claim.sources.length > 0).toBe(claim.standing === 'sourced');
      for (const id of claim.sources) {
        const source = atlas.sources.get(id);
        expect(source?.pageRead, id).toBe(true);
        expect(source?.kind, id).not.toBe('judgement');
      }
    });
  });

  it('on anatomy without a page says that it is general anatomy', () => {
    forEach(atlas.regions.values(), idOf, ({ risk, risks }) => {
      expect(risk.note.standing).not.toBe('awaiting-review');
      for (const note of risks) expect(note.standing).not.toBe('awaiting-review');
    });
  });
});

describe('red flags', () => {
  /** No page was found that says these as we say them; a clinician has yet to check them. */
  const AWAITING: readonly string[] = [];
  it('that no page confirms borrow no citation', () => {
    const flags = [...atlas.redFlags.values()];
    const awaiting = flags.filter(({ standing }) => standing === 'awaiting-review');
    expect(awaiting.map(idOf).toSorted()).toEqual(AWAITING);
    for (const { standing } of flags) expect(standing).not.toBe('general-anatomy');
  });
});

describe('conditions', () => {
  it('say how sure the evidence is, and on whose word', () => {
    forEach(atlas.conditions.values(), idOf, ({ evidence }) => {
      expect(evidence.standing).toBe('sourced');
      if (evidence.certainty === 'no study found')
        expect(evidence.sources).toEqual(['myomap-search']);
    });
  });
});

describe('sources', () => {
  it('can be found: an address, a DOI, a PubMed number, or a named book, page or rule of ours', () => {
    const NAMED = ['book', 'judgement', 'patient-page', 'own-method', 'own-search', 'coding-list'];
    forEach(atlas.sources.values(), idOf, ({ url, doi, pmid, kind }) => {
      expect(Boolean(url ?? doi ?? pmid) || NAMED.includes(kind), kind).toBe(true);
    });
  });

  it('are each cited for one thing only once', () => {
    const titles = [...atlas.sources.values()].map(({ title, publisher }) => title + publisher);
    expect(new Set(titles).size).toBe(titles.length);
  });
});
