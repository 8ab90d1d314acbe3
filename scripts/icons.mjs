/**
 * Raster copies of `static/icon.svg` for devices that take no SVG: `node scripts/icons.mjs` after the
 * drawing was changed. Opaque to the edge where the system cuts the shape itself (maskable, iOS).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser } from './browser.mjs';
import { ROOT } from './prepare.mjs';

const STATIC = join(ROOT, 'static');
const drawing = readFileSync(join(STATIC, 'icon.svg'), 'utf8');
/** To the edge: without rounded corners; and smaller, so that a round mask cuts nothing off. */
const bleed = (scale) =>
  drawing
    .replace(/ rx="14"/, '')
    .replace(
      /(<path[^>]*>)(<circle[^>]*>)/,
      `<g transform="translate(32 32) scale(${scale}) translate(-32 -32)">$1$2</g>`,
    );

const ICONS = [
  { name: 'icon-192.png', size: 192, svg: drawing },
  { name: 'icon-512.png', size: 512, svg: drawing },
  { name: 'maskable-512.png', size: 512, svg: bleed(0.78) },
  { name: 'apple-touch-icon.png', size: 180, svg: bleed(0.9) },
];

const browser = await chromium.launch({ executablePath: await findBrowser() });
const page = await browser.newPage();
for (const { name, size, svg } of ICONS) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px}</style>${svg}`);
  const image = await page.screenshot({ omitBackground: true });
  writeFileSync(join(STATIC, 'icons', name), image);
}
await browser.close();
