import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type Plugin } from 'vite';

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
    load: (id) =>
      id === empty ? 'export class DRACOLoader {}\nexport class KTX2Loader {}' : null,
  };
}

export default defineConfig({
  root: 'src',
  base: './',
  publicDir: '../static',
  plugins: [noStrayDecoders(), svelte({ compilerOptions: { runes: true } })],
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
  },
});
