/** Steps that `npm start` and `npm test` share. Node's own modules only: they run before an install. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const NPM = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/** Run a command in the project's folder with its output shown; the exit code. */
export function run(command, args, env = {}) {
  const done = spawnSync(command, args, {
    cwd: ROOT,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ...env },
  });
  return done.status ?? 1;
}

/** A tool of node_modules/.bin. */
export const tool = (name) => join(ROOT, 'node_modules', '.bin', name);

const digest = (files) => {
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update(readFileSync(join(ROOT, file)));
  return hash.digest('hex');
};

const stampFile = (name) => join(ROOT, 'node_modules', '.cache', 'myomap', name);
const readStamp = (name) => {
  try {
    return readFileSync(stampFile(name), 'utf8');
  } catch {
    return '';
  }
};
const writeStamp = (name, text) => {
  mkdirSync(dirname(stampFile(name)), { recursive: true });
  writeFileSync(stampFile(name), text);
};

/** Stop with a sentence where Node is too old, before npm prints a page about it. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Myomap needs Node 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

/** Install what is missing. Skipped while the lockfile is the one that was installed last. */
export function installPackages() {
  const wanted = digest(['package.json', 'package-lock.json']);
  if (existsSync(tool('vite')) && readStamp('installed') === wanted) return;
  console.log('Installing packages (once) ...');
  // Playwright's own browser is fetched only when a test run finds none on the machine.
  const code = run(NPM, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1',
  });
  if (code !== 0) {
    console.error('The packages could not be installed. Is this machine connected to the network?');
    process.exit(code);
  }
  writeStamp('installed', wanted);
}

const filesUnder = (folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length + 1))
    .sort();

const builtFrom = () =>
  digest([
    'package-lock.json',
    'vite.config.ts',
    ...['src', 'static', 'scripts'].flatMap(filesUnder),
  ]);

/** Build `dist/` unless it was built from exactly these files. */
export function buildApp() {
  const wanted = builtFrom();
  if (existsSync(join(ROOT, 'dist', 'index.html')) && readStamp('built') === wanted) return;
  console.log('Building Myomap ...');
  const code = run(tool('vite'), ['build', '--logLevel', 'warn']);
  if (code !== 0) {
    console.error('The app could not be built; the lines above say why.');
    process.exit(code);
  }
  writeStamp('built', wanted);
}

/** Build `dist-languages/`, the app with the two test languages, unless it is of these files. */
export function buildLanguages() {
  const wanted = builtFrom();
  const folder = 'dist-languages';
  if (existsSync(join(ROOT, folder, 'index.html')) && readStamp(folder) === wanted) return 0;
  const written = run(tool('tsx'), ['scripts/test-languages.ts']);
  const args = ['build', '--outDir', `../${folder}`, '--mode', 'languages', '--logLevel', 'warn'];
  const code = written || run(tool('vite'), args, { MYOMAP_WORDS: join(ROOT, 'tests/.languages') });
  if (code === 0) writeStamp(folder, wanted);
  return code;
}
