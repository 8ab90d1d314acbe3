import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import type { Answer } from '../../../src/matching';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** A process of its own reads the whole atlas. */
const PATIENT = 120_000;

/** What `npm run --silent match -- --batch` answers, a line each. */
function batch(lines: readonly string[]): unknown[] {
  const out = execFileSync('npm', ['run', '--silent', 'match', '--', '--batch'], {
    cwd: ROOT,
    input: `${lines.join('\n')}\n`,
    encoding: 'utf8',
  });
  return out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
}

it(
  'a batch is answered a line each, in the shape that others rely on, with questions and answers',
  () => {
    const text = 'my right calf is swollen and warm since the flight';
    const found = batch([
      JSON.stringify({ text: 'deep ache in the front of the right shoulder when I reach back' }),
      'no JSON',
      '',
      JSON.stringify({ zones: ['temple:left', 'eyebrow:left'] }),
      JSON.stringify({ text }),
      JSON.stringify({ text, answers: { 'leg-clot': 'no', breathless: 'yes' } }),
      JSON.stringify({ text, answers: { 'leg-clot': 'perhaps' } }),
    ]);
    expect(found).toHaveLength(6);
    const [shoulder, broken, zones, calf, answered, wrong] = found as Answer[];
    expect(broken).toEqual({ error: 'the request is not JSON' });
    expect(wrong).toEqual({ error: expect.stringContaining('yes or no') as string });
    for (const answer of [shoulder, zones, calf, answered]) {
      expect(answer).toMatchObject({
        redFlags: expect.any(Array) as unknown[],
        confidence: expect.stringMatching(/^(none|low|moderate)$/) as string,
        muscles: expect.any(Array) as unknown[],
        zones: expect.any(Array) as unknown[],
        conditions: expect.any(Array) as unknown[],
        reasons: expect.any(Array) as unknown[],
      });
      expect(answer?.ask.length).toBeLessThanOrEqual(8);
      for (const asked of answer?.ask ?? []) {
        expect(Object.keys(asked).sort()).toEqual(['id', 'text', 'why']);
      }
    }
    const [best] = shoulder?.muscles ?? [];
    expect(best).toMatchObject({
      id: expect.any(String) as string,
      score: expect.any(Number) as number,
      explained: expect.any(Number) as number,
      side: 'right',
      triggerPoints: expect.any(Array) as unknown[],
      parts: expect.any(Array) as unknown[],
    });
    const flags = (answer: Answer | undefined) => answer?.redFlags.map(({ id }) => id);
    expect(flags(calf)).toContain('leg-clot');
    expect(flags(answered)).toContain('breathless');
    expect(flags(answered)).not.toContain('leg-clot');
    expect(answered?.hold).toBe('stop');
  },
  PATIENT,
);
