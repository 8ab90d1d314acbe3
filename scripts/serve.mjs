/** Serves a built app, `dist/` unless told otherwise, with the compressed copies that the build writes beside each file. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { CACHE, securityHeaders } from './headers.mjs';
import { ROOT } from './prepare.mjs';

/** Scripts that stand inside the pages of a build; no other inline script ever runs. */
const inlineScripts = (folder) =>
  ['index.html', '404.html'].flatMap((name) =>
    [...readFileSync(join(folder, name), 'utf8').matchAll(/<script>(.*?)<\/script>/gs)].map(
      ([, text]) => text,
    ),
  );

/** Whether somebody waits for a page and not for a file. */
const wantsPage = ({ method, url, headers }) =>
  (method === 'GET' || method === 'HEAD') &&
  /text\/html/.test(headers.accept ?? '') &&
  !/\/assets\//.test(url);

/**
 * Listen on `port`, or on the next free one above it.
 * @returns the address and a function that stops the server
 */
export async function serve(port, { host = '127.0.0.1', folder = join(ROOT, 'dist') } = {}) {
  const { default: sirv } = await import('sirv');
  const sent = Object.entries(securityHeaders(inlineScripts(folder)));
  const stray = readFileSync(join(folder, '404.html'));
  const files = sirv(folder, {
    brotli: true,
    gzip: true,
    etag: true,
    setHeaders: (response, path) => {
      for (const [name, value] of sent) response.setHeader(name, value);
      response.setHeader('Cache-Control', path.startsWith('/assets/') ? CACHE.assets : CACHE.rest);
    },
  });
  const server = createServer((request, response) => {
    files(request, response, () => {
      for (const [name, value] of sent) response.setHeader(name, value);
      // A link that was mangled on its way: the page finds the way back.
      if (wantsPage(request)) {
        response.setHeader('Content-Type', 'text/html; charset=utf-8');
        response.end(stray);
        return;
      }
      response.statusCode = 404;
      response.setHeader('Content-Type', 'text/plain; charset=utf-8');
      response.end('Not found. Myomap starts at /');
    });
  });
  for (let wanted = port; ; wanted += 1) {
    try {
      await new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(wanted, host, () => {
          server.removeListener('error', reject);
          resolve();
        });
      });
      return {
        address: `http://localhost:${wanted}/`,
        stop: () => server.close(),
      };
    } catch (error) {
      if (error.code !== 'EADDRINUSE' || wanted >= port + 50) throw error;
    }
  }
}
