import { audit } from '@prakat/functions/audit/audit';
import { runDailyJob } from '@prakat/functions/jobs/run-daily-job';
import { runSweep } from '@prakat/functions/jobs/run-sweep';
import type { Submission } from '@prakat/shared/submission/schema';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aProduct, type Product } from '../testing/a-product.ts';
import { goTo, killedBefore, liveDay, liveDays, messages, since, withTransact } from './on-days.ts';

let product: Product;
beforeEach(async () => {
  product = await aProduct();
});
afterEach(() => product.close());

/** A little of everything that time works on, on Friday 24 December 2564. */
async function aBusyOffice(): Promise<Submission[]> {
  const held = await product.filed('staff-1');
  const sentBack = await product.filed('staff-2');
  await product.act('jirayu', sentBack.id, 'send_back', { reason: 'แนบไฟล์ให้ครบถ้วน' });
  const ending = await product.filed('staff-1', { displayUntil: '2021-12-31' });
  const over = await product.filed('staff-2', { displayUntil: '2021-12-27' });
  for (const { id } of [ending, over]) {
    await product.act('jirayu', id, 'propose');
    await product.act('sakrai', id, 'approve');
  }
  await product.drain();
  for (const { id } of [ending, over]) await product.act('nopphakon', id, 'confirm_publication');
  await runDailyJob(product.context);
  await product.drain();
  return [held, sentBack, ending, over];
}

/** What one day with all of it sends. */
const expected = [
  'escalated to admin',
  'escalated to information-head',
  'expired to nopphakon',
  'expired to staff-2',
  'expired to webmaster-2',
  'reminder to assistant-2',
  'reminder to jirayu',
  'reminder to staff-2',
];

const jobs = async (process = product.context) => {
  await runSweep(process);
  await runDailyJob(process);
};

async function expectWholeLogs(): Promise<void> {
  const { store, files, offices } = product.context;
  expect((await audit(store, files, [...offices.keys()])).faults).toEqual([]);
}

describe('the jobs of a day', () => {
  test('do everything once, also when they run again and again', async () => {
    await aBusyOffice();
    const before = await messages(product);
    goTo(product, '2021-12-29');
    for (let round = 0; round < 3; round += 1) await jobs();
    goTo(product, '2021-12-29', '23:50');
    await jobs();
    expect(since(before, await messages(product))).toEqual(expected);
    await expectWholeLogs();
  });

  test('do everything once in two processes at the same moment', async () => {
    await aBusyOffice();
    const before = await messages(product);
    goTo(product, '2021-12-29');
    const other = product.aProcess();
    await Promise.all([jobs(), jobs(other), jobs(product.aProcess())]);
    expect(since(before, await messages(product))).toEqual(expected);
    await expectWholeLogs();
  });

  test('killed at any commit, are finished by the next run, with nothing left out or done twice', async () => {
    await aBusyOffice();
    const asItWas = product;
    const before = await messages(product);
    let commit = 1;
    for (let finished = false; !finished; commit += 1) {
      if (product !== asItWas) await product.close();
      product = await aProduct({ copyOf: asItWas });
      goTo(product, '2021-12-29');
      const dying = killedBefore(product.aProcess(), commit);
      await jobs(dying).catch(() => {});
      finished = !dying.killed();
      goTo(product, '2021-12-29', '09:00');
      await jobs();
      expect(since(before, await messages(product)), `killed before commit ${commit}`).toEqual(expected);
      await expectWholeLogs();
    }
    expect(commit).toBeGreaterThan(6);
    await asItWas.close();
  });

  test('after ten days without them, do each thing once and in order', async () => {
    const requests = await aBusyOffice();
    const before = await messages(product);
    await liveDay(product, '2022-01-05');
    const told = since(before, await messages(product));
    // The item that ended on 31 December is down too: no notice comes after the fact.
    expect(told.filter((message) => !/^(freshness|completeness) /.test(message))).toEqual([
      ...expected.slice(0, 2),
      'expired to nopphakon',
      'expired to nopphakon',
      'expired to staff-1',
      'expired to staff-2',
      'expired to webmaster-2',
      'expired to webmaster-2',
      ...expected.slice(5),
    ]);
    const [held, , ending, over] = requests;
    const actions = async (request: Submission | undefined) =>
      (await product.events(request?.id ?? '')).map(({ action }) => action);
    expect((await actions(held)).slice(-2)).toEqual(['remind', 'escalate']);
    const downAt = async (request: Submission | undefined) =>
      (await product.publicationEvents(request?.id ?? '')).find(({ action }) => action === 'expire')?.at ??
      '';
    expect(await downAt(over)).not.toBe('');
    expect((await downAt(over)) <= (await downAt(ending))).toBe(true);
    expect((await product.get(held?.id ?? ''))?.waiting).toMatchObject({ reminders: 1, escalated: true });
    await expectWholeLogs();
  });

  test('run on a weekend, leave people in peace', async () => {
    await aBusyOffice();
    const before = await messages(product);
    await liveDays(product, '2021-12-25', '2021-12-26');
    expect(since(before, await messages(product))).toEqual([]);
  });

  test('go on with the other requests and offices when one fails, and say that they must run again', async () => {
    const [held] = await aBusyOffice();
    const before = await messages(product);
    goTo(product, '2021-12-29');
    const { store } = product.context;
    const failing = {
      ...product.context,
      store: withTransact(store, (work) =>
        store.transact((tx) => {
          const get: typeof tx.get = (collection, id) => {
            if (id === held?.id) throw new Error('a damaged record');
            return tx.get(collection, id);
          };
          return work({
            get,
            find: tx.find.bind(tx),
            create: tx.create.bind(tx),
            put: tx.put.bind(tx),
            delete: tx.delete.bind(tx),
          });
        }),
      ),
    };
    await expect(runDailyJob(failing)).rejects.toThrow('si-bun-rueang');
    expect(since(before, await messages(product))).toEqual(['reminder to staff-2']);
    await runDailyJob(product.context);
    expect(since(before, await messages(product), 'reminder')).toHaveLength(3);
  });
});
