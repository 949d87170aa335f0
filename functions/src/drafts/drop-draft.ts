import type { DraftRecord } from '@prakat/shared/drafts/draft-record';
import type { Member } from '@prakat/shared/people/member';
import { DRAFT_DAYS } from '@prakat/shared/privacy/periods';
import type { Context } from '../context.ts';
import { discardFile } from '../files/discard-file.ts';
import type { StoredFile } from '../store/records.ts';
import type { StoreReader } from '../store/store.ts';
import { draftsOf, filesOf, ownDraft } from './own-drafts.ts';

const PAGE = 100;
const DAY_MS = 24 * 3600_000;

/** Throws a person's draft away with its files. Where there is none, nothing happens. */
export async function dropDraft(context: Context, member: Member, id: string): Promise<void> {
  const draft = await ownDraft(context.store, member, id);
  if (draft) await drop(context, draft, () => true);
}

/** Deletes drafts that nobody has changed for their time. Part of the sweep; safe to run twice and to be killed. */
export async function forgetDrafts(context: Context): Promise<void> {
  const upTo = new Date(context.clock() - DRAFT_DAYS * DAY_MS).toISOString();
  for (;;) {
    const { items } = await context.store.find('drafts', 'toForget', { equals: {}, upTo, limit: PAGE });
    // One that is changed at this moment is kept.
    for (const draft of items) await drop(context, draft, ({ updatedAt }) => updatedAt <= upTo);
    if (items.length < PAGE) return;
  }
}

/**
 * How many of a person's drafts name an upload, or the picture of which it is the original: while one does, it is kept however
 * old it is.
 */
export async function draftsNaming(reader: StoreReader, file: StoredFile): Promise<number> {
  const owner = { id: file.uploadedBy, officeId: file.officeId };
  const named = file.originalOf ?? file.id;
  return (await draftsOf(reader, owner)).filter(({ fileIds }) => fileIds.includes(named)).length;
}

/** First the record goes: killed before its files have, they are uploads that nobody names, which the sweep cleans up. */
async function drop(
  context: Context,
  { id }: DraftRecord,
  mayGo: (draft: DraftRecord) => boolean,
): Promise<void> {
  const { store } = context;
  const gone = await store.transact(async (tx) => {
    const draft = await tx.get('drafts', id);
    if (!draft || !mayGo(draft)) return null;
    tx.delete('drafts', id);
    return draft;
  });
  if (!gone) return;
  for (const file of await filesOf(store, gone))
    if ((await draftsNaming(store, file)) === 0) await discardFile(context, file.id);
}
