import fc from 'fast-check';
import { expect, test } from 'vitest';
import { differingField, foldEvent, verifyChain } from '../machine/chain.ts';
import { awaitedSeats as requestAwaits } from '../submission/awaited.ts';
import { hashContent } from '../submission/fingerprint.ts';
import { submissionSchema } from '../submission/schema.ts';
import type { Item } from '../testing/play-out.ts';
import { aMatter, begun, moved, officeOf } from '../testing/random-matter.ts';
import { isWebsite, standsAt, versionOf } from './placements.ts';
import { type Publication, publicationSchema } from './schema.ts';
import { awaitedSeats, listedFields, taskOf } from './standing.ts';
import type { PublicationAction } from './transitions.ts';

const HOUR_MS = 3600_000;

/** What turns the life of a publication. */
const turns: PublicationAction[] = [
  'plan_version',
  'record_placed',
  'record_place_failed',
  'publish_by_hand',
  'confirm_publication',
  'confirm_removed',
  'call_off',
  'take_down',
  'expire',
  'lapse',
  'restore',
  'drop_version',
  'settle_version',
  'post_sheet',
  'skip_sheet',
  'remove_sheet',
];

test('whatever people do, both records stay whole and say the same as their logs', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(aMatter, (matter) => {
      let item = begun(matter);
      let now = Date.parse(item.events.at(-1)?.at ?? '');
      for (const [index, move] of matter.moves.entries()) {
        now += move.hours * HOUR_MS;
        const at = new Date(now).toISOString();
        const after = moved(item, move, officeOf(matter, index), at);
        if (after === item) continue;
        keepsWhatWasDecided(item, after);
        if (after.publication) standsWhole(after.publication);
        awaitsWhomItSays(after);
        item = after;
      }
      for (const { action } of item.events) seen.add(action);
      isWhatItsLogsSay(item);
    }),
    // The same matters each time: what they reach is counted below. The random stories look further.
    { numRuns: 400, seed: 2572 },
  );
  // Matters in which nothing much happens would show nothing.
  expect(turns.filter((action) => !seen.has(action))).toEqual([]);
});

/** Nothing that was decided, or stood on the website, is altered by what happens later. */
function keepsWhatWasDecided(before: Item, after: Item) {
  for (const request of before.requests) {
    const now = after.requests.find(({ id }) => id === request.id);
    expect(now?.decisions.slice(0, request.decisions.length)).toEqual(request.decisions);
  }
  for (const version of before.publication?.versions ?? []) {
    const now = after.publication?.versions[version.version - 1];
    const { submissionId, contentHash, approvedBy, approvedAt, askers, deciders } = version;
    expect(now).toMatchObject({ submissionId, contentHash, approvedBy, approvedAt, askers, deciders });
    if (version.upFrom) expect(now?.upFrom).toBe(version.upFrom);
  }
}

function awaitsWhomItSays({ requests, publication }: Item) {
  for (const request of requests) {
    expect(request.awaiting).toEqual(requestAwaits(request));
    expect(request.waiting.on).toBe(request.awaiting.length > 0 ? 'people' : 'nobody');
  }
  if (!publication) return;
  expect(publication.awaiting).toEqual(awaitedSeats(publication));
  expect(publication.waiting.on).toBe(publication.awaiting.length > 0 ? 'people' : 'nobody');
  expect(publication).toMatchObject(listedFields(publication));
  if (taskOf(publication) === null) expect(publication.claim).toBeNull();
}

/** What every publication is, wherever it stands. */
function standsWhole(publication: Publication) {
  const { state, shown, next, takenDown, publishedAt, versions, placements } = publication;
  for (const known of [shown, next]) {
    if (known) expect(hashContent(known.content)).toBe(versionOf(publication, known.version).contentHash);
  }
  const isUp = state === 'on_display';
  // One version at most is up, it is the one that is shown, and it stands in one place on the web.
  const up = versions.filter(({ upFrom, upUntil }) => upFrom !== null && upUntil === null);
  expect(up.map(({ version }) => version)).toEqual(isUp ? [shown?.version] : []);
  expect(standsAt(publication) !== null || !isUp).toBe(true);
  expect(publishedAt !== null).toBe(shown !== null);
  expect(takenDown !== null).toBe(shown !== null && !isUp);
  expect(next !== null || state !== 'planned').toBe(true);
  if (state === 'taken_down' || state === 'called_off') expect(next).toBeNull();
  if (state === 'called_off') expect(shown).toBeNull();
  // What is next is wanted in one place, or in one that is emptied first, so that it comes up whatever happens.
  const places = placements.filter((one) => isWebsite(one) && one.version === next?.version);
  const wanted = places.filter((one) => one.state === 'wanted' || one.state === 'placing');
  const emptied = places.filter((one) => one.state === 'removing');
  if (next) expect(wanted.length || (emptied.length && 1)).toBe(1);
}

function isWhatItsLogsSay({ requests, publication, events }: Item) {
  for (const request of requests) expect(submissionSchema.safeParse(request).error).toBeUndefined();
  if (publication) expect(publicationSchema.safeParse(publication).error).toBeUndefined();
  for (const record of [...requests, ...(publication ? [publication] : [])]) {
    const kind = record === publication ? 'publication' : 'submission';
    const own = events.filter((event) => event.kind === kind && event.log === record.id);
    expect(verifyChain(own).fault).toBeNull();
    expect(
      differingField(
        record,
        own.reduce((fields, event) => foldEvent(fields, event), {}),
      ),
    ).toBeNull();
  }
}
