/** `npm start`: installs what is missing, builds if needed, serves the app and prints the address. */
import { buildApp, checkNode, installPackages } from './prepare.mjs';

checkNode();
installPackages();
buildApp();
const { serve } = await import('./serve.mjs');
const { address } = await serve(Number(process.env.PORT) || 4173, { host: process.env.HOST });
console.log(`\nMyomap is open at ${address}\nStop it with Ctrl+C.`);
