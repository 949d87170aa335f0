import { readStandings } from '@prakat/functions/freshness/read-standings';
import { runDailyJob } from '@prakat/functions/jobs/run-daily-job';
import { type CheckRequest, recordCheck } from '@prakat/functions/procedure/check-unchanged';
import { freshnessItems } from '@prakat/shared/freshness/items';
import { calendarDate } from '@prakat/shared/time/thai-date';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aProduct, OFFICE, type Product } from '../testing/a-product.ts';
import { goTo, killedBefore, liveDay, messages, since } from './on-days.ts';

let product: Product;
beforeEach(async () => {
  product = await aProduct();
});
afterEach(() => product.close());

const NEWS = { categoryId: 'public-relations', subtopicId: 'news' };
const KEY = 'public-relations.news';

const check = (key: string, given: Partial<CheckRequest> = {}, process = product.context) =>
  recordCheck(process, {
    officeId: OFFICE,
    lineUserId: product.lineUserId(key),
    ...NEWS,
    period: '2022-01',
    ...given,
  });
const standingOf = async (key: string) =>
  (await readStandings(product.context.store, product.office.profile, calendarDate(product.clock()))).find(
    ({ item }) => item.key === key,
  );

/** Something of a kind that is on display from now on. */
async function published(draft: { categoryId: string; subtopicId?: string } = NEWS): Promise<string> {
  const { id } = await product.filed('staff-1', { source: 'ราชกิจจานุเบกษา', ...draft });
  await product.act('jirayu', id, 'propose');
  await product.act('sakrai', id, 'approve');
  await product.drain();
  return id;
}

describe('a check', () => {
  beforeEach(async () => {
    await published();
    goTo(product, '2022-01-05');
  });

  test('is one tap of a person responsible, and an act on what is on display', async () => {
    expect(await check('nopphakon')).toMatchObject({ ok: true, again: false });
    const standing = await standingOf(KEY);
    expect(standing).toMatchObject({
      status: 'checked',
      last: { by: { name: expect.stringContaining('นพ') }, result: 'unchanged', period: '2022-01' },
    });
    const { publicationId, seq } = standing?.last?.event ?? { publicationId: '', seq: 0 };
    expect((await product.publicationEvents(publicationId)).find((event) => event.seq === seq)).toMatchObject(
      { action: 'check_unchanged', details: { item: KEY, period: '2022-01' } },
    );
  });

  test('counts once: the next tap, by whomever, answers with the first and changes nothing', async () => {
    await check('nopphakon');
    const before = product.dump();
    goTo(product, '2022-01-06');
    expect(await check('webmaster-2')).toMatchObject({
      ok: true,
      again: true,
      check: { by: { memberId: `${OFFICE}.nopphakon` } },
    });
    expect(product.dump()).toEqual(before);
  });

  test('counts once when two tap at the same moment, in two processes', async () => {
    const results = await Promise.all([check('nopphakon'), check('webmaster-2', {}, product.aProcess())]);
    expect(results.map((result) => result.ok && result.again).sort()).toEqual([false, true]);
  });

  test('of a webhook event delivered again has its effect once', async () => {
    await check('nopphakon', { once: 'event-1' });
    expect(await check('nopphakon', { once: 'event-1' })).toEqual({ ok: false, duplicate: true });
  });

  test.each<[string, string, Partial<CheckRequest>, string]>([
    ['by somebody not responsible', 'staff-1', {}, 'freshness_not_yours'],
    ['by a stranger', 'nobody', {}, 'not_a_member'],
    ['of last month, on an old card', 'nopphakon', { period: '2021-12' }, 'freshness_other_period'],
    ['of next month', 'nopphakon', { period: '2022-02' }, 'freshness_other_period'],
    ['of a topic as a whole', 'nopphakon', { subtopicId: null }, 'freshness_unknown'],
    ['of no category', 'nopphakon', { categoryId: 'nothing' }, 'freshness_unknown'],
    [
      'of what nothing is published of',
      'nopphakon',
      { categoryId: 'general-information', subtopicId: 'history' },
      'nothing_published',
    ],
    ['at another office', 'nopphakon', { officeId: 'khemarat' }, 'not_a_member'],
    ['at no office', 'nopphakon', { officeId: 'nowhere' }, 'unknown_office'],
  ])('%s is refused and changes nothing', async (_what, key, given, code) => {
    const before = product.dump();
    expect(await check(key, given)).toMatchObject({ ok: false, refusal: { code } });
    expect(product.dump()).toEqual(before);
  });

  test('is impossible once what was there has come down', async () => {
    const [item] = (
      await product.context.store.find('publications', 'byOffice', {
        equals: { officeId: OFFICE },
        limit: 1,
      })
    ).items;
    await product.act('nopphakon', item?.id ?? '', 'take_down', { reason: 'ข้อมูลล้าสมัย' });
    expect(await check('nopphakon')).toMatchObject({ ok: false, refusal: { code: 'nothing_published' } });
  });
});

describe('publishing something', () => {
  test('counts as an update of its subtopic for the period', async () => {
    expect(await standingOf(KEY)).toMatchObject({ status: 'empty' });
    const id = await published();
    expect(await standingOf(KEY)).toMatchObject({
      status: 'checked',
      last: { result: 'updated', event: { publicationId: id }, by: null },
    });
  });

  test('leaves the other subtopics of its topic as they were', async () => {
    await published({ categoryId: 'public-relations', subtopicId: 'procurement-notices' });
    expect(await standingOf(KEY)).toMatchObject({ status: 'empty' });
    expect(await standingOf('public-relations.procurement-notices')).toMatchObject({ status: 'checked' });
  });

  test('leaves a check of the same period as it was made', async () => {
    await published();
    goTo(product, '2022-01-05');
    await check('nopphakon');
    await published();
    expect((await standingOf(KEY))?.last).toMatchObject({ result: 'unchanged' });
  });
});

describe('the digest', () => {
  const digest = ['freshness to nopphakon', 'freshness to webmaster-2'];
  const heardOn = async (day: string) => {
    const before = await messages(product);
    await liveDay(product, day);
    return since(before, await messages(product), 'freshness');
  };

  test('is one message a person, on the first working day of a month and five before its end', async () => {
    await liveDay(product, '2021-12-24');
    const heard: Record<string, string[]> = {};
    for (const day of ['12-27', '12-28', '12-31']) heard[day] = await heardOn(`2021-${day}`);
    for (const day of ['01-01', '01-03', '01-04', '01-05', '01-24', '01-25', '01-26', '01-31', '02-01'])
      heard[day] = await heardOn(`2022-${day}`);
    expect(Object.entries(heard).filter(([, told]) => told.length > 0)).toEqual([
      ['01-04', digest],
      ['01-25', digest],
      ['02-01', digest],
    ]);
  });

  test('is not sent about what was looked at', async () => {
    await liveDay(product, '2021-12-24');
    await liveDay(product, '2022-01-04');
    for (const { categoryId, subtopicId } of freshnessItems(product.office.profile))
      await published({ categoryId, ...(subtopicId ? { subtopicId } : {}) });
    expect(await heardOn('2022-01-25')).toEqual([]);
    expect(await heardOn('2022-02-01')).toEqual(digest);
  });

  test('is sent once after two months without jobs, with what is overdue', async () => {
    await liveDay(product, '2021-12-24');
    expect(await heardOn('2022-02-28')).toEqual(digest);
    expect(await heardOn('2022-02-28')).toEqual([]);
    expect(await standingOf(KEY)).toMatchObject({ status: 'empty', late: true, dueBy: '2022-01-31' });
  });

  test('is sent once by two processes, and by the next run when it was killed', async () => {
    await liveDay(product, '2021-12-24');
    const before = await messages(product);
    goTo(product, '2022-01-04');
    for (const commit of [1, 2]) await runDailyJob(killedBefore(product.aProcess(), commit)).catch(() => {});
    await Promise.all([runDailyJob(product.context), runDailyJob(product.aProcess())]);
    expect(since(before, await messages(product), 'freshness')).toEqual(digest);
  });
});
