import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** A shader without what is there for people: comments, indents and empty lines. Lines stay lines. */
export const bareShader = (text: string): string =>
  text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\/\/.*$/gm, '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n');

/** Shaders are text to the bundler: what is shipped of them is made small here. */
export function shadersPlugin(): Plugin {
  return {
    name: 'bare-shaders',
    apply: 'build',
    enforce: 'pre',
    load(id) {
      const [file = '', query] = id.split('?');
      if (query !== 'raw' || !/\.(?:glsl|frag|vert)$/.test(file)) return null;
      return `export default ${JSON.stringify(bareShader(readFileSync(file, 'utf8')))}`;
    },
  };
}
