import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/matching';
import { ZONES } from '../../../src/matching';
import { answerLine } from '../../../src/matching/request';
import { readVocabulary } from '../../../src/matching/node';

const vocabulary = readVocabulary();
import { seeded } from '../../bench/cases';
import { unknownTo } from '../../helpers/atlas';
import { atlas, matcher } from './matcher';

const INPUTS = 10_000;
const next = seeded(20261122);
const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(next() * list.length)];
const many = <T>(most: number, make: () => T): T[] =>
  Array.from({ length: Math.floor(next() * most) }, make);

const PHRASES = [
  ...Object.values(vocabulary.placeWords).flat(),
  ...Object.values(vocabulary.hintWords).flat(),
  ...Object.values(vocabulary.signWords).flat(),
  ...Object.values(vocabulary.grammar.qualifiers).flat(),
  ...vocabulary.grammar.negations,
  ...['from', 'to', 'and', 'or', ',', '.', 'left', 'right', 'both', 'when', 'my', 'the', '-'],
];
const HOSTILE = [
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'null', 'undefined', 'NaN'],
  ...['<script>', '${x}', '../../..', '\u0000', '\uD800', '\u202E', '💥', 'ﷺ', '𝒷𝒶𝒸𝓀', 'ſ', 'İ'],
  ...["'; DROP TABLE zones", '((((((((', '))))))', '\\', '"', '\n\n\n', '%00', 'a'.repeat(5000)],
  ...['no '.repeat(300), 'the '.repeat(600), 'chest pain '.repeat(250), 'from to '.repeat(300)],
];

const slip = (text: string): string => {
  const at = Math.floor(next() * text.length);
  const letter = String.fromCharCode(97 + Math.floor(next() * 26));
  return next() < 0.5
    ? text.slice(0, at) + text.slice(at + 1)
    : text.slice(0, at) + letter + text.slice(at);
};
const noise = () => String.fromCharCode(...many(40, () => Math.floor(next() * 65536)));

function text(): string {
  const way = next();
  if (way < 0.02) return many(3, () => pick(HOSTILE)).join(' ');
  if (way < 0.1) return noise();
  const words = many(10, () => (next() < 0.02 ? pick(HOSTILE)?.slice(0, 200) : pick(PHRASES)));
  return words.map((word) => (next() < 0.15 ? slip(word ?? '') : word)).join(' ');
}

const anything = (): unknown =>
  pick([
    null,
    7,
    -1,
    1e308,
    Number.NaN,
    '',
    'left',
    'x'.repeat(100),
    [],
    {},
    true,
    { toString: 1 },
    JSON.parse('{"__proto__":{"id":"temple"}}') as unknown,
    [[[[]]]],
  ]);
const zoneId = (): unknown => (next() < 0.85 ? pick(ZONES) : (pick(HOSTILE) ?? anything()));

function drawing(): unknown {
  const whole = next() < 0.7;
  const part = <T>(good: T): unknown => (whole || next() < 0.9 ? good : anything());
  const made = {
    format: part('myomap-drawing'),
    version: part(1),
    zones: part(
      many(next() < 0.02 ? 400 : 12, () => ({
        id: whole ? pick(ZONES) : zoneId(),
        side: part(pick(['left', 'right', 'both'])),
        weight: part(next()),
        intensity: part(next() * 10),
        qualities: part(many(3, () => 'aching')),
      })),
    ),
  };
  return next() < 0.8 ? made : JSON.stringify(made).slice(0, Math.floor(next() * 400));
}

const FLAGS = [...atlas.redFlags.keys()];

function corrections(): object {
  if (next() < 0.6) return {};
  const ids = many(4, () => pick([...FLAGS, 'place shoulder', 'sign fever', ...HOSTILE]) ?? '');
  const of = (values: readonly unknown[]) =>
    Object.fromEntries(ids.map((id) => [id, pick(values)]));
  return next() < 0.9
    ? { answers: of(['yes', 'no']), without: ids, sides: of(['left', 'right', 'both']) }
    : { answers: anything(), without: anything(), sides: anything() };
}

function request(): unknown {
  const way = next();
  if (way < 0.6) return { text: text(), ...corrections() };
  if (way < 0.75) return { zones: next() < 0.5 ? many(9, zoneId) : many(9, zoneId).join(',') };
  return way < 0.97 ? { drawing: drawing() } : anything();
}

/** Ids in an answer that the atlas does not know. */
function unknownIds(answer: Answer): readonly string[] {
  const { muscles, zones, redFlags, conditions, ask, heard } = answer;
  const parts = muscles.flatMap((muscle) => muscle.parts);
  return [
    ...unknownTo(
      atlas.muscles,
      muscles.map(({ id }) => id),
    ),
    ...unknownTo(
      atlas.zones,
      zones.map(({ id }) => id),
    ),
    ...unknownTo(
      atlas.zones,
      parts.flatMap((part) => ('zone' in part ? [part.zone] : [])),
    ),
    ...unknownTo(
      atlas.triggerPoints,
      muscles.flatMap(({ triggerPoints }) => triggerPoints),
    ),
    ...unknownTo(
      atlas.redFlags,
      redFlags.map(({ id }) => id),
    ),
    ...unknownTo(
      atlas.redFlags,
      ask.map(({ id }) => id),
    ),
    ...unknownTo(
      atlas.zones,
      heard.flatMap((chip) => chip.zones ?? []),
    ),
    ...unknownTo(atlas.conditions, conditions),
  ];
}

describe('ten thousand random and hostile requests', () => {
  it('never throw, never hang and never name an unknown id', { timeout: 120_000 }, () => {
    let answered = 0;
    let slowest = 0;
    const wrong: unknown[] = [];
    for (let i = 0; i < INPUTS; i += 1) {
      const asked = request();
      const start = performance.now();
      const line = answerLine(matcher, () => asked);
      slowest = Math.max(slowest, performance.now() - start);
      const answer = JSON.parse(line) as Answer | { error: string };
      if ('error' in answer) {
        if (answer.error.length === 0 || answer.error.length > 6000) wrong.push(asked);
        continue;
      }
      answered += 1;
      const scores = answer.muscles.flatMap(({ score, explained }) => [score, explained]);
      const inRange = scores.every((score) => score >= 0 && score <= 1);
      const stretches = [...answer.heard, ...answer.redFlags.flatMap((flag) => flag.said)];
      const placed = stretches.every(({ from, to }) => from >= 0 && from <= to);
      if (!inRange || !placed || unknownIds(answer).length > 0) wrong.push(asked);
    }
    expect(wrong).toEqual([]);
    expect(answered).toBeGreaterThan(INPUTS / 2);
    // a guard against running away, not a measure of speed
    expect(slowest).toBeLessThan(5000);
  });
});
