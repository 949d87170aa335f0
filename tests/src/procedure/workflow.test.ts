import { performAction } from '@prakat/functions/procedure/perform-action';
import { stateNames } from '@prakat/shared/submission/state-names';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aProduct, OFFICE, OTHER_OFFICE, type Product, profileWith } from '../testing/a-product.ts';

let product: Product;
beforeEach(async () => {
  product = await aProduct();
});
afterEach(() => product.close());

/** Who has a message of this notice in the outbox, by LINE id. */
async function told(submissionId: string, notice: string): Promise<string[]> {
  const entries = await product.entries(submissionId);
  return entries.flatMap(({ task }) =>
    task.kind === 'message' && task.notice === notice ? [task.address] : [],
  );
}
const ids = (...keys: string[]) => keys.map((key) => product.lineUserId(key));

describe('a webhook event', () => {
  test('that is delivered again has its effect once', async () => {
    const { id } = await product.filed('staff-1');
    expect(await product.act('assistant-2', id, 'propose', {}, { once: 'event-1' })).toMatchObject({
      ok: true,
    });
    const before = product.dump();
    expect(await product.act('assistant-2', id, 'propose', {}, { once: 'event-1' })).toEqual({
      ok: false,
      duplicate: true,
    });
    expect(product.dump()).toEqual(before);
  });

  test('that was refused stays refused, whatever happened since', async () => {
    const reason = { reason: 'ไม่ตรงกับภารกิจ' };
    const { id } = await product.filed('staff-1');
    expect(await product.act('sakrai', id, 'reject', reason, { once: 'event-1' })).toMatchObject({
      refusal: { code: 'not_entitled' },
    });
    await product.act('assistant-2', id, 'propose');
    expect(await product.act('sakrai', id, 'reject', reason, { once: 'event-1' })).toEqual({
      ok: false,
      duplicate: true,
    });
    expect(await product.act('sakrai', id, 'reject', reason, { once: 'event-2' })).toMatchObject({
      ok: true,
    });
  });

  test('that arrives twice at the same moment, in two processes, has it once', async () => {
    const { id } = await product.filed('staff-1');
    const process = product.aProcess();
    const results = await Promise.all([
      product.act('assistant-2', id, 'propose', {}, { once: 'event-1' }),
      product.act('assistant-2', id, 'propose', {}, { once: 'event-1', process }),
    ]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results).toContainEqual({ ok: false, duplicate: true });
    expect((await product.events(id)).map(({ action }) => action)).toEqual(['submit', 'propose']);
  });
});

describe('two people who decide at the same moment', () => {
  test('one of them does, and the other is told where it stands now', async () => {
    await product.close();
    const oneStep = profileWith({
      routes: {
        standard: [{ id: 'approve', title: 'พิจารณาอนุมัติ', kind: 'approve', by: [{ position: 'assistant' }] }],
      },
    });
    product = await aProduct({ profile: oneStep });
    for (let round = 0; round < 5; round += 1) {
      const { id } = await product.filed('staff-1');
      const process = product.aProcess();
      const results = await Promise.all([
        product.act('jirayu', id, 'approve', {}, round % 2 ? { process } : {}),
        product.act('assistant-2', id, 'reject', { reason: 'ไม่ตรงกับภารกิจ' }, round % 2 ? {} : { process }),
      ]);
      const loser = results.find(({ ok }) => !ok);
      const record = await product.get(id);
      expect(results.filter(({ ok }) => ok)).toHaveLength(1);
      expect(record?.decisions).toHaveLength(1);
      expect(loser).toMatchObject({
        refusal: {
          code: 'stale',
          message: expect.stringContaining(stateNames[record?.state ?? 'submitted']),
        },
      });
      expect(await product.events(id)).toHaveLength(2);
      // Both may press once more, with what they see now: it is decided.
      expect(await product.act('jirayu', id, 'approve')).toMatchObject({ ok: false });
    }
  });

  test('at a middle step: the other is told that it moved on, not that it was never theirs', async () => {
    const { id } = await product.filed('staff-1');
    const seen = { revision: 1, contentHash: (await product.get(id))?.contentHash ?? '' };
    expect(await product.act('jirayu', id, 'propose', { seen })).toMatchObject({ ok: true });
    expect(await product.act('assistant-2', id, 'propose', { seen })).toMatchObject({
      refusal: { code: 'stale' },
    });
  });
});

describe('who is asked', () => {
  test('is everybody on the seat but the submitter', async () => {
    const { id } = await product.filed('jirayu');
    expect(await told(id, 'review_requested')).toEqual(ids('assistant-2'));
    const other = await product.filed('staff-1');
    expect((await told(other.id, 'review_requested')).sort()).toEqual(ids('assistant-2', 'jirayu').sort());
  });

  test('is not who blocked the account, because LINE would drop the message in silence', async () => {
    await product.change('jirayu', { reachable: false });
    const { id } = await product.filed('staff-1');
    expect(await told(id, 'review_requested')).toEqual(ids('assistant-2'));
    expect(await told(id, 'nobody_entitled')).toEqual([]);
  });

  test.each<[string, string, Record<string, object>]>([
    ['all have left', 'staff-1', { jirayu: { status: 'left' }, 'assistant-2': { status: 'left' } }],
    [
      'all have blocked the account',
      'staff-1',
      { jirayu: { reachable: false }, 'assistant-2': { reachable: false } },
    ],
    ['the only one is the submitter', 'jirayu', { 'assistant-2': { positionId: null } }],
  ])(
    'when %s, is nobody: the administrators hear of it and the request waits in sight',
    async (_why, submitter, changed) => {
      await product.change('information-head', { status: 'left' });
      for (const [key, given] of Object.entries(changed)) await product.change(key, given);
      const { id } = await product.filed(submitter);
      expect(await told(id, 'review_requested')).toEqual([]);
      expect(await told(id, 'nobody_entitled')).toEqual(ids('admin'));
      expect(await product.get(id)).toMatchObject({
        state: 'submitted',
        awaiting: ['position:assistant', 'position:information-head'],
      });
      expect(product.log()).toContainEqual(
        expect.objectContaining({ level: 50, msg: 'nobody can act on this', on: 'submission', id }),
      );
    },
  );

  test('when there is no administrator either, is nobody, and the request is filed all the same', async () => {
    for (const key of ['jirayu', 'assistant-2', 'information-head', 'admin'])
      await product.change(key, { status: 'left' });
    const { id } = await product.filed('staff-1');
    expect(await product.entries(id)).toEqual([]);
    expect(await product.get(id)).toMatchObject({ state: 'submitted' });
  });

  test('at the next step is asked about anew', async () => {
    const { id } = await product.filed('staff-1');
    await product.change('sakrai', { reachable: false });
    await product.change('jirayu', { status: 'left' });
    await product.act('assistant-2', id, 'propose');
    expect(await told(id, 'nobody_entitled')).toEqual(ids('admin'));
  });

  test('where nobody holds the step is its stand-in at once, in one piece with what led to it', async () => {
    const { id } = await product.filed('staff-1');
    await product.change('sakrai', { status: 'left' });
    const proposed = await product.act('assistant-2', id, 'propose');
    expect(proposed).toMatchObject({ ok: true, submission: { waiting: { escalated: true } } });
    expect(await product.get(id)).toEqual(proposed.ok && proposed.submission);
    expect((await told(id, 'review_requested')).sort()).toEqual(ids('assistant-2', 'jirayu').sort());
    // Who proposed it does not stand in for who approves it.
    expect((await told(id, 'escalated')).sort()).toEqual(ids('admin', 'jirayu').sort());
    expect(await told(id, 'nobody_entitled')).toEqual([]);
    expect((await product.events(id)).map(({ action, seq }) => [seq, action])).toEqual([
      [1, 'submit'],
      [2, 'propose'],
      [3, 'escalate'],
    ]);
  });

  test('of the groups are the active ones', async () => {
    const { id } = await product.approved();
    const group = (groupId: string, status: 'pending' | 'active' | 'left') => ({
      id: groupId,
      officeId: OFFICE,
      name: groupId,
      status,
      createdAt: '2021-12-24T00:00:00.000Z',
      updatedAt: '2021-12-24T00:00:00.000Z',
    });
    await product.context.store.transact(async (tx) => {
      tx.put('groups', group('C-second', 'active'));
      tx.put('groups', group('C-pending', 'pending'));
      tx.put('groups', group('C-left', 'left'));
    });
    await product.drain();
    const placements = (await product.publication(id))?.placements.map((placement) => placement.id);
    const groups = placements?.filter((placement) => placement.startsWith('line-group:'));
    expect(groups).toHaveLength(2);
    expect(groups).toContain('line-group:C-second');
  });
});

describe('an action is refused, and changes nothing', () => {
  test('on a request of another office, as if there were none', async () => {
    const { id } = await product.filed('staff-1');
    const before = product.dump();
    const result = await performAction(product.context, {
      officeId: OTHER_OFFICE,
      on: 'submission',
      id,
      action: 'reject',
      input: { seen: { revision: 1, contentHash: '' }, reason: 'ลองดู' },
      actor: { lineUserId: product.lineUserId('staff-1', OTHER_OFFICE) },
    });
    expect(result).toMatchObject({ refusal: { code: 'not_found' } });
    expect(product.dump()).toEqual(before);
  });

  test.each([
    ['in an office that does not exist', { officeId: 'nowhere' }, 'unknown_office'],
    ['on a request that does not exist', { id: 'nothing' }, 'not_found'],
    ['by a stranger', { actor: { lineUserId: 'U0' } }, 'not_a_member'],
    ['by the product, where a person must', { actor: { system: 'outbox' } }, 'not_entitled'],
  ])('%s', async (_what, given, code) => {
    const { id } = await product.filed('staff-1');
    const before = product.dump();
    const request = {
      officeId: OFFICE,
      on: 'submission' as const,
      id,
      action: 'propose' as const,
      input: { seen: { revision: 1, contentHash: (await product.get(id))?.contentHash ?? '' } },
      actor: { lineUserId: product.lineUserId('assistant-2') },
    };
    expect(await performAction(product.context, { ...request, ...given })).toMatchObject({
      ok: false,
      refusal: { code },
    });
    expect(product.dump()).toEqual(before);
  });

  test('by somebody who lost the position since the card was drawn', async () => {
    const { id } = await product.filed('staff-1');
    await product.change('assistant-2', { positionId: null });
    expect(await product.act('assistant-2', id, 'propose')).toMatchObject({
      refusal: { code: 'not_entitled' },
    });
    await product.change('staff-2', { positionId: 'assistant' });
    expect(await product.act('staff-2', id, 'propose')).toMatchObject({ ok: true });
  });
});

test('what was approved is on display from publication on, with the display period of its category', async () => {
  const { id } = await product.filed('staff-1', { categoryId: 'public-relations', subtopicId: 'alerts' });
  await product.act('assistant-2', id, 'propose');
  await product.act('sakrai', id, 'approve');
  expect(await product.publication(id)).toMatchObject({ state: 'planned', visibility: 'none' });
  await product.drain();
  expect(await product.publication(id)).toMatchObject({
    state: 'on_display',
    visibility: 'public',
    displayUntil: '2022-03-24',
    categoryId: 'public-relations',
    subtopicId: 'alerts',
  });
});
