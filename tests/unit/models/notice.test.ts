import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** The text of a glTF binary: its first chunk. */
function textOf(name: string) {
  const file = readFileSync(new URL(`../../../static/models/${name}.glb`, import.meta.url));
  return JSON.parse(file.toString('utf8', 20, 20 + file.readUInt32LE(12))) as {
    asset: { copyright: string };
    meshes: { extras: { notice: string[] } }[];
  };
}

describe('what the models say of themselves', () => {
  it.each(['muscles', 'inside'])(
    '%s: the reference, both readings of its licence, the body',
    (name) => {
      const { asset, meshes } = textOf(name);
      const notice = meshes.flatMap(({ extras }) => extras.notice).join('\n');
      for (const text of [asset.copyright, notice]) {
        expect(text).toContain('BodyParts3D, (c) The Database Center for Life Science');
        expect(text).toMatch(/(?:BY-SA|Share Alike) 2\.1 (?:JP|Japan)/);
        expect(text).toMatch(/(?:CC BY|Attribution) 4\.0/);
        expect(text).toMatch(/MakeHuman.*CC0 1\.0/);
      }
      expect(notice).toMatch(/AGPL3/);
    },
  );

  it('body: MakeHuman, and what its package still says', () => {
    const { asset, meshes } = textOf('body');
    expect(asset.copyright).toMatch(/MakeHuman.*CC0 1\.0/);
    expect(meshes[0]?.extras.notice.join('\n')).toMatch(/AGPL3[^]*BodyParts3D/);
  });

  it('the notice beside them names the same', () => {
    const notice = readFileSync(
      new URL('../../../static/models/NOTICE.md', import.meta.url),
      'utf8',
    ).replace(/\s+/g, ' ');
    for (const words of [
      'BodyParts3D, © The Database Center for Life Science',
      'Share Alike 2.1 Japan',
      'Attribution 4.0 International',
      'CC0 1.0',
      'AGPL3',
    ])
      expect(notice).toContain(words);
  });
});
