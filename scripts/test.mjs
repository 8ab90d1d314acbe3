/**
 * `npm test`: installs what is missing, a browser included, then format, lint, types, unit,
 * component and end-to-end tests, and asks what is known of the libraries that are shipped. Every step runs even if one before it failed, so that one run
 * tells everything; the exit code is 1 if any failed.
 */
import { audit } from './audit.mjs';
import { buildApp, buildLanguages, checkNode, installPackages, run, tool } from './prepare.mjs';

checkNode();
installPackages();
const { findBrowser } = await import('./browser.mjs');

async function browser() {
  let found = await findBrowser();
  if (found) return found;
  console.log('No browser found. Installing Chromium with Playwright ...');
  run(tool('playwright'), ['install', 'chromium']);
  found = await findBrowser();
  if (found) return found;
  if (process.platform === 'linux' && process.getuid?.() === 0) {
    console.log('That did not work. Installing the Chromium package of this system ...');
    run('apt-get', ['update', '-qq']);
    // Debian has the lighter shell apart; elsewhere, as on Ubuntu, it comes only as part of the whole.
    for (const name of ['chromium-headless-shell', 'chromium']) {
      run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name]);
      found = await findBrowser();
      if (found) return found;
    }
  }
  console.error('No browser could be installed. Install Chromium or set CHROMIUM_PATH.');
  process.exit(1);
}

const path = await browser();
console.log(`Browser: ${path}`);
const env = { CHROMIUM_PATH: path };

const steps = [
  ['format', () => run(tool('prettier'), ['--check', '--log-level', 'warn', '.'])],
  ['lint', () => run(tool('eslint'), ['.'])],
  [
    'types',
    () =>
      run(tool('svelte-check'), [
        '--tsconfig',
        './tsconfig.json',
        '--fail-on-warnings',
        '--output',
        'human',
      ]),
  ],
  ['known weaknesses', audit],
  ['unit and component', () => run(tool('vitest'), ['run'], env)],
  ['build', () => (buildApp(), 0)],
  ['build with the test languages', buildLanguages],
  ['end to end', () => run(tool('playwright'), ['test'], env)],
];

const results = [];
for (const [name, step] of steps) {
  console.log(`\n--- ${name}`);
  const began = Date.now();
  const failed = step() !== 0;
  results.push({ name, failed, seconds: Math.round((Date.now() - began) / 1000) });
}
console.log('\n--- result');
for (const { name, failed, seconds } of results)
  console.log(`${failed ? 'FAILED' : 'ok    '} ${name} (${seconds} s)`);
const failed = results.filter((result) => result.failed).length;
console.log(`steps: ${results.length - failed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
