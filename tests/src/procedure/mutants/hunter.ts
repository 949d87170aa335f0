import { hunt } from '@prakat/shared/testing/stories/hunt';

/** Where a fault was found before, a few stories are enough. */
const NEAR = 20;

/**
 * Plays stories in a process of its own, and writes what they found: `hunter.ts MOST SEED KIND [KIND ROUND]`. KIND is empty for every
 * kind; the last two are where it was found before: they are played first, and all from the beginning where they find nothing.
 */
const [most, seed, only, knownKind, knownRound] = process.argv.slice(2);
const near = knownKind ? await hunt(NEAR, Number(seed), knownKind, Number(knownRound)) : null;
process.stdout.write(JSON.stringify(near ?? (await hunt(Number(most), Number(seed), only || undefined))));
