import { createHash } from 'node:crypto';
import type { Publication } from '@prakat/shared/publication/schema';
import type { AttachedFile } from '@prakat/shared/submission/schema';
import { calendarDate } from '@prakat/shared/time/thai-date';
import { type Context, isoNow } from '../context.ts';
import { discardFile } from '../files/discard-file.ts';
import type { Looking, PageSeen } from '../proof/look.ts';
import { openAsOutsider } from '../proof/outsider.ts';
import type { Picture, ProofRecord } from '../store/proof-record.ts';
import type { StoredFile } from '../store/records.ts';

/** Of one picture, style sheet or font that belongs to a page. */
const MOST_OF_PART = 4 * 1024 * 1024;
/** A page that changes with every visit, by a counter for one, is not drawn anew each week. */
const REDRAWN_AFTER_MS = 28 * 24 * 3600_000;

type Of = { publication: Publication; proofId: string; version: number; page: PageSeen };

/**
 * Keeps how a page looked that was found, where this machine has something that draws pages: the first time for a version,
 * and when the page has changed, once in four weeks at most. One picture for each place, that of the version found last; it
 * stays when the item comes down. What cannot be drawn is logged, and nothing else comes of it.
 */
export async function keepPicture(
  context: Context,
  { publication, proofId, version, page }: Of,
  looking: Looking,
): Promise<void> {
  const { drawPage, store, logger } = context;
  if (!drawPage) return;
  const { officeId } = publication;
  const proof = await store.get('proofs', proofId);
  if (!proof || !isDue(proof.picture ?? null, { version, page: page.sha256, now: context.clock() })) return;
  try {
    const content = await drawPage(page, (address) => part(address, looking), looking.signal);
    await keep(context, { publication, proofId, version, page }, content);
  } catch (error) {
    logger.warn({ err: error, officeId, id: proofId }, 'a page could not be drawn');
  }
}

const isDue = (
  picture: Picture | null,
  { version, page, now }: { version: number; page: string; now: number },
): boolean =>
  picture === null ||
  picture.version !== version ||
  (picture.page !== page && now - Date.parse(picture.at) >= REDRAWN_AFTER_MS);

/** What a page shows besides its words, opened as the page itself was: on the same website, and nowhere else. */
async function part(address: string, looking: Looking) {
  const opened = await openAsOutsider(address, { ...looking, mostBytes: MOST_OF_PART, keep: true });
  return opened.ok && opened.status === 200 ? { type: opened.type, body: opened.body } : null;
}

/**
 * Content first, under a record that no request has taken, then record and proof at once, then the picture before goes.
 * Killed anywhere, what is left over is an upload that nobody filed, which goes after a week.
 */
async function keep(
  context: Context,
  { publication, proofId, version, page }: Of,
  content: Uint8Array,
): Promise<void> {
  const { store, files } = context;
  const at = isoNow(context);
  const file: AttachedFile = {
    id: context.newId(),
    name: `ภาพหน้าเว็บ ${publication.number} ${calendarDate(at)}.jpg`,
    extension: 'jpg',
    bytes: content.length,
    sha256: createHash('sha256').update(content).digest('hex'),
  };
  const stored: StoredFile = {
    ...file,
    officeId: publication.officeId,
    uploadedBy: 'proof',
    createdAt: at,
    submissionId: null,
    internal: true,
    hasContent: false,
    originalOf: null,
    report: null,
  };
  await store.transact(async (tx) => tx.put('files', stored));
  await files.write(file.id, content);
  const before = await store.transact(async (tx) => {
    const proof = await tx.get('proofs', proofId);
    const old = proof?.picture ? await tx.get('files', proof.picture.file.id) : null;
    if (!proof) return null;
    const picture: Picture = { at, version, page: page.sha256, file };
    tx.put('files', { ...stored, submissionId: publication.id, hasContent: true });
    tx.put('proofs', { ...proof, picture } satisfies ProofRecord);
    if (old) tx.put('files', { ...old, submissionId: null });
    return old;
  });
  if (before) await discardFile(context, before.id);
}
