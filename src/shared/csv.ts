export type CsvCell = string | number | undefined;

/** Rows as CSV (RFC 4180). Undefined cells stay empty. */
export const csvOf = (head: readonly string[], rows: readonly (readonly CsvCell[])[]): string =>
  [head, ...rows].map((row) => row.map(field).join(',')).join('\r\n') + '\r\n';

/** A spreadsheet takes UTF-8 for what it is by this mark only. */
export const csvFile = (csv: string): string => `\ufeff${csv}`;

/** What a spreadsheet would work out instead of showing: text that begins as a formula does. */
const FORMULA = /^(?:[=+@\t\r]|-(?![\d.]))/;

function field(cell: CsvCell): string {
  const text = cell === undefined ? '' : String(cell);
  const safe = typeof cell === 'string' && FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
