/**
 * `npx tsx tests/gallery/figures/gallery.ts <folder>`: writes contact sheets of the small figures, as
 * HTML and as PNG: both figures, all sizes, light, dark, printed and in forced colours. To be looked at
 * after a change of the drawing or of its colours.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { chromium, type Page } from 'playwright';
import { createServer } from 'vite';
import { findBrowser, BROWSER_FLAGS } from '../../../scripts/browser.mjs';
import { readAtlas } from '../../../src/atlas/node';
import type { Figure } from '../../../src/atlas/types';
import { shownFields, type Shown } from './fields';

const ROOT = resolve(import.meta.dirname, '../../..');
const STYLES = ['styles/tokens', 'styles/print', 'map/tokens'].map((name) =>
  readFileSync(join(ROOT, `src/${name}.css`), 'utf8'),
);
const SHEET = `
  body { margin: 0; padding: 16px; background: var(--paper); color: var(--ink); font: 13px var(--sans); }
  main { display: flex; flex-wrap: wrap; gap: 18px; align-items: end; }
  figure { margin: 0; }
  .stage { width: 640px; height: 620px; }
`;

type Draw = (props: Record<string, unknown>) => { head: string; body: string };

/** The component, drawn on the server with its figures at hand. */
async function drawing(): Promise<{ draw: Draw; close: () => Promise<void> }> {
  const server = await createServer({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    appType: 'custom',
    optimizeDeps: { noDiscovery: true, include: [] },
    server: { middlewareMode: true, ws: false },
    plugins: [svelte({ compilerOptions: { runes: true, css: 'injected' } })],
  });
  const load = (path: string) => server.ssrLoadModule(path) as Promise<Record<string, never>>;
  const { loadFigure } = (await load('/src/map/load.ts')) as unknown as {
    loadFigure: (figure: Figure) => Promise<unknown>;
  };
  await Promise.all([loadFigure('male'), loadFigure('female')]);
  const { default: SmallFigure } = await load('/src/map/SmallFigure.svelte');
  const { render } = (await load('svelte/server')) as unknown as {
    render: (
      part: unknown,
      options: { props: unknown; idPrefix: string },
    ) => { head: string; body: string };
  };
  let count = 0;
  return {
    draw: (props) => {
      const { head, body } = render(SmallFigure, { props, idPrefix: `f${count++}` });
      return { head, body };
    },
    close: () => server.close(),
  };
}

interface Sheet {
  readonly name: string;
  readonly dark?: boolean;
  readonly media?: Parameters<Page['emulateMedia']>[0];
  readonly pictures: readonly { readonly title: string; readonly props: Record<string, unknown> }[];
}

function sheetsOf(shown: readonly Shown[]): Sheet[] {
  const sides = { left: 'L', right: 'R' };
  const all = (figure: Figure, size: string, height: number) =>
    shown.map(({ name, ...rest }) => ({
      title: name,
      props: { figure, size, sides, height, ...rest },
    }));
  const stage = (figure: Figure) =>
    shown.slice(1, 3).map(({ name, ...rest }) => ({
      title: name,
      props: { figure, size: 'stage', sides, ...rest },
    }));
  return (['male', 'female'] as const).flatMap((figure): Sheet[] => [
    { name: `${figure}-card`, pictures: all(figure, 'card', 300) },
    { name: `${figure}-card-dark`, dark: true, pictures: all(figure, 'card', 300) },
    {
      name: `${figure}-small`,
      pictures: [...all(figure, 'card', 120), ...all(figure, 'thumb', 56)],
    },
    {
      name: `${figure}-small-dark`,
      dark: true,
      pictures: [...all(figure, 'card', 120), ...all(figure, 'thumb', 56)],
    },
    { name: `${figure}-stage`, pictures: stage(figure) },
    { name: `${figure}-stage-dark`, dark: true, pictures: stage(figure) },
    { name: `${figure}-print`, media: { media: 'print' }, pictures: all(figure, 'card', 220) },
    {
      name: `${figure}-forced`,
      media: { forcedColors: 'active' },
      pictures: all(figure, 'card', 220),
    },
  ]);
}

async function main(): Promise<void> {
  const folder = process.argv[2];
  if (!folder) throw new Error('usage: npx tsx tests/gallery/figures/gallery.ts <folder>');
  mkdirSync(folder, { recursive: true });
  const { draw, close } = await drawing();
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: BROWSER_FLAGS,
  });
  const only = process.argv.slice(3);
  for (const { name, dark, media, pictures } of sheetsOf(shownFields(readAtlas()))) {
    if (only.length && !only.includes(name)) continue;
    const drawn = pictures.map(({ title, props }) => ({ title, props, ...draw(props) }));
    const figures = drawn.map(
      ({ title, props, body }) =>
        `<figure class="${String(props.size)}">${body}<figcaption>${title}</figcaption></figure>`,
    );
    const heads = [...new Set(drawn.map(({ head }) => head))].join('');
    const html = `<!doctype html><html data-theme="${dark ? 'dark' : 'light'}"><meta charset="utf-8"><title>${name}</title><style>${STYLES.join('')}${SHEET}</style>${heads}<main>${figures.join('')}</main></html>`;
    const file = join(resolve(folder), `${name}.html`);
    writeFileSync(file, html);
    const page = await browser.newPage({ viewport: { width: 1400, height: 800 } });
    if (media) await page.emulateMedia(media);
    await page.goto(`file://${file}`);
    await page.screenshot({ path: file.replace(/html$/, 'png'), fullPage: true });
    await page.close();
    console.log(file.replace(/html$/, 'png'));
  }
  await browser.close();
  await close();
}

await main();
