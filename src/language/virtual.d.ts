/** Made while building from the folders under `atlas/words/`: see `scripts/vite-languages.ts`. */
declare module 'virtual:words/languages' {
  export const languages: readonly import('./types').Language[];
}

declare module 'virtual:words/shell.en' {
  export const messages: import('./types').Messages;
}

declare module 'virtual:words/names.en' {
  export const files: import('./types').Files;
}
