import { type OutboxEntry, withoutWords } from '@prakat/shared/outbox/entry';
import { erasedAccount } from '@prakat/shared/people/erasing';
import type { Member } from '@prakat/shared/people/member';
import { type Context, isoNow } from '../context.ts';
import { fileLane } from '../queue/new-entry.ts';
import { every } from '../store/every.ts';
import type { StoreReader } from '../store/store.ts';
import { forgetSubscription } from '../subscriptions/subscribers.ts';

/** Entries of the outbox that one transaction changes. */
const PAGE = 100;

/**
 * Takes LINE accounts of a person out of what is not in the logs: the address and words of messages, of which those still
 * on their way are given up; the reason that a chat waits for; what they follow; who mistyped the set-up code. An account with which somebody works
 * here, or asks to, is left alone: they came back.
 */
export async function forgetAccounts(
  context: Context,
  member: Pick<Member, 'id' | 'officeId'>,
  accounts: readonly string[],
): Promise<void> {
  for (const account of accounts) {
    if (await isInUse(context.store, member.officeId, account)) continue;
    await forgetMessages(context, member, account);
    await forgetRest(context, member.officeId, account);
  }
}

async function isInUse(reader: StoreReader, officeId: string, lineUserId: string): Promise<boolean> {
  const find = { equals: { officeId, lineUserId }, limit: 200 };
  const { items } = await reader.find('members', 'byLineUser', find);
  return items.some(({ status }) => status === 'active' || status === 'pending');
}

async function forgetMessages(
  context: Context,
  { id, officeId }: Pick<Member, 'id' | 'officeId'>,
  account: string,
): Promise<void> {
  const { store } = context;
  const found: string[] = [];
  for (const status of ['pending', 'delivered', 'dead', 'dropped'])
    for (const lane of [`line:${account}`, fileLane(account)])
      for await (const entry of every(store, 'outbox', 'byLane', { equals: { lane, status } }))
        if (entry.officeId === officeId) found.push(entry.id);
  for (let from = 0; from < found.length; from += PAGE)
    await store.transact(async (tx) => {
      const entries = await Promise.all(found.slice(from, from + PAGE).map((one) => tx.get('outbox', one)));
      for (const entry of entries)
        if (entry) tx.put('outbox', withoutAccount(entry, erasedAccount(id), isoNow(context)));
    });
}

/** An entry to nobody: what is still on its way is given up. */
function withoutAccount(entry: OutboxEntry, address: string, at: string): OutboxEntry {
  const { task, hold: _, offered: __, ...left } = withoutWords(entry);
  return {
    ...left,
    ...(entry.status === 'pending' && {
      status: 'dropped',
      lease: null,
      lastError: 'erased',
      finishedAt: at,
    }),
    task: 'address' in task ? { ...task, address } : task,
    lane: `line:${address}`,
  };
}

async function forgetRest({ store }: Context, officeId: string, account: string): Promise<void> {
  await store.transact(async (tx) => {
    const code = await tx.get('setUpCodes', officeId);
    const tries = code?.tries.filter(({ lineUserId }) => lineUserId !== account);
    tx.delete('conversations', `${officeId}:${account}`);
    forgetSubscription(tx, officeId, account);
    if (code && tries && tries.length < code.tries.length) tx.put('setUpCodes', { ...code, tries });
  });
}
