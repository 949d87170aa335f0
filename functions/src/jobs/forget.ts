import { withoutWords } from '@prakat/shared/outbox/entry';
import { MESSAGE_DAYS } from '@prakat/shared/privacy/periods';
import { addDays, startOfDay } from '@prakat/shared/time/thai-date';
import { type Context, isoNow, type Office } from '../context.ts';
import { eraseRefused } from '../people/erase-refused.ts';
import { encodeCursor } from '../store/cursor.ts';
import { leaveMark, readMark } from '../store/marks.ts';

/** Entries of the outbox that one transaction changes, and reasons that one deletes. */
const PAGE = 100;

/** How often a process looks for reasons that were typed and never sent: none outlives its time by more. */
const REASONS_EVERY_MS = 10 * 60_000;

/** When each process looked last. */
const looked = new WeakMap<Context, number>();

/**
 * Once a day for each office: the words of messages go 30 days after they were delivered or given up, registrations 30 days
 * after they were refused. Periods: `shared/privacy/periods.ts`. What else has one is deleted where it is kept.
 */
export async function forgetOld(context: Context, office: Office, today: string): Promise<void> {
  while (await forgetWords(context, office, today));
  await eraseRefused(context, office, today);
}

/**
 * Takes the words out of the next entries, and leaves its place in the list as its mark: what it has been through is not
 * read again. True when there may be more.
 */
async function forgetWords({ store, clock }: Context, { profile }: Office, today: string): Promise<boolean> {
  const officeId = profile.id;
  const find = { equals: { officeId }, upTo: startOfDay(addDays(today, -MESSAGE_DAYS)), limit: PAGE };
  return store.transact(async (tx) => {
    const before = await readMark(tx, officeId, 'words');
    const { items } = await tx.find('outbox', 'finished', { ...find, after: before?.mark ?? null });
    const last = items.at(-1);
    if (!last) return false;
    for (const entry of items) {
      const left = withoutWords(entry);
      if (left !== entry) tx.put('outbox', left);
    }
    const mark = encodeCursor('outbox.finished', { value: last.finishedAt ?? '', id: last.id });
    leaveMark({ clock }, tx, { officeId, job: 'words', mark, before });
    return items.length === PAGE;
  });
}

/** Deletes reasons that were typed in a chat and not sent in time. Part of the sweep; safe to run twice. */
export async function forgetReasons(context: Context): Promise<void> {
  const now = context.clock();
  const before = looked.get(context) ?? Number.NEGATIVE_INFINITY;
  if (now >= before && now < before + REASONS_EVERY_MS) return;
  const { store } = context;
  for (;;) {
    const find = { equals: {}, upTo: isoNow(context), limit: PAGE };
    const { items } = await store.find('conversations', 'expired', find);
    if (items.length === 0) break;
    await store.transact(async (tx) => {
      const found = await Promise.all(items.map(({ id }) => tx.get('conversations', id)));
      // A reason that was begun anew meanwhile is waited for.
      for (const one of found) if (one && one.expiresAt <= find.upTo) tx.delete('conversations', one.id);
    });
    if (items.length < PAGE) break;
  }
  looked.set(context, now);
}
