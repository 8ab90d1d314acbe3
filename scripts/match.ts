/**
 * `npm run --silent match -- --text "…" | --zones a,b:left,c | --drawing file.json | --batch`
 *
 * Prints one JSON answer (see the README of src/matching). `--batch` reads one JSON request a line
 * from standard input, {"text": …}, {"zones": …} or {"drawing": …}, and answers a line each; a
 * request that cannot be read is answered {"error": "…"} and the next one goes on.
 */
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { readAtlas } from '../src/atlas/node';
import { checkDrawing, createMatcher, parseDrawing, type Matcher } from '../src/matching';

const USAGE =
  'usage: npm run --silent match -- --text "…" | --zones a,b:left,c | --drawing file.json | --batch';

type Zones = Parameters<Matcher['zones']>[0];

/** "a,b:left" or ["a", "b:left"] or [{ id, side }] -> zones. */
function zonesFrom(value: unknown): Zones {
  const list: unknown[] = typeof value === 'string' ? value.split(',') : asList(value);
  return list.map((one) => {
    const object = typeof one === 'object' && one !== null ? one : undefined;
    const [id = '', side] = object
      ? [String((object as { id?: unknown }).id), (object as { side?: unknown }).side]
      : String(one).trim().split(':');
    if (side === undefined || side === null) return { id };
    if (side === 'left' || side === 'right' || side === 'both') return { id, side };
    throw new Error(`unknown side: ${String(side)}`);
  });
}

function asList(value: unknown): unknown[] {
  if (!Array.isArray(value)) throw new Error('zones must be a list or a text');
  if (value.length > 300) throw new Error(`too many zones: ${String(value.length)}`);
  return value;
}

function answerRequest(matcher: Matcher, request: unknown): unknown {
  if (typeof request !== 'object' || request === null) throw new Error('a request is an object');
  const { text, zones, drawing } = request as Record<string, unknown>;
  if (typeof text === 'string') return matcher.text(text);
  if (zones !== undefined) return matcher.zones(zonesFrom(zones));
  if (drawing === undefined) throw new Error('a request has text, zones or drawing');
  const checked = typeof drawing === 'string' ? parseDrawing(drawing) : checkDrawing(drawing);
  if (!checked.ok) throw new Error(checked.error);
  return matcher.drawing(checked.drawing);
}

const lineOf = (answer: () => unknown): string => {
  try {
    return JSON.stringify(answer());
  } catch (error) {
    return JSON.stringify({ error: error instanceof Error ? error.message : String(error) });
  }
};

async function main(): Promise<void> {
  const options = {
    text: { type: 'string' },
    zones: { type: 'string' },
    drawing: { type: 'string' },
    batch: { type: 'boolean' },
  } as const;
  const { values } = parseArgs({ options });
  const { text, zones, drawing, batch } = values;
  if (!batch && text === undefined && zones === undefined && drawing === undefined) {
    throw new Error(USAGE);
  }
  const matcher = createMatcher(readAtlas());
  if (batch) {
    for await (const line of createInterface({ input: process.stdin })) {
      if (!line.trim()) continue;
      console.log(lineOf(() => answerRequest(matcher, JSON.parse(line))));
    }
    return;
  }
  const request =
    drawing === undefined ? { text, zones } : { drawing: readFileSync(drawing, 'utf8') };
  const line = lineOf(() => answerRequest(matcher, request));
  console.log(line);
  if (line.startsWith('{"error"')) process.exitCode = 1;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
});
