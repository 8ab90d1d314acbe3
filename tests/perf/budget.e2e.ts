import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, openWithBody, settled, SIZES, test } from '../helpers/page';
import budget from './budget.json' with { type: 'json' };

const DIST = join(import.meta.dirname, '..', '..', 'dist');
const gzip = (file: string) => gzipSync(readFileSync(join(DIST, file)), { level: 9 }).length;

/** Local files that the page asked for until the given moment, as paths inside dist. */
function record(page: import('@playwright/test').Page): Set<string> {
  const asked = new Set<string>();
  page.on('request', (request) => {
    const { pathname, protocol } = new URL(request.url());
    if (protocol.startsWith('http')) asked.add(pathname === '/' ? 'index.html' : pathname.slice(1));
  });
  return asked;
}

test('the shell is small before 3D', () => {
  // What index.html names and what those modules import statically: no dynamic import counts.
  const html = readFileSync(join(DIST, 'index.html'), 'utf8');
  const wanted = [...html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.(?:js|css))"/g)].map(
    ([, file]) => file as string,
  );
  const seen = new Set<string>(['index.html']);
  while (wanted.length) {
    const file = wanted.pop() as string;
    if (seen.has(file)) continue;
    seen.add(file);
    if (!file.endsWith('.js')) continue;
    const code = readFileSync(join(DIST, file), 'utf8');
    for (const [, name] of code.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g))
      wanted.push(`assets/${name}`);
  }
  const bytes = [...seen].reduce((sum, file) => sum + gzip(file), 0);
  console.log(`shell: ${seen.size} files, ${bytes} bytes gzip`);
  expect(seen.size).toBeGreaterThan(2);
  expect(bytes).toBeLessThanOrEqual(budget.shellGzipBytes);
});

test('everything until the body can be clicked is within its bytes', async ({ page }) => {
  const asked = record(page);
  await openWithBody(page);
  const files = [...asked].filter((file) => !/sw\.js|workbox|registerSW/.test(file));
  const bytes = files.reduce((sum, file) => sum + gzip(file), 0);
  console.log(`until clickable: ${files.length} files, ${bytes} bytes gzip`);
  expect(bytes).toBeLessThanOrEqual(budget.clickableGzipBytes);
});

test('the model is within its bytes', () => {
  const bytes = statSync(join(DIST, 'models/body.glb')).size;
  console.log(`model: ${bytes} bytes raw, ${gzip('models/body.glb')} gzip`);
  expect(bytes).toBeLessThanOrEqual(budget.modelBytes);
});

test('no stray decoder is built', () => {
  const stray = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /draco_|basis_transcoder|\.wasm$/i.test(file),
  );
  expect(stray).toEqual([]);
});

test('few draw calls, nothing drawn while idle, picks by the tree', async ({ page }) => {
  await page.setViewportSize(SIZES.tablet);
  await openWithBody(page, '#/region/upper-back');
  await settled(page);
  const calls = await page.evaluate(() => window.__myomap?.drawCalls());
  const triangles = await page.evaluate(() => window.__myomap?.triangles());
  expect(calls).toBeGreaterThan(0);
  expect(calls).toBeLessThanOrEqual(budget.drawCalls);
  expect(triangles).toBeLessThanOrEqual(budget.triangles);

  const before = await page.evaluate(() => window.__myomap?.frames() ?? NaN);
  // A true idle period: the claim is about the absence of frames over time.
  const idle = await page.evaluate(
    () => new Promise((resolve) => setTimeout(() => resolve(window.__myomap?.frames()), 2000)),
  );
  expect(Number(idle) - before).toBe(budget.idleFrames);

  const bench = await page.evaluate(() => window.__myomap?.bvhBenchmark(60));
  if (!bench) throw new Error('no benchmark');
  console.log(`${calls} draw calls, ${triangles} triangles, pick ${bench.plainMs / bench.bvhMs}x`);
  expect(bench.plainMs / bench.bvhMs).toBeGreaterThanOrEqual(budget.pickSpeedup);
});
