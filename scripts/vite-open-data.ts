import type { Plugin } from 'vite';
import { readAtlas } from '../src/atlas/node';
import { openData } from '../src/atlas/open-data';

const FILE = 'atlas.json';

/** Write the whole atlas beside the page as open data, and serve it while developing. */
export function openDataPlugin(): Plugin {
  const text = () => `${JSON.stringify(openData(readAtlas()), null, 1)}\n`;
  return {
    name: 'open-data',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: FILE, source: text() });
    },
    configureServer(server) {
      server.middlewares.use(`/${FILE}`, (_request, response) => {
        response.setHeader('Content-Type', 'application/json; charset=utf-8');
        response.end(text());
      });
    },
  };
}
