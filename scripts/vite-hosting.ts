/**
 * What a static host needs beside the app: the page for addresses that are no file, and the headers, as
 * files that the usual hosts read by themselves. Servers with a file of their own are in `docs/hosting/`.
 */
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { CACHE, securityHeaders } from './headers.mjs';
import { pageMessage } from './vite-languages.ts';

const read = (name: string): string =>
  readFileSync(new URL(`./hosting/${name}`, import.meta.url), 'utf8');

/** Leads a link whose `#` was escaped on its way back into the app; stands inside the page. */
export const STRAY_SCRIPT = read('stray.js');

/** The page for every address that is no file of ours. */
export const strayPage = (): string =>
  read('404.html')
    .replace(/%(page\.[\w-]+)%/g, (_, key: string) => pageMessage(key))
    .replace('</head>', () => `<script>${STRAY_SCRIPT}</script>\n  </head>`);

const rows = (): [string, string][] => Object.entries(securityHeaders([STRAY_SCRIPT]));

/** Netlify, Cloudflare Pages and others. */
export const headersFile = (): string =>
  [
    '/*',
    ...rows().map(([name, value]) => `  ${name}: ${value}`),
    `  Cache-Control: ${CACHE.rest}`,
    '/assets/*',
    '  ! Cache-Control',
    `  Cache-Control: ${CACHE.assets}`,
    '',
  ].join('\n');

/** The same hosts: what is no file gets the page that finds the way back. */
export const redirectsFile = (): string => '/*  /404.html  200\n';

/** Apache. */
export const apacheFile = (): string =>
  `ErrorDocument 404 /404.html
<IfModule mod_headers.c>
${rows()
  .map(([name, value]) => `  Header always set ${name} "${value}"`)
  .join('\n')}
  Header set Cache-Control "${CACHE.rest}"
  <If "%{REQUEST_URI} =~ m#/assets/#">
    Header set Cache-Control "${CACHE.assets}"
  </If>
</IfModule>
<IfModule mod_rewrite.c>
  RewriteEngine On
  # The build has squeezed each file already.
  RewriteCond %{HTTP:Accept-Encoding} br
  RewriteCond %{REQUEST_FILENAME}.br -f
  RewriteRule ^(.+)\\.(js|css|html|svg|json|webmanifest|glb)$ $1.$2.br [L]
  RewriteRule \\.js\\.br$ - [T=text/javascript,E=no-gzip:1]
  RewriteRule \\.css\\.br$ - [T=text/css,E=no-gzip:1]
  RewriteRule \\.html\\.br$ - [T=text/html,E=no-gzip:1]
  RewriteRule \\.svg\\.br$ - [T=image/svg+xml,E=no-gzip:1]
  RewriteRule \\.json\\.br$ - [T=application/json,E=no-gzip:1]
  RewriteRule \\.webmanifest\\.br$ - [T=application/manifest+json,E=no-gzip:1]
  RewriteRule \\.glb\\.br$ - [T=model/gltf-binary,E=no-gzip:1]
  # What is no file gets the page that finds the way back, in whatever folder this one lies.
  RewriteCond %{REQUEST_FILENAME} !-f
  RewriteCond %{REQUEST_FILENAME} !-d
  RewriteRule !^assets/ 404.html [L]
  <FilesMatch "\\.br$">
    Header set Content-Encoding br
    Header append Vary Accept-Encoding
  </FilesMatch>
</IfModule>
`;

/** nginx: the inside of a \`server\` block. */
export const nginxFile = (): string => {
  const headers = (indent: string, cache: string) =>
    [...rows(), ['Cache-Control', cache]]
      .map(([name, value]) => `${indent}add_header ${name} "${value}" always;`)
      .join('\n');
  return `# Inside a server block, with root set to the folder of the build (dist).
include mime.types;
types {
  model/gltf-binary glb;
  application/manifest+json webmanifest;
  text/javascript js;
}
gzip_static on;
# With the brotli module: brotli_static on;

location /assets/ {
  try_files $uri =404;
${headers('  ', CACHE.assets)}
}

location / {
  try_files $uri $uri/index.html =404;
  error_page 404 =200 /404.html;
${headers('  ', CACHE.rest)}
}
`;
};

/** Caddy: a whole site. */
export const caddyFile = (): string =>
  `# Replace the name and the folder.
example.org {
  root * /srv/myomap
  file_server {
    precompressed br gzip
  }
  header {
${rows()
  .map(([name, value]) => `    ${name} "${value}"`)
  .join('\n')}
    Cache-Control "${CACHE.rest}"
  }
  header /assets/* Cache-Control "${CACHE.assets}"
  handle_errors {
    @lost expression {err.status_code} == 404
    rewrite @lost /404.html
    file_server {
      status 200
    }
  }
}
`;

/** Files of the build, by name. */
export const HOSTING: Readonly<Record<string, () => string>> = {
  '404.html': strayPage,
  _headers: headersFile,
  _redirects: redirectsFile,
  '.htaccess': apacheFile,
};

/** See the head of this file. */
export function hostingPlugin(): Plugin {
  return {
    name: 'hosting',
    apply: 'build',
    generateBundle() {
      for (const [fileName, source] of Object.entries(HOSTING))
        this.emitFile({ type: 'asset', fileName, source: source() });
    },
  };
}
