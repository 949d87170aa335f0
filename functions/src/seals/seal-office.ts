import type { LogEvent } from '@prakat/shared/machine/event';
import { newSeal, type Seal, type SealedHead } from '@prakat/shared/machine/seal';
import { type Context, isoNow } from '../context.ts';
import type { Page, StoreReader } from '../store/store.ts';
import { newestSeal, sealName } from './newest-seal.ts';

/** How far before the seal before it a seal looks back: what was decided then may have been stored a little later. */
export const LOOK_BACK_MS = 3600_000;

/** Heads in one record, far below what a store takes. */
const HEADS = 2000;

/** Events read at a time: of most days all there are. */
const PAGE = 50;

/**
 * Seals where the chains of an office end that have moved since the seal before. Reads what happened since and nothing
 * older, however much there is. Once a day; a second run on the same day does nothing. Gives the newest seal it made, or
 * null when there was nothing to do.
 */
export async function sealOffice(
  context: Pick<Context, 'store' | 'clock' | 'logger' | 'sealing'>,
  officeId: string,
  today: string,
): Promise<Seal | null> {
  const { store, sealing, logger } = context;
  const before = await newestSeal(store, officeId);
  if (before && isOf(before, officeId, today)) return null;
  const moved = await movedSince(store, officeId, since(before, context.clock()));
  const heads = moved.filter((head) => !before?.heads.some(({ hash }) => hash === head.hash));
  const made = await store.transact(async (tx) => {
    const previous = await newestSeal(tx, officeId);
    // Another process was here first.
    if (previous?.seq !== before?.seq) return [];
    // A day that came before is sealed again when the clock was moved back.
    const numbers = (await tx.get('seals', idOf(officeId, today, 1)))
      ? await freeNumber(tx, officeId, today)
      : 1;
    const seals: Seal[] = [];
    for (let from = 0; from === 0 || from < heads.length; from += HEADS) {
      const given = {
        id: idOf(officeId, today, numbers + seals.length),
        officeId,
        at: isoNow(context),
        heads: heads.slice(from, from + HEADS),
      };
      seals.push(newSeal(seals.at(-1) ?? previous, given, sealing.key));
    }
    for (const seal of seals) tx.create('seals', seal);
    return seals;
  });
  const newest = made.at(-1) ?? null;
  if (newest) {
    logger.info({ officeId, seal: sealName(newest), chains: heads.length }, 'logs sealed');
    await noted(context, newest);
  }
  return newest;
}

/**
 * Remembers the newest seal outside the store, so that a store that was put back to an earlier state is found. One that
 * does not hold what was noted before is not noted over it.
 */
async function noted(
  { store, sealing, logger }: Pick<Context, 'store' | 'sealing' | 'logger'>,
  seal: Seal,
): Promise<void> {
  const { officeId } = seal;
  const known = await sealing.noted(officeId);
  if (known && !(await holds(store, known))) {
    logger.error({ officeId, seal: sealName(known) }, 'the store has lost a seal that was noted outside it');
    return;
  }
  await sealing.note(seal);
}

/** True when a seal that is known from outside is in the store as it is known. */
async function holds(reader: StoreReader, known: Pick<Seal, 'officeId' | 'seq' | 'hash'>): Promise<boolean> {
  const { officeId, seq, hash } = known;
  let after: string | null = null;
  do {
    const page: Page<Seal> = await reader.find('seals', 'byOffice', {
      equals: { officeId },
      limit: PAGE,
      after,
    });
    const found = page.items.find((seal) => seal.seq === seq);
    if (found) return found.hash === hash;
    after = page.next;
  } while (after);
  return false;
}

const idOf = (officeId: string, day: string, number: number): string =>
  number === 1 ? `${officeId}:${day}` : `${officeId}:${day}:${number}`;

const isOf = ({ id }: Seal, officeId: string, day: string): boolean =>
  id === idOf(officeId, day, 1) || id.startsWith(`${idOf(officeId, day, 1)}:`);

async function freeNumber(reader: StoreReader, officeId: string, day: string): Promise<number> {
  let number = 2;
  while (await reader.get('seals', idOf(officeId, day, number))) number += 1;
  return number;
}

/** From when on events are looked at; '' for all there are. */
const since = (before: Seal | null, now: number): string =>
  before ? new Date(Math.min(Date.parse(before.at), now) - LOOK_BACK_MS).toISOString() : '';

/** Where the chains end that have an event since then, and that of people. */
async function movedSince(reader: StoreReader, officeId: string, from: string): Promise<SealedHead[]> {
  const heads = new Map<string, SealedHead>();
  const take = ({ kind, log, seq, hash }: LogEvent) => {
    const known = heads.get(`${kind} ${log}`);
    if (!known || known.seq < seq) heads.set(`${kind} ${log}`, { kind, log, seq, hash });
  };
  for (const collection of ['events', 'publicationEvents', 'paperEvents', 'complaintEvents'] as const) {
    let after: string | null = null;
    do {
      const find = { equals: { officeId }, limit: PAGE, after };
      const page: Page<LogEvent> = await reader.find(collection, 'ofOffice', find);
      const news = page.items.filter(({ at }) => at >= from);
      for (const event of news) take(event);
      after = news.length === page.items.length ? page.next : null;
    } while (after);
  }
  const people = await reader.find('memberEvents', 'newest', { equals: { officeId }, limit: 1 });
  for (const event of people.items) take(event);
  return [...heads.values()];
}
