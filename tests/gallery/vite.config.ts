import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { languagesPlugin } from '../../scripts/vite-languages.ts';

/** The gallery is documentation and test, not part of the app: served by a config of its own. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: './',
  plugins: [svelte({ compilerOptions: { runes: true } }), languagesPlugin()],
  server: { fs: { allow: [fileURLToPath(new URL('../..', import.meta.url))] } },
});
