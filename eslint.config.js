import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

/** Rooms in the order in which they may look: each may import from those named, and no others. */
const ROOMS = [
  'atlas',
  'matching',
  'language',
  'state',
  'map',
  'statements',
  'body',
  'charts',
  'panels',
  'offline',
];
const DOORS = {
  shared: [],
  atlas: [],
  matching: ['atlas'],
  language: ['atlas'],
  state: ['atlas', 'matching', 'language'],
  map: ['atlas', 'matching', 'language', 'state'],
  body: ['atlas', 'matching', 'language', 'state'],
  statements: ['atlas', 'matching', 'language', 'state'],
  charts: ['atlas', 'matching', 'language', 'state', 'map', 'statements'],
  panels: ['atlas', 'matching', 'language', 'state', 'map', 'statements'],
  offline: ['language', 'state'],
};
const THREE = ['three', 'three/*', 'three-mesh-bvh', 'camera-controls', '@threlte/*'];
const D3 = ['d3', 'd3-*'];
/** What lies above or outside the rooms; only `main.ts` knows App, nothing in `src` knows the rest. */
const OUTSIDE = ['**/App.svelte', '**/main', '**/main.ts', '**/models/**', '**/tests/**'];

/** The rule above sees `import ... from` only; this closes the same doors to `import(...)`. */
const noLateImport = (group, message) => {
  const name = (glob) =>
    glob
      .replace(/[.]/g, '[.]')
      .replace(/^\*\*\//, '(?:.*[\\u002F])?')
      .replace(/\/\*{1,2}$/, '[\\u002F].*')
      .replace(/\*$/, '.*');
  const regex = group.map((glob) => `^${name(glob)}$`).join('|');
  return { selector: `ImportExpression > Literal.source[value=/${regex}/]`, message };
};

/** One block a folder: what its files may not import. */
const door = (room) => {
  const closed = ROOMS.filter((other) => other !== room && !DOORS[room].includes(other));
  const group = [
    ...closed.flatMap((other) => [`**/${other}/**`, `**/${other}`]),
    ...OUTSIDE,
    ...(room === 'body' ? [] : THREE),
    ...(room === 'charts' ? [] : D3),
    ...(['shared', 'atlas', 'matching'].includes(room) ? ['svelte', 'svelte/*'] : []),
  ];
  const message = `src/${room} may not import this; see the README's map.`;
  return {
    files: [`src/${room}/**/*.{ts,svelte}`],
    rules: {
      'no-restricted-imports': ['error', { patterns: [{ group, message }] }],
      'no-restricted-syntax': ['error', noLateImport(group, message)],
    },
  };
};

/**
 * The floors of `models/`, lowest first: what each may import besides itself and the types of `mesh.ts`.
 * Files right in `models/` and the `build.ts` of a folder stand above the floors and may import any.
 */
const FLOORS = {
  geometry: [],
  spec: ['geometry'],
  glb: [],
  'muscles/lines': ['geometry'],
  'muscles/measured': ['geometry', 'spec', 'muscles/lines'],
  'muscles/shapes': ['geometry', 'muscles/lines'],
  skeleton: ['geometry', 'spec', 'muscles/measured', 'muscles/shapes'],
  'structures/measured': ['geometry', 'skeleton'],
  'structures/shapes': ['geometry', 'skeleton', 'structures/measured'],
  'structures/settle': [
    'geometry',
    'skeleton',
    'structures/measured',
    'structures/shapes',
    'muscles/measured',
    'muscles/shapes',
  ],
  'structures/file': ['glb', 'geometry', 'skeleton', 'structures/measured', 'structures/settle'],
  'muscles/settle': [
    'geometry',
    'muscles/lines',
    'muscles/measured',
    'muscles/shapes',
    'structures/file',
  ],
  'muscles/file': ['glb', 'geometry', 'spec', 'muscles/lines', 'muscles/shapes'],
  'muscles/checks': [
    'geometry',
    'structures/file',
    'muscles/lines',
    'muscles/measured',
    'muscles/shapes',
    'muscles/settle',
    'muscles/file',
  ],
};

/** Nothing in `src` but the atlas is known to `models`; one glob a room: `!(atlas)` is no pattern here. */
const APP = ['shared', 'App.svelte', 'main', ...ROOMS.filter((room) => room !== 'atlas')];
const noApp = {
  group: APP.flatMap((room) => [`**/src/${room}`, `**/src/${room}/**`]),
  message: 'models may look into src/atlas only; see the README.',
};

/** One block a floor. Within `muscles` and `structures` a room is named by its last word alone, too. */
const floor = (own) => {
  const [house] = own.split('/');
  const closed = Object.keys(FLOORS).filter((f) => f !== own && !FLOORS[own].includes(f));
  const near = (f) => (f.includes('/') && f.split('/')[0] === house ? f.split('/')[1] : null);
  const group = closed.flatMap((f) => [`**/${f}/**`, ...(near(f) ? [`../${near(f)}/**`] : [])]);
  return {
    files: [`models/${own}/**/*.ts`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            noApp,
            { group, message: `models/${own} may not import this; see models/README.md.` },
          ],
        },
      ],
    },
  };
};

export default ts.config(
  {
    ignores: [
      'dist',
      'dist-languages',
      'tests/.languages',
      'node_modules',
      'static',
      'test-results',
      'playwright-report',
    ],
  },
  js.configs.recommended,
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      'no-undef': 'off',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
  },
  ...Object.keys(DOORS).map(door),
  {
    files: ['models/**/*.ts'],
    rules: {
      // arithmetic on typed arrays: the index is in range by construction, and `x[i]! += y` has no other form
      '@typescript-eslint/no-non-null-assertion': 'off',
      'no-restricted-imports': ['error', { patterns: [noApp] }],
    },
  },
  ...Object.keys(FLOORS).map(floor),
  {
    files: ['src/{App.svelte,main.ts}'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: [...THREE, ...D3], message: 'reach it by await import() only.' }] },
      ],
    },
  },
);
