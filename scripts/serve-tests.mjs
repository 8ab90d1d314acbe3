/** The built app for the end-to-end tests, on the port that they ask for. */
import { serve } from './serve.mjs';

await serve(Number(process.env.PORT));
