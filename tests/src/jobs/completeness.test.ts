import { countsId } from '@prakat/functions/completeness/counts-of-quarter';
import { readMarks } from '@prakat/functions/completeness/read-marks';
import { runDailyJob } from '@prakat/functions/jobs/run-daily-job';
import { composePaper } from '@prakat/functions/registry/make-paper';
import { unpacked } from '@prakat/functions/store/packed';
import { listsOf } from '@prakat/shared/completeness/lists/index';
import { anAbsence } from '@prakat/shared/completeness/test-marks';
import type { EarlierCounts } from '@prakat/shared/papers/completeness-paper';
import { wordsOf } from '@prakat/shared/papers/paper';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aProduct, OFFICE, type Product } from '../testing/a-product.ts';
import { goTo, killedBefore, liveDay, messages, since } from './on-days.ts';

let product: Product;
beforeEach(async () => {
  product = await aProduct();
  // The first day of an office only counts.
  await liveDay(product, '2021-12-24');
});
afterEach(() => product.close());

/** Administrators, webmasters, and whoever decides. */
const everybody = ['admin', 'nopphakon', 'sakrai', 'webmaster-2'].map((key) => `completeness to ${key}`);

const heardOn = async (day: string) => {
  const before = await messages(product);
  await liveDay(product, day);
  return since(before, await messages(product), 'completeness');
};

/** The head says of every line of every list that the office has nothing of it. */
const declareAll = () =>
  product.context.store.transact(async (tx) => {
    for (const { lines } of listsOf(product.office.profile))
      for (const { id } of lines.filter(({ countedBy }) => !countedBy))
        tx.put('listMarks', { ...anAbsence(id), id: `${OFFICE}:${id}`, officeId: OFFICE });
  });

const countsOf = async (quarterId: string) => {
  const kept = await product.context.store.get('paperInputs', countsId(OFFICE, quarterId));
  return kept && (unpacked(kept.inputs) as EarlierCounts);
};

describe('how complete the website is', () => {
  test('is told on the first working day of a month, once', async () => {
    const heard: Record<string, string[]> = {};
    for (const day of ['2021-12-27', '2022-01-01', '2022-01-03', '2022-01-04', '2022-01-05', '2022-02-01'])
      heard[day] = await heardOn(day);
    expect(Object.entries(heard).filter(([, told]) => told.length > 0)).toEqual([
      ['2022-01-04', everybody],
      ['2022-02-01', everybody],
    ]);
  });

  test('is told once after two months without jobs, of the running month', async () => {
    expect(await heardOn('2022-02-28')).toEqual(everybody);
    expect(await heardOn('2022-02-28')).toEqual([]);
    expect(await heardOn('2022-03-01')).toEqual(everybody);
  });

  test('is told to the administrators alone where nothing is missing', async () => {
    await declareAll();
    expect((await readMarks(product.context.store, OFFICE)).length).toBeGreaterThan(70);
    expect(await heardOn('2022-01-04')).toEqual(['completeness to admin']);
  });

  test('is told once by two processes, and by the next run when it was killed', async () => {
    const before = await messages(product);
    goTo(product, '2022-01-04');
    for (const commit of [1, 2, 3])
      await runDailyJob(killedBefore(product.aProcess(), commit)).catch(() => {});
    await Promise.all([runDailyJob(product.context), runDailyJob(product.aProcess())]);
    expect(since(before, await messages(product), 'completeness')).toEqual(everybody);
  });

  test('is counted for the quarter each month, and the paper of the next quarter says what has changed', async () => {
    expect((await countsOf('2565-Q1'))?.on).toBe('2021-12-24');
    await declareAll();
    await liveDay(product, '2022-01-04');
    await liveDay(product, '2022-02-01');
    expect((await countsOf('2565-Q2'))?.on).toBe('2022-02-01');
    expect((await countsOf('2565-Q1'))?.counts.oia).toMatchObject({ missing: 15, absent: 0 });

    const { profile } = product.office;
    const composed = await composePaper(product.context, profile, `${OFFICE}.completeness.2565-Q2`);
    const words = composed.ok ? wordsOf(composed.paper).join('\n') : composed.refusal.code;
    expect(words).toContain('เทียบกับวันที่ ๒๔ ธันวาคม ๒๕๖๔');
    expect(words).toContain('ยังไม่มี ลดลง ๑๕ ข้อ, ไม่มีข้อมูลประเภทนี้ เพิ่มขึ้น ๑๕ ข้อ');
  });
});
