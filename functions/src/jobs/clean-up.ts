import { UPLOAD_DAYS } from '@prakat/shared/privacy/periods';
import type { Context } from '../context.ts';
import { draftsNaming } from '../drafts/drop-draft.ts';
import { discardFile } from '../files/discard-file.ts';
import type { StoredFile } from '../store/records.ts';
import type { Page } from '../store/store.ts';

const PAGE = 100;
const DAY_MS = 24 * 3600_000;

/** Firestore deletes what has expired by itself, usually within a day; only what is left after that is read here. */
const LEFT_MS = 2 * DAY_MS;

/** Forgets webhook events and filings that are old enough not to come again. */
export async function forgetSeenEvents(context: Context): Promise<void> {
  const upTo = new Date(context.clock() - LEFT_MS).toISOString();
  const expired = { equals: {}, upTo, limit: PAGE };
  for (;;) {
    const { items } = await context.store.find('seenEvents', 'expired', expired);
    if (items.length === 0) return;
    await context.store.transact(async (tx) => {
      for (const { id } of items) tx.delete('seenEvents', id);
    });
    if (items.length < PAGE) return;
  }
}

/**
 * Deletes uploads, record and content, that no request took within seven days and no draft names. An original that the office keeps goes
 * with the picture that took its place: to its request, or away.
 */
export async function discardUploads(context: Context): Promise<void> {
  const old = new Date(context.clock() - UPLOAD_DAYS * DAY_MS).toISOString();
  const unfiled = { equals: { submissionId: null }, upTo: old, limit: PAGE };
  let after: string | null = null;
  do {
    const page: Page<StoredFile> = await context.store.find('files', 'unfiled', { ...unfiled, after });
    for (const file of page.items) {
      if (await followPicture(context, file)) continue;
      if ((await draftsNaming(context.store, file)) === 0) await discardFile(context, file.id);
    }
    after = page.next;
  } while (after);
}

/** Gives an original to the request that holds the picture; false when there is none, and for every other upload. */
async function followPicture({ store }: Context, { id, originalOf }: StoredFile): Promise<boolean> {
  if (!originalOf) return false;
  return store.transact(async (tx) => {
    const [original, picture] = [await tx.get('files', id), await tx.get('files', originalOf)];
    if (!original || !picture) return false;
    if (picture.submissionId !== null) tx.put('files', { ...original, submissionId: picture.submissionId });
    return picture.submissionId !== null;
  });
}
