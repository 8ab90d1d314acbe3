/**
 * What a server says beside each file, in one place: `npm start` sends it, and the build writes it as
 * ready files for the usual hosts (`vite-hosting.ts`).
 */
import { createHash } from 'node:crypto';

/** A script that stands inside a page may run by its hash, and no other. */
const hashed = (script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`;

/**
 * @param scripts texts of the scripts that stand inside pages
 * @returns header name → value, the same for every file
 */
export const securityHeaders = (scripts = []) => ({
  // Nothing leaves the device: the browser itself refuses every other origin.
  'Content-Security-Policy': [
    "default-src 'self'",
    "img-src 'self' data: blob:",
    "style-src 'self'",
    // The model's vertices are unpacked by a small WebAssembly module.
    ["script-src 'self' 'wasm-unsafe-eval'", ...scripts.map(hashed)].join(' '),
    "worker-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'none'",
  ].join('; '),
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy':
    'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
});

/** Files under `assets/` carry a hash in their name and never change; everything else is asked for anew. */
export const CACHE = { assets: 'max-age=31536000, immutable', rest: 'no-cache' };
