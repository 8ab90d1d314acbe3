export type CsvCell = string | number | undefined;

/** Rows as CSV (RFC 4180). Undefined cells stay empty. */
export const csvOf = (head: readonly string[], rows: readonly (readonly CsvCell[])[]): string =>
  [head, ...rows].map((row) => row.map(field).join(',')).join('\r\n') + '\r\n';

function field(cell: CsvCell): string {
  const text = cell === undefined ? '' : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
