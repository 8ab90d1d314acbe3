/** The rows as they are drawn: calm, mended, and with the edges that neighbours share. */
import { FIGURES, perFigure } from '../../mesh.ts';
import { calmed, calmOf } from '../lines/calm.ts';
import { spreadOut } from '../lines/widths.ts';
import type { MuscleRow, PartFigures, PartRow } from '../lines/row.ts';

/** Fibre lines that may be changed; solid fans are as wide as their sections, but for those drawn anew. */
const linesOf = (row: MuscleRow, own: PartFigures): Pick<PartFigures, 'fibres'> => {
  if (!own.fibres) return {};
  return {
    fibres: row.solid && !row.fibres && !row.rerun ? spreadOut(own) : own.fibres.map((f) => [...f]),
  };
};

/** A row that may be changed without changing the table. */
function copyOf(row: MuscleRow): MuscleRow {
  const parts = row.parts.map((part): PartRow => {
    const figures = perFigure((f) => ({ ...part[f], ...linesOf(row, part[f]) }));
    return { ...part, ...figures };
  });
  return { ...row, parts };
}

/** The table as it is drawn; rows that change are copies. */
export function joined(table: Record<string, MuscleRow>): Record<string, MuscleRow> {
  const out = Object.fromEntries(Object.entries(table).map(([id, row]) => [id, copyOf(row)]));
  for (const { parts, mend } of Object.values(out)) {
    const calms = parts.map(calmOf);
    for (const f of FIGURES) {
      parts.forEach((part, i) => {
        const calm = calms[i];
        if (calm) part[f] = calmed(part[f], calm);
      });
      mend?.(f, parts);
    }
  }
  for (const { parts, joins } of Object.values(out)) {
    const others = joins?.with.map((id) => out[id]?.parts);
    if (!joins || !others?.every((p) => p !== undefined)) continue;
    for (const f of FIGURES) joins.mend(f, parts, ...others);
  }
  return out;
}
