import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * The bundle of a program that runs apart, as a worker or a process: beside the bundle that asks, or where
 * `scripts/check-worker.mjs` put it for TypeScript sources.
 */
export function programFile(name: 'check-worker' | 'first-page'): URL {
  const places = ['./', '../', '../../../.cache/check-worker/'];
  const found = places
    .map((place) => new URL(`${place}${name}.js`, import.meta.url))
    .find((url) => existsSync(fileURLToPath(url)));
  if (!found) throw new Error(`the program ${name} is not there: run npm run build`);
  return found;
}
