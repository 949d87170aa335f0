import { hunt } from '@prakat/shared/testing/stories/hunt';

/** Plays stories in a process of its own, and writes what they found: `hunter.ts MOST SEED [KIND]`. */
const [most, seed, only] = process.argv.slice(2);
process.stdout.write(JSON.stringify(await hunt(Number(most), Number(seed), only)));
