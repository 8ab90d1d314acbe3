import { describe, expect, it } from 'vitest';
import { searchDocuments } from '../../../src/atlas/search-documents';
import { atlas } from '../../helpers/atlas';

const documents = searchDocuments(atlas);
const find = (key: string) => documents.find((document) => document.key === key);

describe('search documents', () => {
  it('are one for each page, each key once', () => {
    const { regions, conditions, muscles, structures, learn } = atlas;
    const pages = [regions, conditions, muscles, structures, learn];
    expect(documents).toHaveLength(pages.reduce((sum, { size }) => sum + size, 0));
    expect(new Set(documents.map(({ key }) => key)).size).toBe(documents.length);
  });

  it('carry lay words, zone labels and clinical names', () => {
    expect(find('region:shoulder-blade')).toMatchObject({
      name: 'Shoulder blade',
      clinicalName: 'Scapular region',
    });
    expect(find('region:heel')?.zones).toContain('Underside of the heel');
    expect(find('condition:tmd')?.synonyms).toContain('TMJ');
    expect(find('muscle:upper-trapezius')?.synonyms).toContain('traps');
  });

  it('show plain words without the marks of links', () => {
    for (const { key, plain } of documents) expect(plain, key).not.toMatch(/\]\(#|[{}]/);
  });
});
