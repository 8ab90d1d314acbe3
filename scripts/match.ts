/**
 * `npm run --silent match -- --text "…" | --zones a,b:left,c | --drawing file.json | --batch`
 *
 * Prints one JSON answer (its shape: `Answer` in src/matching/types.ts). `--batch` reads one JSON
 * request a line from standard input, {"text": …}, {"zones": …} or {"drawing": …}, and answers a line
 * each; a request that cannot be answered gets {"error": "…"} and the next one goes on.
 */
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { readAtlas } from '../src/atlas/node';
import { createMatcher } from '../src/matching';
import { readVocabulary } from '../src/matching/node';
import { answerLine } from '../src/matching/request';

const USAGE =
  'usage: npm run --silent match -- --text "…" | --zones a,b:left,c | --drawing file.json | --batch';

async function main(): Promise<void> {
  const options = {
    text: { type: 'string' },
    zones: { type: 'string' },
    drawing: { type: 'string' },
    batch: { type: 'boolean' },
  } as const;
  const { text, zones, drawing, batch } = parseArgs({ options }).values;
  if (!batch && text === undefined && zones === undefined && drawing === undefined) {
    throw new Error(USAGE);
  }
  const matcher = createMatcher(readAtlas(), readVocabulary());
  if (batch) {
    for await (const line of createInterface({ input: process.stdin })) {
      if (line.trim()) console.log(answerLine(matcher, () => JSON.parse(line) as unknown));
    }
    return;
  }
  const line = answerLine(matcher, () =>
    drawing === undefined ? { text, zones } : { drawing: readFileSync(drawing, 'utf8') },
  );
  console.log(line);
  if (line.startsWith('{"error"')) process.exitCode = 1;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
});
