import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runnerImport, type Plugin } from 'vite';

const FILE = 'atlas.json';
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
  const file = fileURLToPath(new URL(`../src/atlas/${path}`, import.meta.url));
  return (await runnerImport<T>(file)).module;
};

/**
 * The atlas room is read by Vite's own runner and not imported by the config: its imports carry no
 * file endings, which a config that Node loads itself could not follow.
 */
async function openDataText(): Promise<string> {
  const { readAtlas } = await load<typeof import('../src/atlas/node')>('node.ts');
  const { openData } = await load<typeof import('../src/atlas/open-data')>('open-data.ts');
  return `${JSON.stringify(openData(readAtlas(), drawnStructures()), null, 1)}\n`;
}

/** Write the whole atlas beside the page as open data, and serve it while developing. */
export function openDataPlugin(): Plugin {
  return {
    name: 'open-data',
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName: FILE, source: await openDataText() });
    },
    configureServer(server) {
      server.middlewares.use(`/${FILE}`, (_request, response, next) => {
        openDataText().then((text) => {
          response.setHeader('Content-Type', 'application/json; charset=utf-8');
          response.end(text);
        }, next);
      });
    },
  };
}
