import { officeWebsite } from '@prakat/shared/publication/own-address';
import { isNews, proofAt, type Wanted, wantedAt } from '@prakat/shared/publication/proof/wanted';
import type { Placement, Publication } from '@prakat/shared/publication/schema';
import { proofNames } from '@prakat/shared/publication/state-names';
import { type Context, isoNow, type Office } from '../context.ts';
import { type DestinationFor, destinationFor as everyDestination } from '../destinations/destination-for.ts';
import { performAction } from '../procedure/perform-action.ts';
import { type Looking, lookForPage, lookWhetherGone, type Seen } from '../proof/look.ts';
import { nextLook, PATIENCE } from '../proof/next-look.ts';
import { NEVER, type ProofRecord } from '../store/proof-record.ts';
import type { StoreTransaction } from '../store/store.ts';
import { keepPicture } from './keep-picture.ts';
import { lookForDrift } from './look-for-drift.ts';
import { type Found, readLook } from './read-look.ts';

/** Looks that one run takes, and how many of them at a time: websites are slow, and none is to be pressed. */
const OF_ONE_RUN = 40;
const AT_ONCE = 5;
/** A look, with every file, takes no longer; one run begins none after. */
const LOOK_MS = 120_000;
const RUN_MS = 240_000;
/** Whoever looks is taken for dead after this. */
const LEASE_MS = 10 * 60_000;

/** How an outsider looks; other than in production only in tests. */
export type Outsider = Pick<Looking, 'resolve' | 'timeMs'>;

/** What a run looks with. */
type Means = { signal: AbortSignal; outsider: Outsider; destinationFor: DestinationFor };

/**
 * Looks from outside at what went up, came down, or was not looked at for a week, oldest first, and records what differs
 * from what people know. Safe to run twice, late, in two processes and to be killed at any moment; a minute in which
 * nothing is due costs one read. `signal` breaks it off. Gives the number of looks.
 */
export async function proveDue(
  context: Context,
  {
    signal = new AbortController().signal,
    outsider = {},
    destinationFor = everyDestination,
  }: Partial<Means> = {},
): Promise<number> {
  const due = { equals: {}, upTo: isoNow(context), limit: OF_ONE_RUN };
  const { items } = await context.store.find('proofs', 'due', due);
  const left = items.values();
  const until = performance.now() + RUN_MS;
  let looks = 0;
  const worker = async () => {
    for (const proof of left) {
      if (signal.aborted || performance.now() > until) return;
      try {
        if (await prove(context, proof, { signal, outsider, destinationFor })) looks += 1;
      } catch (error) {
        const { id, officeId } = proof;
        context.logger.error({ err: error, officeId, id }, 'a page could not be looked at');
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return looks;
}

/** True when it was looked at. */
async function prove(
  context: Context,
  { id, publicationId, placement }: ProofRecord,
  { signal, outsider, destinationFor }: Means,
): Promise<boolean> {
  const leased = await lease(context, id);
  if (!leased) return false;
  const publication = await context.store.get('publications', publicationId);
  const place = publication?.placements.find((one) => one.id === placement);
  const office = context.offices.get(leased.officeId);
  const wanted = publication && place && wantedAt(publication, place, isoNow(context));
  if (!office || !publication || !place || !wanted) {
    // It is asked for again by whatever puts it up or takes it down.
    await context.store.transact(async (tx) => (await keep(tx, leased, { ...leased, dueAt: NEVER }))?.());
    return false;
  }
  const { publicUrl } = context;
  const looking = {
    ...outsider,
    address: wanted.address,
    // The product's own page is where the product is, whatever website the office has besides.
    website: place.destination === 'built-in' ? publicUrl : officeWebsite(office.profile, publicUrl),
    publicUrl,
    signal: AbortSignal.any([signal, AbortSignal.timeout(LOOK_MS)]),
  };
  const of = { publication, place, wanted };
  const [seen, drift] = await Promise.all([
    look(publication, { wanted, before: leased.found ?? leased.last }, looking),
    lookForDrift(context, office, { ...of, destinationFor, signal: looking.signal }),
  ]);
  // Broken off: that is no word about the website.
  if (signal.aborted) return false;
  const found = readLook(seen, drift, { ...of, at: isoNow(context) });
  await record(context, { office, publication, place, leased, seen, found });
  const { page } = seen;
  if (found.says === 'found' && page)
    await keepPicture(
      context,
      { publication, proofId: id, version: found.version, page },
      { ...looking, signal },
    );
  return true;
}

function look(
  { shown }: Publication,
  { wanted, before }: { wanted: Wanted; before: ProofRecord['last'] },
  looking: Looking,
): Promise<Seen> {
  return wanted.is === 'gone'
    ? lookWhetherGone(before?.files ?? [], looking)
    : lookForPage(shown?.content.files ?? [], looking);
}

/** Writes down the look, and in the same transaction what people are to know that they did not. */
async function record(
  context: Context,
  given: {
    office: Office;
    publication: Publication;
    place: Placement;
    leased: ProofRecord;
    seen: Seen;
    found: Found;
  },
): Promise<void> {
  const { office, publication, place, leased, seen, found } = given;
  const { isKnown, ...says } = found;
  const at = isoNow(context);
  const isRight = says.wrong === null;
  const tries = isRight ? 0 : leased.tries + 1;
  const is = says.says === 'gone' ? 'gone' : isRight ? 'right' : 'wrong';
  const name = proofNames[says.says];
  const last = { ...seen.look, at, said: says.wrong === null ? name : `${name}: ${says.wrong}` };
  const proof: ProofRecord = {
    ...leased,
    dueAt: nextLook(context.clock(), { id: leased.id, is, tries }),
    tries,
    last,
    found: says.says === 'found' ? last : leased.found,
  };
  const isNew = isNews(proofAt(publication, place, at), says.says);
  if (!isNew || !isKnown || !(isRight || tries > PATIENCE)) {
    await context.store.transact(async (tx) => (await keep(tx, leased, proof))?.());
    return;
  }
  await performAction(context, {
    officeId: office.profile.id,
    on: 'publication',
    id: publication.id,
    action: 'record_proof',
    input: { placement: place.id, ...says },
    actor: { system: 'proof' },
    alongside: (tx) => keep(tx, leased, proof),
  });
}

/** Ours alone for a while; null when somebody else has it, or it is not due any more. */
function lease(context: Context, id: string): Promise<ProofRecord | null> {
  return context.store.transact(async (tx) => {
    const proof = await tx.get('proofs', id);
    if (!proof || proof.dueAt > isoNow(context)) return null;
    const leased = { ...proof, dueAt: new Date(context.clock() + LEASE_MS).toISOString() };
    tx.put('proofs', leased);
    return leased;
  });
}

/** What writes a look down; null when something was decided meanwhile, and it is to be looked at anew. */
async function keep(
  tx: StoreTransaction,
  { id, dueAt }: ProofRecord,
  proof: ProofRecord,
): Promise<(() => void) | null> {
  const now = await tx.get('proofs', id);
  if (now?.dueAt !== dueAt) return null;
  // A picture that was drawn after the last look is not the look's to take away.
  const { picture } = now;
  return () => tx.put('proofs', { ...proof, ...(picture === undefined ? {} : { picture }) });
}
