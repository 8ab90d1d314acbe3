import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { BROWSER_FLAGS, findBrowser } from './scripts/browser.mjs';
import { compressed } from './scripts/vite-compress';

/**
 * three's Draco and KTX2 loaders drag seven decoder files (1.9 MB) into the build as soon as
 * anything mentions them. Our models use neither, so both resolve to an empty class.
 */
function noStrayDecoders(): Plugin {
  const empty = '\0empty-decoder';
  return {
    name: 'no-stray-decoders',
    enforce: 'pre',
    resolveId: (id) => (/(?:DRACO|KTX2)Loader(?:\.js)?$/.test(id) ? empty : null),
    load: (id) => (id === empty ? 'export class DRACOLoader {}\nexport class KTX2Loader {}' : null),
  };
}

export default defineConfig({
  root: 'src',
  base: './',
  publicDir: '../static',
  plugins: [noStrayDecoders(), svelte({ compilerOptions: { runes: true } }), compressed()],
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
  },
  test: {
    root: '.',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          root: '.',
          environment: 'node',
          include: ['tests/{unit,repro}/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'component',
          root: '.',
          include: ['tests/component/**/*.test.ts'],
          setupFiles: ['tests/helpers/no-console-noise.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { executablePath: await findBrowser(), args: BROWSER_FLAGS },
            }),
            instances: [{ browser: 'chromium', viewport: { width: 1180, height: 820 } }],
          },
        },
      },
    ],
  },
});
