import { describe, expect, it } from 'vitest';
import { csvOf } from '../../../src/shared/csv';
import { textWidth, wrap } from '../../../src/charts/parts/text';

describe('wrapping', () => {
  it('loses no word and keeps every line inside', () => {
    const text = 'Sham, placebo, waiting list and other dry needling, taken together';
    for (const width of [60, 90, 140, 300, 900]) {
      const lines = wrap(text, width, 13.5);
      expect(lines.join(' ').replaceAll('- ', '')).toBe(text);
      for (const line of lines) expect(textWidth(line, 13.5)).toBeLessThanOrEqual(width);
    }
  });

  it('cuts a word that is longer than a line', () => {
    const lines = wrap('Donaudampfschifffahrtsgesellschaft', 100, 15, true);
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.join('').replaceAll('-', '')).toBe('Donaudampfschifffahrtsgesellschaft');
  });

  it('ends even where nothing fits', () => {
    expect(wrap('no room at all', 1, 15).join('').replaceAll('-', '')).toBe('noroomatall');
    expect(wrap('none', -5, 15).join('').replaceAll('-', '')).toBe('none');
  });

  it('has nothing to say about nothing', () => {
    expect(wrap('', 100, 15)).toEqual([]);
  });
});

describe('other scripts', () => {
  const within = (text: string, width: number) => {
    const lines = wrap(text, width, 14);
    for (const line of lines) expect(textWidth(line, 14), line).toBeLessThanOrEqual(width);
    return lines;
  };

  it.each([
    ['Greek', 'Πόνος στον αυχένα, μετά από έξι εβδομάδες'],
    ['Russian', 'Боль в шее, сразу после курса лечения'],
    ['Arabic', 'ألم الرقبة بعد العلاج مباشرة مقارنة بالعلاج الوهمي'],
    ['Hebrew', 'כאב צוואר מיד לאחר הטיפול בהשוואה לטיפול דמה'],
    ['Hindi', 'गर्दन का दर्द, इलाज के तुरंत बाद'],
    ['Vietnamese', 'Đau cổ, ngay sau khi điều trị'],
  ])('%s is broken at its spaces, and no word is cut', (_, text) => {
    expect(within(text, 110).join(' ')).toBe(text);
  });

  it.each([
    ['Japanese', '首の痛み、治療の直後、偽の鍼治療との比較「六週間後」'],
    ['Chinese', '颈部疼痛，治疗后立即与假针灸比较（六周）。'],
    ['Thai', 'อาการปวดคอทันทีหลังการรักษาเมื่อเทียบกับการฝังเข็มหลอก'],
  ])('%s has no spaces: it is broken between words, without hyphens', (_, text) => {
    const lines = within(text, 100);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join('')).toBe(text);
    for (const line of lines) {
      expect(line).not.toMatch(/^[、。，）」]/u);
      expect(line).not.toMatch(/[（「]$/u);
    }
  });

  it('cuts between letters and not inside them, and sets a hyphen only where there are hyphens', () => {
    const accents = 'é'.normalize('NFD').repeat(30);
    for (const line of within(accents, 60)) expect(line.replace('-', '')).toMatch(/^(e\u0301)+$/);
    const arabic = within('فسيكفيكهمفسيكفيكهمفسيكفيكهم', 80);
    expect(arabic.length).toBeGreaterThan(1);
    expect(arabic.join('')).not.toContain('-');
  });

  it('gives wide letters room, and marks that stand above or that nobody sees none', () => {
    expect(textWidth('痛', 10)).toBe(10);
    expect(textWidth('é', 10)).toBe(textWidth('e', 10));
    expect(textWidth('e\u0301', 10)).toBe(textWidth('e', 10));
    expect(textWidth('\u2066−1.5\u2069', 10)).toBe(textWidth('−1.5', 10));
    expect(textWidth('Щ', 10)).toBeGreaterThan(textWidth('ш', 10));
  });
});

describe('CSV', () => {
  it('quotes what would break a row, and leaves unknown cells empty', () => {
    expect(
      csvOf(
        ['a', 'b'],
        [
          ['one, two', undefined],
          ['say "so"\nnow', -0.5],
        ],
      ),
    ).toBe('a,b\r\n"one, two",\r\n"say ""so""\nnow",-0.5\r\n');
  });
});
