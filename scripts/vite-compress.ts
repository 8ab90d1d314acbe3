import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const SQUEEZABLE = /\.(?:js|css|html|svg|json|webmanifest|glb|md|txt)$/;
/** Smaller files fit into one packet anyway. */
const WORTH_IT = 1024;

const squeeze = {
  br: (data: Buffer) =>
    promisify(brotliCompress)(data, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
  gz: (data: Buffer) => promisify(gzip)(data, { level: 9 }),
};

/** Writes `.br` and `.gz` beside each built file, so that a static server sends few bytes. */
export function compressed(): Plugin {
  let folder = '';
  return {
    name: 'compressed',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      folder = resolve(config.root, config.build.outDir);
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        const entries = await readdir(folder, { recursive: true, withFileTypes: true });
        const files = entries
          .filter((entry) => entry.isFile() && SQUEEZABLE.test(entry.name))
          .map((entry) => join(entry.parentPath, entry.name));
        for (const file of files) {
          const data = await readFile(file);
          if (data.length < WORTH_IT) continue;
          await writeFile(`${file}.br`, await squeeze.br(data));
          await writeFile(`${file}.gz`, await squeeze.gz(data));
        }
      },
    },
  };
}
