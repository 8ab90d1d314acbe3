import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { CACHE, securityHeaders } from '../../../scripts/headers.mjs';
import { nginxFile, STRAY_SCRIPT, strayPage } from '../../../scripts/vite-hosting';

/** Where this machine has it, often outside of the path. */
const nginx = ['nginx', '/usr/sbin/nginx'].find((path) => {
  try {
    execFileSync(path, ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
});

const FILES: Readonly<Record<string, string>> = {
  'index.html': '<!doctype html><title>first</title>',
  '404.html': strayPage(),
  'manifest.webmanifest': '{}',
  'assets/part-abc1234.js': 'export const part = 1;',
  'models/body.glb': 'glTF',
};

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

// The file that we hand out, in the server that it is for: skipped where there is none.
describe.skipIf(!nginx)('a real nginx', () => {
  let folder = '';
  let origin = '';
  let server: ChildProcess | undefined;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'nginx-'));
    for (const [path, text] of Object.entries(FILES)) {
      mkdirSync(join(folder, 'dist', path, '..'), { recursive: true });
      writeFileSync(join(folder, 'dist', path), text);
    }
    const asset = 'assets/part-abc1234.js';
    writeFileSync(join(folder, 'dist', `${asset}.gz`), gzipSync(FILES[asset] ?? ''));
    const port = await freePort();
    origin = `http://127.0.0.1:${port}`;
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
      .map((name) => `  ${name}_temp_path ${folder}/${name};`)
      .join('\n');
    const types = ['/etc/nginx/mime.types', '/usr/local/etc/nginx/mime.types'];
    const included = nginxFile().replace(
      'include mime.types;',
      `include ${types.find((path) => existsSync(path)) ?? 'mime.types'};`,
    );
    writeFileSync(
      join(folder, 'nginx.conf'),
      `${process.getuid?.() === 0 ? 'user root;\n' : ''}pid ${folder}/pid;
error_log ${folder}/error.log;
events {}
http {
  access_log off;
${temporary}
  server {
    listen 127.0.0.1:${port};
    root ${folder}/dist;
${included}
  }
}
`,
    );
    server = spawn(nginx ?? '', [
      '-p',
      folder,
      '-c',
      join(folder, 'nginx.conf'),
      '-g',
      'daemon off;',
    ]);
    await vi.waitFor(() => fetch(origin), { timeout: 20_000 });
  }, 30_000);

  afterAll(() => {
    server?.kill('SIGTERM');
    rmSync(folder, { recursive: true, force: true });
  });

  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(origin + path, { headers: { accept: 'text/html', ...headers } });

  it('sends every header with page, part and page for what is no file', async () => {
    for (const path of ['/', '/assets/part-abc1234.js', '/%23/region/heel', '/models/body.glb']) {
      const { headers } = await get(path);
      for (const [name, value] of Object.entries(securityHeaders([STRAY_SCRIPT])))
        expect(headers.get(name), `${name} of ${path}`).toBe(value);
      expect(headers.get('cache-control')).toBe(
        path.startsWith('/assets/') ? CACHE.assets : CACHE.rest,
      );
    }
  });

  it('leads a link back whose hash was escaped, and names a part that is gone as gone', async () => {
    for (const path of ['/%23/region/heel?side=left', '/region/heel', '/nonsense']) {
      const answer = await get(path);
      expect(answer.status).toBe(200);
      expect(await answer.text()).toBe(strayPage());
    }
    expect((await get('/assets/part-gone123.js')).status).toBe(404);
  });

  it('sends what was compressed at build, and knows each kind of file', async () => {
    const path = '/assets/part-abc1234.js';
    const packed = await get(path, { 'accept-encoding': 'gzip' });
    expect(packed.headers.get('content-encoding')).toBe('gzip');
    expect(await packed.text()).toBe(FILES['assets/part-abc1234.js']);
    const kinds = await Promise.all(
      [path, '/models/body.glb', '/manifest.webmanifest'].map((one) => get(one)),
    );
    expect(kinds.map(({ headers }) => headers.get('content-type')?.split(';')[0])).toEqual([
      expect.stringMatching(/^(?:text|application)\/javascript$/),
      'model/gltf-binary',
      'application/manifest+json',
    ]);
  });
});
