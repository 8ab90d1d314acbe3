import type { Source } from '../atlas/types';

/** The most lasting address of a source. */
export function linkOf({ doi, pmid, url }: Source): string | undefined {
  if (doi) return `https://doi.org/${doi}`;
  if (pmid) return `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`;
  return url;
}
