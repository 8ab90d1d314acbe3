/** Serves a built app, `dist/` unless told otherwise, with the compressed copies that the build writes beside each file. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { ROOT } from './prepare.mjs';

/** The page's own inline scripts by their hashes, so that no other inline script ever runs. */
const inlineScripts = (folder) =>
  [...readFileSync(join(folder, 'index.html'), 'utf8').matchAll(/<script>(.*?)<\/script>/gs)].map(
    ([, text]) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
  );

const headers = (folder) => ({
  // Nothing leaves the device: the browser itself refuses every other origin.
  'Content-Security-Policy': [
    "default-src 'self'",
    "img-src 'self' data: blob:",
    "style-src 'self' 'unsafe-inline'",
    ["script-src 'self' 'wasm-unsafe-eval'", ...inlineScripts(folder)].join(' '),
    "worker-src 'self' blob:",
    "connect-src 'self' blob: data:",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'none'",
  ].join('; '),
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
});

/**
 * Listen on `port`, or on the next free one above it.
 * @returns the address and a function that stops the server
 */
export async function serve(port, { host = '127.0.0.1', folder = join(ROOT, 'dist') } = {}) {
  const { default: sirv } = await import('sirv');
  const sent = Object.entries(headers(folder));
  const files = sirv(folder, {
    brotli: true,
    gzip: true,
    etag: true,
    setHeaders: (response, path) => {
      for (const [name, value] of sent) response.setHeader(name, value);
      const forGood = path.startsWith('/assets/');
      response.setHeader('Cache-Control', forGood ? 'max-age=31536000, immutable' : 'no-cache');
    },
  });
  const server = createServer((request, response) => {
    files(request, response, () => {
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
