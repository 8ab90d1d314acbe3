import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { get, type IncomingHttpHeaders } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CACHE, securityHeaders } from '../../../scripts/headers.mjs';
import { nginxFile, STRAY_SCRIPT, strayPage } from '../../../scripts/vite-hosting';

/** Where an installed nginx keeps its own files, by its own word; undefined where there is none. */
function home(): string | undefined {
  const { stderr = '' } = spawnSync('nginx', ['-V'], { encoding: 'utf8' });
  const [, conf] = /--conf-path=(\S+)/.exec(stderr ?? '') ?? [];
  return conf && dirname(conf);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

const etc = home();
if (!etc) console.log('nginx is not installed here: its file is held by its text alone');

const CODE = 'export const words = "a chunk of the app";\n'.repeat(40);

describe.skipIf(!etc)('a real nginx with docs/hosting/nginx.conf', () => {
  const folder = mkdtempSync(join(tmpdir(), 'myomap-nginx-'));
  const root = join(folder, 'dist');
  let server: ReturnType<typeof spawn> | undefined;
  let port = 0;

  const ask = (path: string, headers: Record<string, string> = {}) =>
    new Promise<{ status: number; headers: IncomingHttpHeaders; body: Buffer }>((done, fail) => {
      get({ host: '127.0.0.1', port, path, headers }, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () =>
          done({
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            body: Buffer.concat(parts),
          }),
        );
      }).on('error', fail);
    });

  beforeAll(async () => {
    chmodSync(folder, 0o755);
    for (const path of ['assets', 'models']) mkdirSync(join(root, path), { recursive: true });
    writeFileSync(join(root, 'index.html'), '<!doctype html><title>Myomap</title>');
    writeFileSync(join(root, '404.html'), strayPage());
    writeFileSync(join(root, 'manifest.webmanifest'), '{}');
    writeFileSync(join(root, 'models/body.glb'), 'glTF');
    writeFileSync(join(root, 'assets/index-abc.js'), CODE);
    writeFileSync(join(root, 'assets/index-abc.js.gz'), gzipSync(CODE));
    copyFileSync(join(etc ?? '', 'mime.types'), join(folder, 'mime.types'));
    port = await freePort();
    const spare = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
    writeFileSync(
      join(folder, 'nginx.conf'),
      `daemon off;
      master_process off;
      pid ${folder}/pid;
      error_log ${folder}/errors;
      events {}
      http {
        access_log off;
        ${spare.map((name) => `${name}_temp_path ${folder}/${name};`).join(' ')}
        server {
          listen 127.0.0.1:${port};
          root ${root};
          ${nginxFile()}
        }
      }`,
    );
    const run = ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', join(folder, 'errors')];
    execFileSync('nginx', ['-t', '-q', ...run], { stdio: 'pipe' });
    server = spawn('nginx', run, { stdio: 'ignore' });
    for (let tries = 0; tries < 200; tries += 1) {
      const up = await ask('/').then(
        () => true,
        () => false,
      );
      if (up) return;
      await new Promise((next) => setTimeout(next, 50));
    }
    throw new Error('nginx did not answer');
  }, 30_000);

  afterAll(async () => {
    const ended = new Promise((done) => server?.once('exit', done));
    server?.kill('SIGTERM');
    if (server) await ended;
    rmSync(folder, { recursive: true });
  });

  it.each([
    ['/', 200, CACHE.rest, /^text\/html/],
    ['/assets/index-abc.js', 200, CACHE.assets, /^text\/javascript/],
    ['/assets/gone.js', 404, CACHE.assets, /^text\/html/],
    ['/models/body.glb', 200, CACHE.rest, /^model\/gltf-binary/],
    ['/manifest.webmanifest', 200, CACHE.rest, /^application\/manifest\+json/],
    ['/%23/region/neck-back?side=left', 200, CACHE.rest, /^text\/html/],
  ])('answers %s with %i, its type and every header', async (path, status, cache, type) => {
    const answer = await ask(path);
    expect(answer.status).toBe(status);
    expect(answer.headers['cache-control']).toBe(cache);
    expect(answer.headers['content-type']).toMatch(type);
    for (const [name, value] of Object.entries(securityHeaders([STRAY_SCRIPT])))
      expect(answer.headers[name.toLowerCase()], name).toBe(value);
  });

  it('leads an escaped link back, and sends what was squeezed at build', async () => {
    for (const path of ['/%23/region/neck-back', '/region/neck-back', '/nonsense/at/all'])
      expect((await ask(path)).body.toString()).toBe(strayPage());
    const squeezed = await ask('/assets/index-abc.js', { 'accept-encoding': 'gzip' });
    expect(squeezed.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(squeezed.body).toString()).toBe(CODE);
    expect((await ask('/assets/index-abc.js')).body.toString()).toBe(CODE);
  });
});
