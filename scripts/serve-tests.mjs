/** A built app for the end-to-end tests: `PORT` it, and `FOLDER` where it is not `dist`. */
import { join } from 'node:path';
import { ROOT } from './prepare.mjs';
import { serve } from './serve.mjs';

await serve(Number(process.env.PORT), { folder: join(ROOT, process.env.FOLDER ?? 'dist') });
