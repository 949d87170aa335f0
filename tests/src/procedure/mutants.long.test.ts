import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Found } from '@prakat/shared/testing/stories/hunt';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundle } from './mutants/bundle.ts';
import { everyMutant as mutants } from './mutants/index.ts';
import type { Mutant } from './mutants/mutant.ts';

/** The same stories each time, so that a fault that was found once is found again. */
const SEED = 2565;
const MOST = 5000;
const AT_ONCE = 2;

/**
 * Where each was found, so that the next hunt begins there: some take two thousand stories from the beginning. Whatever is not found
 * there any more is sought from the beginning; `UPDATE_MUTANTS=1` writes down anew where.
 */
const foundBefore = new URL('./mutants/found-before.json', import.meta.url);
type Place = { kind: string; round: number };
const places: Record<string, Place> = JSON.parse(readFileSync(foundBefore, 'utf8'));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'prakat-mutants-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function huntFor(mutant: Mutant | null, most: number, name: string): Promise<Found | null> {
  const file = join(folder, `${name}.mjs`);
  await bundle(mutant, file);
  const place = mutant ? places[mutant.name] : undefined;
  const near = place ? [place.kind, String(place.round)] : [];
  const asked = [file, String(most), String(SEED), mutant?.kind ?? '', ...near];
  const { stdout } = await promisify(execFile)(process.execPath, asked);
  return JSON.parse(stdout) as Found | null;
}

test('the stories find nothing in the procedure as it is', async () => {
  expect(await huntFor(null, 1000, 'as-it-is')).toBeNull();
});

test('every fault that is put back is found', async () => {
  const found = new Map<string, Found | null>();
  const left = mutants.entries();
  const worker = async () => {
    for (const [index, mutant] of left)
      found.set(mutant.name, await huntFor(mutant, MOST, `mutant-${index}`));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  const lines = mutants.map(({ name }) => {
    const by = found.get(name);
    return by ? `${name}\n  found by story ${by.stories}, of ${by.kind}: ${by.what}` : `${name}\n  NOT FOUND`;
  });
  console.log(`${mutants.length} faults\n${lines.join('\n')}`);
  if (process.env.UPDATE_MUTANTS) {
    const all = mutants.flatMap(({ name }) => {
      const { kind, round } = found.get(name) ?? {};
      return kind === undefined ? [] : [[name, { kind, round }]];
    });
    writeFileSync(foundBefore, `${JSON.stringify(Object.fromEntries(all), null, 2)}\n`);
  }
  expect(mutants.filter(({ name }) => !found.get(name)).map(({ name }) => name)).toEqual([]);
});
