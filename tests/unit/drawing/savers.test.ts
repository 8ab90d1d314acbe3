import { describe, expect, test } from 'vitest';
import { keyLines } from '../../../src/panels/draw/picture-key';
import { fileName, tableOf, toldOf } from '../../../src/panels/draw/savers';
import { csvFile, csvOf } from '../../../src/shared/csv';
import { dayOf } from '../../../src/shared/day';
import { withText } from '../../../src/shared/png-text';
import type { ZoneMark } from '../../../src/state/drawing/field';
import { atlas } from '../../helpers/atlas';

const at = new Date(2026, 2, 5, 9, 7);
const marks: readonly ZoneMark[] = [
  { id: 'nape', side: 'midline', weight: 0.4, share: 0.2, intensity: 3, qualities: [] },
  {
    id: 'temple',
    side: 'left',
    weight: 1,
    share: 0.615,
    intensity: 7.5,
    qualities: ['sharp', 'stiff'],
    depth: 'joint',
    parts: [
      { share: 0.6, intensity: 9, qualities: ['sharp'], depth: 'joint' },
      { share: 0.4, intensity: 5, qualities: [] },
    ],
  },
];
const about = {
  label: '=1+1',
  at,
  atlas,
  complaints: marks.toReversed().map((mark) => ({ marks: [mark] })),
};

describe('what leaves the device', () => {
  test('has a name with its minute, and what the person calls it', () => {
    expect(fileName('json', '', at)).toBe('myomap-drawing-2026-03-05-09-07.json');
    expect(fileName('png', '../Linkes  Knie: 2/3 💥', at)).toBe(
      'myomap-drawing-2026-03-05-09-07-linkes-knie-2-3.png',
    );
    expect(dayOf(new Date(2026, 10, 26))).toBe('2026-11-26');
  });

  test('is a table of places that a spreadsheet shows and does not work out', () => {
    const [head, ...rows] = tableOf(marks, about).trimEnd().split('\r\n');
    expect(head?.split(',').slice(2, 6)).toEqual(['place', 'place id', 'side', 'strength 0 to 10']);
    expect(rows).toEqual([
      '2026-03-05,\'=1+1,Temple,temple,left,7.5,"sharp, stiff",in the joint,' +
        '"mixed: 9 of 10 (sharp, in the joint), 5 of 10",1,62',
      expect.stringMatching(/^2026-03-05,'=1\+1,.*,nape,midline,3,,,,2,20$/),
    ]);
    expect(csvOf(['a'], [[-1.5], ['-1.5'], ['-x'], ['@x'], ['\tx']])).toBe(
      "a\r\n-1.5\r\n-1.5\r\n'-x\r\n'@x\r\n'\tx\r\n",
    );
    expect(csvFile('a')).toBe('\ufeffa');
  });

  test('is a picture with a key: strength, the mark of each feeling, each depth, and where', () => {
    const lines = keyLines(marks, atlas);
    expect(lines.map(({ text }) => text)).toEqual([
      'how strong: from mild to severe',
      'sharp: Temple, left',
      'stiff: Temple, left',
      'in the joint: Temple, left',
    ]);
    expect(lines.map(({ sign }) => typeof sign)).toEqual([
      'string',
      'object',
      'object',
      'undefined',
    ]);
    expect(keyLines(marks.slice(0, 1), atlas)).toHaveLength(1);
  });

  test('is a picture that tells in words what it shows', () => {
    const { title, description, made } = toldOf(marks, { ...about, label: 'knee' });
    expect(title).toBe('Pain drawing, knee, March 5, 2026');
    expect(description.split('\n')[0]).toBe(
      'Temple, left, pain 8 of 10 (mixed: 9 of 10 (sharp, in the joint), 5 of 10)',
    );
    expect(description).not.toContain('midline');
    expect(made).toBe('2026-03-05T09:07');
  });
});

describe('text in a PNG', () => {
  const PIXEL = Uint8Array.from(
    atob(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    ),
    (letter) => letter.charCodeAt(0),
  );
  const bytesOf = async (blob: Blob) => Buffer.from(await blob.arrayBuffer());

  test('stands behind the header, whole and with its checksum', async () => {
    const png = new Blob([PIXEL], { type: 'image/png' });
    const told = await withText(png, { title: 'Schmerz, Nacken ✓', description: '' });
    expect(told.type).toBe('image/png');
    const bytes = await bytesOf(told);
    const length = bytes.readUInt32BE(33);
    const body = bytes.subarray(37, 41 + length);
    expect(body.toString('utf8')).toBe('iTXtTitle\0\0\0\0\0Schmerz, Nacken ✓');
    const { crc32 } = await import('node:zlib');
    expect(bytes.readUInt32BE(41 + length)).toBe(crc32(body));
    expect(bytes.subarray(45 + length)).toEqual(Buffer.from(PIXEL).subarray(33));
  });

  test('is not put into what is no PNG', async () => {
    const other = new Blob(['<svg/>']);
    expect(await withText(other, { title: 'a', description: 'b' })).toBe(other);
  });
});
