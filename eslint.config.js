import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

/** Rooms in the order in which they may look: each may import from those named, and no others. */
const ROOMS = ['atlas', 'matching', 'state', 'body', 'charts', 'panels', 'offline'];
const DOORS = {
  shared: [],
  atlas: [],
  matching: ['atlas'],
  state: ['atlas', 'matching'],
  body: ['atlas', 'matching', 'state'],
  charts: ['atlas', 'matching', 'state'],
  panels: ['atlas', 'matching', 'state'],
  offline: ['state'],
};
const THREE = ['three', 'three/*', 'three-mesh-bvh', 'camera-controls', '@threlte/*'];
const D3 = ['d3', 'd3-*'];

/** One block a folder: what its files may not import. */
const door = (room) => {
  const closed = ROOMS.filter((other) => other !== room && !DOORS[room].includes(other));
  const group = [
    ...closed.flatMap((other) => [`**/${other}/**`, `**/${other}`]),
    ...(room === 'body' ? [] : THREE),
    ...(room === 'charts' ? [] : D3),
    ...(['shared', 'atlas', 'matching'].includes(room) ? ['svelte', 'svelte/*'] : []),
  ];
  return {
    files: [`src/${room}/**/*.{ts,svelte}`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [{ group, message: `src/${room} may not import this; see the README's map.` }],
        },
      ],
    },
  };
};

export default ts.config(
  { ignores: ['dist', 'node_modules', 'static', 'test-results', 'playwright-report'] },
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
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['**/src/!(atlas)/**'],
              message: 'models may look into src/atlas only; see the README.',
            },
          ],
        },
      ],
    },
  },
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
