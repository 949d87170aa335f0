import { createHash, randomInt, timingSafeEqual } from 'node:crypto';
import { type Refused, refuse } from '@prakat/shared/refusals';
import { fold } from '@prakat/shared/text/fold';
import { type Context, isoNow, type Office } from '../context.ts';
import type { SetUpCode } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import { holdersOf } from './office-people.ts';
import { preparePeople } from './perform-people.ts';

/** Wrong codes of one LINE account before a pause, and how long that is. */
const WRONG_CODES = 5;
const PAUSE_MS = 15 * 60_000;
/** Accounts whose wrong codes are remembered, the latest; a code has 60 bits, which no number of accounts guesses. */
const REMEMBERED = 50;

/** Letters and digits that nobody mistakes for one another. */
const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const LENGTH = 12;

/** What is compared: case, spaces and hyphens make no difference. */
const plain = (code: string) =>
  fold(code)
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '');

const hashOfCode = (officeId: string, code: string) =>
  createHash('sha256')
    .update(`${officeId}:${plain(code)}`)
    .digest('hex');

const newCode = (): string => {
  const letters = Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return letters.replace(/(.{4})(?=.)/g, '$1-');
};

/**
 * Makes a one-time set-up code for an office that has no administrator and gives it back for the operator to read:
 * only its hash is kept. Null when the office has an administrator, or when a code was given before and `anew` is
 * not asked for.
 */
export async function issueSetUpCode(
  { store, clock }: { store: Store; clock: () => number },
  officeId: string,
  { anew = false }: { anew?: boolean } = {},
): Promise<string | null> {
  const code = newCode();
  return store.transact(async (tx) => {
    const known = await tx.get('setUpCodes', officeId);
    if (known && !anew) return null;
    if ((await holdersOf(tx, officeId, 'administrator')).length > 0) return null;
    tx.put('setUpCodes', {
      id: officeId,
      hash: hashOfCode(officeId, code),
      tries: [],
      createdAt: isoNow({ clock }),
      usedAt: null,
    });
    return code;
  });
}

/**
 * Whoever has registered and knows the code becomes the office's first administrator. Five wrong codes make a pause for
 * the LINE account that typed them, and for no other.
 */
export async function setUpOffice(
  context: Context,
  office: Office,
  lineUserId: string,
  code: string,
): Promise<{ ok: true } | Refused> {
  const officeId = office.profile.id;
  const result = await context.store.transact(async (tx): Promise<{ ok: true } | Refused> => {
    const record = await tx.get('setUpCodes', officeId);
    const prepared = await preparePeople(context, office, tx, {
      action: 'set_up',
      memberId: null,
      by: { lineUserId },
      input: {},
    });
    if (!prepared.ok && ['set_up_done', 'already_registered'].includes(prepared.refusal.code))
      return prepared;
    if (!record || record.usedAt) return refuse('wrong_set_up_code');
    const tried = record.tries.find((one) => one.lineUserId === lineUserId);
    const pause = pauseOf(tried, context.clock());
    if (pause > 0) return refuse('set_up_paused', { minutes: Math.ceil(pause / 60_000) });
    if (!isSame(record.hash, hashOfCode(officeId, code))) {
      const wrong = (tried?.wrong ?? 0) + 1;
      const paused = wrong >= WRONG_CODES;
      const pausedUntil = paused ? new Date(context.clock() + PAUSE_MS).toISOString() : null;
      const others = record.tries.filter((one) => one !== tried).slice(1 - REMEMBERED);
      const tries = [...others, { lineUserId, wrong: paused ? 0 : wrong, pausedUntil }];
      tx.put('setUpCodes', { ...record, tries });
      return paused ? refuse('set_up_paused', { minutes: PAUSE_MS / 60_000 }) : refuse('wrong_set_up_code');
    }
    if (!prepared.ok) return prepared;
    prepared.write();
    tx.put('setUpCodes', { ...record, tries: [], usedAt: isoNow(context) });
    return { ok: true };
  });
  if (result.ok) context.logger.info({ officeId }, 'the office has its first administrator');
  else context.logger.warn({ officeId, refusal: result.refusal.code }, 'set-up refused');
  return result;
}

const pauseOf = (tried: SetUpCode['tries'][number] | undefined, now: number): number =>
  tried?.pausedUntil ? Date.parse(tried.pausedUntil) - now : 0;

const isSame = (a: string, b: string) => timingSafeEqual(Buffer.from(a), Buffer.from(b));
