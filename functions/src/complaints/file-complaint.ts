import { createHmac, randomBytes } from 'node:crypto';
import type { Complaint } from '@prakat/shared/complaints/complaint';
import { decideComplaint } from '@prakat/shared/complaints/decide-complaint';
import { namedIn, type Person } from '@prakat/shared/complaints/named';
import type { SaidComplaint } from '@prakat/shared/complaints/read-complaint';
import { codeHashOf } from '@prakat/shared/complaints/words-print';
import { hashOf } from '@prakat/shared/machine/hash';
import type { Refused } from '@prakat/shared/refusals';
import { codeOf } from '@prakat/shared/text/readable-code';
import { calendarDate, fiscalYear } from '@prakat/shared/time/thai-date';
import { type Context, isoNow, type Office } from '../context.ts';
import { whole } from '../store/every.ts';
import { markSeen } from '../store/once.ts';
import { complaintCounterId } from '../store/report-counter.ts';
import type { StoreReader, StoreTransaction } from '../store/store.ts';
import { endOf } from '../visits/salts.ts';
import { visitBookOf } from '../visits/visit-book.ts';
import { complainantAddress, raterHash } from '../visits/visitor-hash.ts';
import { cardsOf } from './complaint-notices.ts';
import { readHolders } from './holders.ts';
import { attachedPhoto, discardPhotos, takePhotos, type Upload } from './take-photos.ts';

/** Complaints that count from one address in a day: people of one house or office, and no more than these. */
export const MOST_FROM_ADDRESS = 10;
/** Complaints that an office takes in a day; of more the sender is asked to telephone. */
export const MOST_A_DAY = 100;
/** Of those its people hear at once: strangers who send many make no more cards than these. */
export const MOST_TOLD_AT_ONCE = 5;

export type Filing = {
  said: SaidComplaint;
  photos: readonly Upload[];
  /** Counted for the day as a hash, and not kept. */
  address: string;
  /** The LINE account that the sender chose to give; empty for none. */
  account: string;
  /** Of the form that was opened: what is sent twice by it word for word is one complaint. */
  token: string;
};

/** `number` with the secret part `code`, by which alone it can be followed. */
export type FiledComplaint =
  | { outcome: 'filed'; number: string; code: string; complaint: Complaint }
  | { outcome: 'too_many' }
  | { outcome: 'refused'; refused: Refused };

/**
 * Takes what a resident brings before the office, gives it a number with a secret part, and has the people told who may know of it.
 * Whom it names never hear of it. Only the hash of the secret part is kept.
 */
export async function fileComplaint(
  context: Context,
  office: Office,
  { said, photos: uploads, address, account, token }: Filing,
): Promise<FiledComplaint> {
  const { profile } = office;
  const officeId = profile.id;
  const at = isoNow(context);
  const day = calendarDate(at);
  const sender = await senderOf(context, officeId, address, day);
  const sending = sendingOf(context, officeId, said, token);
  const code = codeOf(sending.secret);
  const sentBefore = await filedBefore(context.store, sending.id, code);
  if (sentBefore) return sentBefore;
  // Before anything is examined or stored: who has had their share of the day costs nothing more.
  if (await isTooMany(context.store, { officeId, day, senderId: sender.id })) return { outcome: 'too_many' };
  const taken = await takePhotos(context, officeId, uploads);
  if (!taken.ok) return { outcome: 'refused', refused: taken };
  const named = namedIn(said, await peopleOf(context.store, officeId), profile);
  const id = context.newId();
  const salt = randomBytes(24).toString('base64url');

  const filed = await context.store.transact(async (tx): Promise<FiledComplaint> => {
    const again = await filedBefore(tx, sending.id, code);
    if (again) return again;
    const sent = await tx.get('raters', sender.id);
    if (await isTooMany(tx, { officeId, day, senderId: sender.id })) return { outcome: 'too_many' };
    const ofToday = await tx.find('complaints', 'byDay', { equals: { officeId }, limit: MOST_TOLD_AT_ONCE });
    const isTold = ofToday.items.filter((one) => one.day === day).length < MOST_TOLD_AT_ONCE;
    const counter = await nextNumber(tx, officeId, fiscalYear(at));
    const holders = await readHolders(context, tx, office, { kind: said.kind, today: day });
    const { kind, story, about, contact } = said;
    const input = {
      id,
      number: counter.number,
      kind,
      story,
      about,
      named,
      contact,
      account,
      photos: taken.photos.map(attachedPhoto),
      salt,
      codeHash: codeHashOf(id, code),
      isTold,
    };
    const question = { before: null, actor: { kind: 'sender' as const }, profile, holders, at };
    const decided = decideComplaint('complaint_file', input, question);
    if (!decided.ok) return { outcome: 'refused', refused: decided };
    const { complaint, words, event } = decided;
    const cards = isTold ? await cardsOf(context, tx, complaint, { kind: 'มีคำร้องใหม่', today: day }) : [];
    tx.create('complaints', complaint);
    tx.create('complaintEvents', event);
    tx.create('complaintWords', words);
    tx.put('counters', counter.record);
    markSeen(context, tx, sending.id, id);
    tx.put('raters', { ...sender, answers: (sent?.answers ?? 0) + 1, told: false });
    for (const photo of taken.photos) tx.put('files', { ...photo, submissionId: id, hasContent: true });
    for (const card of cards) tx.create('outbox', card);
    return { outcome: 'filed', number: complaint.number, code, complaint };
  });
  // Of the same that was sent twice at one moment the photos of one are kept.
  if (filed.outcome !== 'filed' || filed.complaint.id !== id) await discardPhotos(context, taken.photos);
  context.logger.info({ officeId, outcome: filed.outcome }, 'complaint of a resident');
  context.nudgeOutbox();
  return filed;
}

/**
 * How one sending of a form is known again, and what its secret part is made of: who loses the answer on the way and sends once more
 * reads the same number and code. Nothing of it is in the store but a hash; without the key of the installation none of it is known.
 */
function sendingOf(
  { linkSecret }: Pick<Context, 'linkSecret'>,
  officeId: string,
  said: SaidComplaint,
  token: string,
) {
  const of = hashOf({ officeId, said, token: token || randomBytes(16).toString('hex') });
  const made = (what: string) => createHmac('sha256', linkSecret).update(`complaint ${what}:${of}`).digest();
  return { id: `complaint:${made('sending').toString('hex')}`, secret: made('code') };
}

/** What was filed by the same sending before; null where nothing was. */
async function filedBefore(
  reader: StoreReader,
  sendingId: string,
  code: string,
): Promise<FiledComplaint | null> {
  const seen = await reader.get('seenEvents', sendingId);
  const complaint = seen?.result ? await reader.get('complaints', seen.result) : null;
  return complaint && { outcome: 'filed', number: complaint.number, code, complaint };
}

/** Has this address, or the office, had its share of today? */
async function isTooMany(
  reader: StoreReader,
  { officeId, day, senderId }: { officeId: string; day: string; senderId: string },
): Promise<boolean> {
  const sent = await reader.get('raters', senderId);
  if ((sent?.answers ?? 0) >= MOST_FROM_ADDRESS) return true;
  const newest = await reader.find('complaints', 'byDay', { equals: { officeId }, limit: MOST_A_DAY });
  return newest.items.filter((one) => one.day === day).length >= MOST_A_DAY;
}

/** The record of an address for this day: who reports an item, or says how satisfied they are, is counted apart. */
async function senderOf(context: Context, officeId: string, address: string, day: string) {
  const salt = await visitBookOf(context).salts.of(day);
  const hash = raterHash(salt, officeId, complainantAddress(address));
  return { id: `${officeId}:${day}:${hash}`, expiresAt: endOf(day) };
}

async function peopleOf(reader: StoreReader, officeId: string): Promise<Person[]> {
  const active = { equals: { officeId, status: 'active' } };
  const members = await whole(reader, 'members', 'byOffice', active);
  return members.map(({ id, name, positionId }) => ({ id, name, positionId }));
}

/** The next number of a fiscal year (B.E.): 2570-0001. Requests have numbers of their own. */
async function nextNumber(tx: StoreTransaction, officeId: string, year: number) {
  const id = complaintCounterId(officeId, year);
  const value = ((await tx.get('counters', id))?.value ?? 0) + 1;
  return { number: `${year}-${String(value).padStart(4, '0')}`, record: { id, value } };
}
