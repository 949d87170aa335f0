import { normaliseText } from '@prakat/shared/text/normalise';
import { calendarDate } from '@prakat/shared/time/thai-date';
import {
  type Answers,
  emptyMonth,
  LONGEST_OPINION,
  type Rater,
  withAnswers,
} from '@prakat/shared/visits/survey';
import { type Context, isoNow } from '../context.ts';
import type { StoreTransaction } from '../store/store.ts';
import { endOf } from './salts.ts';
import { visitBookOf } from './visit-book.ts';
import { raterAddress, raterHash, raterOfLine, raterOfPage } from './visitor-hash.ts';

/** Who answers: a browser at an address, or a LINE account. Neither is kept. */
export type Respondent =
  | { kind: 'page'; address: string; agent: string }
  | { kind: 'line'; lineUserId: string };

/** First answers that count from one address in a day: people of one house or office, and no more than these. */
export const MOST_FROM_ADDRESS = 10;

/** `again`: they have answered this month, and that stands. `too_many`: too many from their address today. */
export type Rated = 'counted' | 'again' | 'too_many';

type RaterId = { id: string; expiresAt: string };

/** The record of a respondent for this month. */
async function raterIdOf(context: Context, officeId: string, who: Respondent): Promise<RaterId> {
  const month = calendarDate(context.clock()).slice(0, 7);
  const salt = await visitBookOf(context).salts.of(month);
  const named = who.kind === 'page' ? raterOfPage(who.address, who.agent) : raterOfLine(who.lineUserId);
  return { id: `${officeId}:${month}:${raterHash(salt, officeId, named)}`, expiresAt: endOf(month) };
}

/** The record of an address for this day; null of LINE accounts, which nobody makes by the dozen. */
async function addressIdOf(context: Context, officeId: string, who: Respondent): Promise<RaterId | null> {
  if (who.kind !== 'page') return null;
  const day = calendarDate(context.clock());
  const salt = await visitBookOf(context).salts.of(day);
  return {
    id: `${officeId}:${day}:${raterHash(salt, officeId, raterAddress(who.address))}`,
    expiresAt: endOf(day),
  };
}

/** Counts how satisfied somebody is with the website, once a person and month. `score` 1 to 5. */
export async function rate(
  context: Context,
  { officeId, who, score }: { officeId: string; who: Respondent; score: number },
): Promise<Rated> {
  const rater = await raterIdOf(context, officeId, who);
  const address = await addressIdOf(context, officeId, who);
  return context.store.transact(async (tx) => {
    if (await tx.get('raters', rater.id)) return 'again';
    const near = address && (await tx.get('raters', address.id));
    if (near && near.answers >= MOST_FROM_ADDRESS) return 'too_many';
    const write = await prepareAnswers(context, tx, officeId, { overall: score });
    write();
    tx.put('raters', { ...rater, answers: 1, told: false });
    if (address) tx.put('raters', { ...address, answers: (near?.answers ?? 0) + 1, told: false });
    return 'counted';
  });
}

/**
 * Counts what somebody says besides after their first answer, once: the other questions, and a text for the office's own
 * eyes. False when there was no first answer this month, or this came before.
 */
export async function tellMore(
  context: Context,
  { officeId, who, answers, text }: { officeId: string; who: Respondent; answers: Answers; text: string },
): Promise<boolean> {
  const { id } = await raterIdOf(context, officeId, who);
  const opinion = [...normaliseText(text)].slice(0, LONGEST_OPINION).join('').trim();
  const { overall: _, ...others } = answers;
  const opinionId = context.newId();
  return context.store.transact(async (tx) => {
    const rater: Rater | null = await tx.get('raters', id);
    if (!rater || rater.told) return false;
    const write = await prepareAnswers(context, tx, officeId, others);
    write();
    tx.put('raters', { ...rater, told: true });
    if (opinion)
      tx.create('opinions', { id: opinionId, officeId, text: opinion, day: calendarDate(context.clock()) });
    return true;
  });
}

/** Reads the month of today, and gives back what writes it with these answers. */
async function prepareAnswers(
  context: Context,
  tx: StoreTransaction,
  officeId: string,
  answers: Answers,
): Promise<() => void> {
  const at = isoNow(context);
  const month = calendarDate(at).slice(0, 7);
  const before = await tx.get('satisfaction', `${officeId}:${month}`);
  return () => tx.put('satisfaction', withAnswers(before ?? emptyMonth(officeId, month, at), answers, at));
}
