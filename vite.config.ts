import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import type { Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig } from 'vitest/config';
import { BROWSER_FLAGS, findBrowser } from './scripts/browser.mjs';
import { hostingPlugin } from './scripts/vite-hosting.ts';
import { compressed } from './scripts/vite-compress.ts';
import { languagesPlugin, pageMessage } from './scripts/vite-languages.ts';
import { openDataPlugin } from './scripts/vite-open-data.ts';
import { shadersPlugin } from './scripts/vite-shaders.ts';

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

/** Everything on the device after the first visit; a new version waits for the reader. */
const offline = () =>
  VitePWA({
    registerType: 'prompt',
    injectRegister: null,
    includeAssets: ['icon.svg'],
    manifest: {
      name: 'Myomap',
      short_name: 'Myomap',
      description: pageMessage('page.manifest'),
      lang: 'en',
      theme_color: '#f7f4ef',
      background_color: '#f7f4ef',
      display: 'standalone',
      start_url: './',
      id: './',
      // Shown by installers; made by scripts/screens.mjs.
      screenshots: [
        { src: 'screens/wide.jpg', sizes: '1280x800', type: 'image/jpeg', form_factor: 'wide' },
        { src: 'screens/narrow.jpg', sizes: '780x1688', type: 'image/jpeg', form_factor: 'narrow' },
      ],
      icons: [
        { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
        { src: 'icons/icon-192.png', sizes: '192x192', type: 'image/png' },
        { src: 'icons/icon-512.png', sizes: '512x512', type: 'image/png' },
        {
          src: 'icons/maskable-512.png',
          sizes: '512x512',
          type: 'image/png',
          purpose: 'maskable',
        },
      ],
    },
    workbox: {
      globPatterns: ['**/*.{html,js,css,svg,woff2,glb,json,webmanifest}'],
      globIgnores: ['atlas*.json', '**/*.br', '**/*.gz'],
      // The app is one page, whatever a link asks behind it.
      ignoreURLParametersMatching: [/./],
      // An address that is none of ours: the page there leads back what was mangled. The app itself would ask
      // for its files beside that address, where there are none.
      navigateFallback: '404.html',
      cleanupOutdatedCaches: true,
    },
  });

/** Modules of a few lines that several later pages share; the body and the flat figure need them first. */
const CRUMBS =
  /src\/(?:atlas\/(?:audience|prose|flag-codes|median|unpaired|content\/(?:median-zones|unpaired))|state\/(?:grave|laid|paints|(?:cut-parts|risks-shown|sharpness)\.svelte|highlight|drawing\/brushes|shown-patterns|pattern-look|thing-name|reading-comparison|on-stage\.svelte)|language\/(?:borrowed|rich|formats)|shared\/(?:hand|hand-over|csv|day)|matching\/share)\.(?:ts|json)$/;
/** The same of what is drawn on pages. */
const CRUMBS_OF_PAGES =
  /src\/(?:language\/Rich|panels\/paper\/TakeAlong|panels\/home\/urgent-signs|state\/(?:met|feeling-marks|new-version\.svelte|drawing\/(?:told|lasting))|panels\/parts\/(?:PatternSwatch|Beside|Card|gravest|Borrowed|RiskSection|Pictured|Thumb|pictures|RegionChips|ConditionRows|MuscleName|RiskNoteRow|FeelingMark))\b/;
const browser = await findBrowser();

export default defineConfig(({ mode }) => ({
  root: 'src',
  base: './',
  publicDir: '../static',
  plugins: [
    noStrayDecoders(),
    shadersPlugin(),
    svelte({ compilerOptions: { runes: true } }),
    languagesPlugin(),
    openDataPlugin(),
    hostingPlugin(),
    offline(),
    // Only what is shipped is worth the time that compressing well takes.
    ...(mode === 'languages' ? [] : [compressed()]),
  ],
  // Modules, so that a worker fetches what reads a file when it is asked for.
  worker: { format: 'es' },
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    // A browser without `modulepreload` only loses the hint; the stand-in for it would weigh on the shell.
    modulePreload: { polyfill: false },
    // Two chunks are large for a reason and never part of the first paint: the body room with three,
    // and the atlas, which is one file on purpose. What may grow is held in tests/perf/budget.json.
    chunkSizeWarningLimit: 1200,
    // The shell names every lazy chunk: a shorter hash still tells versions apart, and costs it less.
    rolldownOptions: {
      output: {
        chunkFileNames: 'assets/[name]-[hash:7].js',
        assetFileNames: 'assets/[name]-[hash:6][extname]',
        // What is there from the start is one file: cut into a dozen, each with its own imports and
        // exports, the first paint would weigh several kB more. So would it with each crumb that later
        // pages share in a file of its own, because the shell names them all.
        codeSplitting: {
          groups: [
            { name: 'shell', tags: ['$initial'], priority: 2 },
            // What the body shares with cut and names, by its own name: it is the heavy part of the room.
            {
              name: 'Body',
              test: /src\/body\/(?!names\/)|node_modules\/(?:three|three-mesh-bvh|camera-controls|@threlte)\//,
              priority: 1,
              minShareCount: 2,
              includeDependenciesRecursively: false,
            },
            { name: 'bits', test: CRUMBS, priority: 1, includeDependenciesRecursively: false },
            {
              name: 'parts',
              test: CRUMBS_OF_PAGES,
              priority: 1,
              includeDependenciesRecursively: false,
            },
            // What may help and what feels alike, on four pages, with the button that lays a pattern.
            {
              name: 'care',
              test: /src\/panels\/(?:care\/|parts\/(?:LayButton|MuscleRow|BasisMark|PlaceShare|share-words)\b)/,
              priority: 1,
              includeDependenciesRecursively: false,
            },
            // The menu and the drawing page both begin with a new person.
            {
              name: 'person',
              test: /src\/(?:panels\/parts\/NewPerson|state\/(?:new-person|drawing\/shelf)|shared\/text-store)\b/,
              priority: 1,
              includeDependenciesRecursively: false,
            },
            {
              name: 'statements',
              test: /src\/(?:statements\/|atlas\/(?:emergency|content\/emergency-numbers)\b)/,
              priority: 1,
              includeDependenciesRecursively: false,
            },
          ],
        },
      },
    },
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
          // What is tried here is pure: files may share what they import, which takes half the time.
          isolate: false,
          setupFiles: ['tests/helpers/english.ts'],
          include: ['tests/unit/**/*.test.ts'],
        },
      },
      {
        extends: true,
        // Found late, these would reload the page in the middle of a test.
        optimizeDeps: {
          include: [
            '@messageformat/runtime',
            '@messageformat/runtime/lib/cardinals',
            '@messageformat/runtime/lib/formatters',
            '@messageformat/runtime/lib/plurals',
            '@threlte/core',
            'bits-ui',
            'camera-controls',
            'minisearch',
            'svelte/motion',
            'svelte/reactivity',
            'three',
            'three/addons/libs/meshopt_decoder.module.js',
            'three/addons/lines/LineMaterial.js',
            'three/addons/lines/LineSegments2.js',
            'three/addons/lines/LineSegmentsGeometry.js',
            'three-mesh-bvh',
            'valibot',
          ],
        },
        test: {
          name: 'component',
          root: '.',
          include: ['tests/component/**/*.test.ts'],
          setupFiles: ['tests/helpers/english.ts', 'tests/helpers/no-console-noise.ts'],
          // Software rendering beside everything else: a second, or fifteen, is not always enough.
          testTimeout: 60_000,
          expect: { poll: { timeout: 20_000 } },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { executablePath: browser, args: BROWSER_FLAGS },
            }),
            instances: [{ browser: 'chromium', viewport: { width: 1180, height: 820 } }],
          },
        },
      },
    ],
  },
}));
