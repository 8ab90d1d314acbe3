import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runnerImport, type Plugin } from 'vite';
import type { OpenShare } from '../src/atlas/open-data';
import type { Atlas } from '../src/atlas/types';
import { FALLBACK, languagesOnDisk } from '../src/atlas/word-files.ts';

/** English keeps the plain name; every other language has its tag in it: `atlas.de.json`. */
const fileOf = (language: string): string =>
  language === FALLBACK ? 'atlas.json' : `atlas.${language}.json`;
const INSIDE = new URL('../static/models/inside.glb', import.meta.url);

type Basis = 'measured' | 'constructed';

/** What the picture has of each structure, from the text of its file: a glTF's first chunk. */
export function drawnStructures(): Record<string, Basis | 'partly'> {
  const file = readFileSync(INSIDE);
  const text = file.toString('utf8', 20, 20 + file.readUInt32LE(12));
  const { meshes } = JSON.parse(text) as {
    meshes: { extras: { structures: { id: string; basis: Basis }[] } }[];
  };
  const out: Record<string, Basis | 'partly'> = {};
  for (const { id, basis } of meshes.flatMap(({ extras }) => extras.structures))
    out[id] = (out[id] ?? basis) === basis ? basis : 'partly';
  return out;
}

const load = async <T>(path: string): Promise<T> => {
  const file = fileURLToPath(new URL(`../src/${path}`, import.meta.url));
  return (await runnerImport<T>(file)).module;
};

type Sharing = Pick<typeof import('../src/matching/share'), 'referringTo' | 'shareOf'>;

const rounded = (share: number): number => Math.round(share * 1000) / 1000;

/** How the patterns of muscles and the regions that they reach meet. */
export function patternShares(atlas: Atlas, { referringTo, shareOf }: Sharing): OpenShare[] {
  return [...atlas.regions.values()].flatMap((region) => {
    const place = region.zones.map(({ id }) => id);
    return referringTo(place, atlas).map((muscle) => {
      const { covers, lies } = shareOf(muscle, place);
      return {
        region: region.id,
        muscle: muscle.id,
        covers: rounded(covers),
        lies: rounded(lies),
      };
    });
  });
}

/**
 * The atlas room is read by Vite's own runner and not imported by the config: its imports carry no
 * file endings, which a config that Node loads itself could not follow.
 */
async function openDataText(language: string): Promise<string> {
  const { readAtlas, readDataWords } =
    await load<typeof import('../src/atlas/node')>('atlas/node.ts');
  const { openData } = await load<typeof import('../src/atlas/open-data')>('atlas/open-data.ts');
  const sharing = await load<Sharing>('matching/share.ts');
  const atlas = readAtlas(language);
  const worked = { drawn: drawnStructures(), shares: patternShares(atlas, sharing) };
  return `${JSON.stringify(openData(atlas, worked, readDataWords(language)), null, 1)}\n`;
}

/** Write the whole atlas beside the page as open data, a file a language, and serve it while developing. */
export function openDataPlugin(): Plugin {
  return {
    name: 'open-data',
    async generateBundle() {
      for (const { tag } of languagesOnDisk())
        this.emitFile({ type: 'asset', fileName: fileOf(tag), source: await openDataText(tag) });
    },
    configureServer(server) {
      for (const { tag } of languagesOnDisk())
        server.middlewares.use(`/${fileOf(tag)}`, (_request, response, next) => {
          openDataText(tag).then((text) => {
            response.setHeader('Content-Type', 'application/json; charset=utf-8');
            response.end(text);
          }, next);
        });
    },
  };
}
