import { takeChatFile } from '@prakat/functions/drafts/take-chat-file';
import { discardUploads } from '@prakat/functions/jobs/clean-up';
import { takeFileEntry } from '@prakat/functions/queue/new-entry';
import type { OutboxEntry } from '@prakat/shared/outbox/entry';
import { smallPdf } from '@prakat/shared/testing/small-pdf';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { killedBefore } from '../jobs/on-days.ts';
import { aProduct, OFFICE, type Product } from '../testing/a-product.ts';
import { contactToken } from '../testing/fake-line.ts';

let product: Product;
beforeEach(async () => {
  product = await aProduct();
});
afterEach(() => product.close());

const { signal } = new AbortController();

/** A file that was sent, as the webhook leaves it. */
function sent(): { entry: OutboxEntry; task: Extract<OutboxEntry['task'], { kind: 'take_file' }> } {
  const address = product.lineUserId('staff-1');
  product.line.contents.set('m1', { ok: true, bytes: Buffer.from(smallPdf('แผน')), type: 'application/pdf' });
  const file = { messageId: 'm1', name: 'แผน.pdf', bytes: 900, set: null, replyToken: contactToken(address) };
  const entry = takeFileEntry(product.context, { officeId: OFFICE, address, ...file });
  if (entry.task.kind !== 'take_file') throw new Error('another task');
  return { entry, task: entry.task };
}

test.each([1, 2, 3, 4])(
  'a process that is killed before commit %i leaves a file that the next takes, once',
  async (commit) => {
    const { entry, task } = sent();
    const dying = killedBefore(product.aProcess(), commit);
    await expect(takeChatFile(dying, product.office, { entry, task, signal })).rejects.toThrow('killed');
    const trial = { since: entry.createdAt, last: entry.createdAt, inDoubt: true, cutShort: 1 };
    const again = { entry: { ...entry, trial }, task, signal };
    expect(await takeChatFile(product.context, product.office, again)).toEqual({ done: true });
    expect(await takeChatFile(product.context, product.office, again)).toEqual({ done: true });
    const { items } = await product.context.store.find('drafts', 'toForget', {
      equals: {},
      upTo: '9999',
      limit: 9,
    });
    expect(items.map(({ fileIds }) => fileIds.length)).toEqual([1]);
    expect(product.line.received).toHaveLength(1);
    product.clock.advance(8 * 24 * 3600_000);
    await discardUploads(product.context);
    const unfiled = { equals: { submissionId: null }, upTo: '9999', limit: 9 };
    const { items: files } = await product.context.store.find('files', 'unfiled', unfiled);
    expect(files.map(({ id }) => id)).toEqual(items[0]?.fileIds);
  },
);

test('whose sender has left the office meanwhile is neither fetched nor answered', async () => {
  const file = sent();
  const member = await product.context.store.get('members', `${OFFICE}.staff-1`);
  if (!member) throw new Error('nobody');
  await product.context.store.transact(async (tx) => tx.put('members', { ...member, status: 'left' }));
  expect(await takeChatFile(product.context, product.office, { ...file, signal })).toEqual({ done: true });
  expect([product.line.fetched, product.line.received]).toEqual([[], []]);
});
