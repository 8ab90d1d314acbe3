import { describe, expect, it } from 'vitest';
import { checkDrawing, parseDrawing, type Answer } from '../../../src/matching';
import { answerLine, zonesFrom } from '../../../src/matching/request';
import { matcher } from './matcher';

const drawing = {
  format: 'myomap-drawing',
  version: 3,
  figure: 'female',
  made: '2026-11-22',
  zones: [
    {
      id: 'temple',
      side: 'left',
      weight: 0.8,
      intensity: 6,
      qualities: ['aching', 'burning'],
      depth: 'skin',
      parts: [
        { share: 0.7, intensity: 5, qualities: ['aching'] },
        { share: 0.3, intensity: 8, qualities: ['burning'], depth: 'skin' },
      ],
    },
  ],
};
const [zone] = drawing.zones;
const errorOf = (json: unknown) => {
  const result = checkDrawing(json);
  return result.ok ? '' : result.error;
};

describe('a drawing file', () => {
  it('is read as it was written', () => {
    expect(parseDrawing(JSON.stringify(drawing))).toEqual({ ok: true, drawing });
  });

  it.each([
    ['not JSON at all', 'damaged', '{"format":'],
    ['another format', 'not a myomap drawing', JSON.stringify({ ...drawing, format: 'svg' })],
    ['no drawing', 'not a myomap drawing', 'null'],
    ['a list', 'not a myomap drawing', '[]'],
    ['a later version', 'another version', JSON.stringify({ ...drawing, version: 4 })],
  ])('%s gets a sentence', (_, sentence, text) => {
    const result = parseDrawing(text);
    expect(result.ok ? '' : result.error).toContain(sentence);
  });

  it.each([
    [{ ...zone, id: 'tail' }, 'unknown zone: tail'],
    [{ ...zone, id: '__proto__' }, 'unknown zone: __proto__'],
    [{ ...zone, side: 'up' }, 'side must be left, right, both or midline'],
    [{ ...zone, weight: 7 }, 'weight must be at most 1'],
    [{ ...zone, weight: '1' }, 'weight must be a number'],
    [{ ...zone, intensity: -1 }, 'intensity must be at least 0'],
    [{ ...zone, depth: 'bone' }, 'depth must be skin, muscle or joint'],
    [{ ...zone, parts: [{ share: 2 }] }, 'parts must be a list'],
    [{ ...zone, parts: 'two' }, 'parts must be a list'],
    [null, 'a zone must be an object'],
  ])('a damaged zone gets a sentence: %j', (damaged, sentence) => {
    expect(errorOf({ ...drawing, zones: [damaged] })).toContain(sentence);
  });

  it('is not read if it is far too long', () => {
    const zones = Array.from({ length: 1000 }, () => zone);
    expect(errorOf({ ...drawing, zones })).toContain('too many zones');
  });
});

describe('a request', () => {
  it('answers words, zones and drawings, and goes on after a bad line', () => {
    const lines = [
      '{"text":"sore temple"}',
      '{"zones":"temple:left"}',
      JSON.stringify({ drawing }),
    ];
    for (const line of lines) {
      const answer = JSON.parse(answerLine(matcher, () => JSON.parse(line))) as { zones: unknown };
      expect(answer.zones).toMatchObject([{ id: 'temple' }]);
    }
    for (const bad of ['{', '7', '{}', '{"zones":"tail"}', '{"zones":7}', '{"drawing":{}}']) {
      expect(JSON.parse(answerLine(matcher, () => JSON.parse(bad)))).toEqual({
        error: expect.any(String) as string,
      });
    }
  });

  it('hears what was written beside a drawing, also where nothing was painted', () => {
    const file = { ...drawing, zones: [], text: 'sore left temple' };
    for (const one of [file, JSON.stringify(file)]) {
      const answer = JSON.parse(answerLine(matcher, () => ({ drawing: one }))) as Answer;
      expect(answer.zones).toContainEqual(expect.objectContaining({ id: 'temple', side: 'left' }));
      expect(answer.muscles.length).toBeGreaterThan(0);
    }
    const said = { drawing: file, text: 'sore right heel' };
    const answer = JSON.parse(answerLine(matcher, () => said)) as Answer;
    expect(answer.zones.map(({ id }) => id)).not.toContain('temple');
    for (const text of [7, null, {}, 'x'.repeat(50_000)])
      expect(answerLine(matcher, () => ({ drawing: { ...drawing, text } }))).not.toMatch(/"error"/);
  });

  it('claims no side for what lies on the midline, however it was told', () => {
    const half = { id: 'breastbone', side: 'left', weight: 1 };
    for (const request of [
      { text: 'sore breastbone' },
      { zones: 'breastbone:left' },
      { drawing: { ...drawing, zones: [half] } },
      { drawing: { ...drawing, version: 1, zones: [half, { ...half, side: 'right' }] } },
      { drawing: { ...drawing, zones: [{ ...half, side: 'midline' }] } },
    ]) {
      const line = answerLine(matcher, () => request);
      const { zones, muscles } = JSON.parse(line) as Answer;
      expect(zones.filter(({ id }) => id === 'breastbone')).toMatchObject([{ side: 'midline' }]);
      for (const { parts } of muscles)
        for (const part of parts)
          if ('side' in part && part.zone === 'breastbone') expect(part.side).toBe('midline');
    }
  });

  it('reads zones as text, list or objects', () => {
    const zones = [
      { id: 'temple', side: 'left' },
      { id: 'nape', side: 'both' },
    ];
    expect(zonesFrom('temple:left,nape')).toEqual(zones);
    expect(zonesFrom(['temple:left', ' nape'])).toEqual(zones);
    expect(zonesFrom([{ id: 'temple', side: 'left' }, { id: 'nape' }])).toEqual(zones);
    expect(() => zonesFrom('temple:up')).toThrow('unknown side: up');
  });
});
