import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SealFromOutside } from '@prakat/functions/audit/seal-book';
import { newestSeal } from '@prakat/functions/seals/newest-seal';
import { sealCode } from '@prakat/shared/machine/seal';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { OFFICE, OTHER_OFFICE } from '../testing/a-product.ts';
import { type AuditedProduct, anAuditedProduct } from './altering/audited-product.ts';
import { alterationsOfTheRest } from './altering/files-and-lists.ts';
import { anOfflineChecker } from './altering/offline-checker.ts';
import { alterationsOfPapers } from './altering/papers.ts';
import { alterationsOfPeople } from './altering/people.ts';
import { alterationsOfPublications } from './altering/publications.ts';
import { alterationsOfRequests } from './altering/requests.ts';
import { alterationsOfSeals } from './altering/seals.ts';
import { KEY, StolenCopy } from './altering/stolen-copy.ts';

const offices = [OFFICE, OTHER_OFFICE];
let product: AuditedProduct;
/** The newest seal as the head has it in his chat. */
let known: SealFromOutside;
beforeAll(async () => {
  product = await anAuditedProduct();
  const newest = await newestSeal(product.context.store, OFFICE);
  if (!newest) throw new Error('nothing was sealed');
  known = { officeId: OFFICE, seq: newest.seq, code: sealCode(newest) };
});
const checker = anOfflineChecker();
afterAll(async () => {
  await checker.close();
  await product.close();
});

async function withCopy<T>(work: (copy: StolenCopy) => Promise<T>): Promise<T> {
  const copy = new StolenCopy(product.data.folder);
  try {
    return await work(copy);
  } finally {
    copy.close();
  }
}

/** What the checker of outsiders says of what a copy exports. */
async function offline(copy: StolenCopy, { key = KEY }: { key?: string | null } = {}): Promise<string> {
  const file = await copy.exported(offices);
  const keyFile = join(copy.folder, 'key');
  writeFileSync(keyFile, `${key}\n`);
  const seal = `${known.officeId}:${known.seq}:${known.code}`;
  return checker.says([file, ...(key === null ? [] : ['--key', keyFile]), '--seal', seal]);
}

test('untouched, everything is in order, also for the checker of outsiders', () =>
  withCopy(async (copy) => {
    expect(await copy.audited(offices, { outside: [known] })).toEqual([]);
    expect(await copy.audited(offices, { key: null })).toEqual([]);
    expect(await offline(copy)).toMatch(/offline audit: ok$/);
    expect(await offline(copy, { key: null })).toMatch(/the key not at hand\noffline audit: ok$/);
  }));

const all = [
  ...alterationsOfRequests,
  ...alterationsOfPublications,
  ...alterationsOfPeople,
  ...alterationsOfPapers,
  ...alterationsOfTheRest,
  ...alterationsOfSeals,
].map((one) => [`${one.what}: found by ${one.needs}`, one] as const);

/** What finds an alteration, and what does not; each on a copy of its own. */
test.concurrent.each(all)('%s', { timeout: 60_000 }, (_what, alteration) =>
  withCopy(async (copy) => {
    const { needs, found, alter, notExported } = alteration;
    alter(copy, product.ids, product.yesterday);
    // An exported log shows it to outsiders, unless it is about nothing that one holds.
    expect(await offline(copy)).toMatch(notExported ? /offline audit: ok$/ : /offline audit: \d+ fault/);

    const [record, reason] = found.map((pattern) => expect.stringMatching(pattern));
    const fault = expect.objectContaining({ record, reason });
    const outside = needs === 'outside' ? [known] : [];
    expect(await copy.audited(offices, { outside })).toContainEqual(fault);
    if (needs === 'outside') expect(await copy.audited(offices)).toEqual([]);
    if (needs === 'key') expect(await copy.audited(offices, { key: null })).toEqual([]);
    copy.withoutSeals();
    const without = await copy.audited(offices);
    if (needs === 'logs') expect(without).toContainEqual(fault);
    else expect(without).toEqual([]);
  }),
);
