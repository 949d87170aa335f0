import { z } from 'zod';
import { type Effect, type Notice, tell } from '../../machine/effects.ts';
import { signatureSchema } from '../../people/member.ts';
import { refuse } from '../../refusals.ts';
import { hashContent } from '../../submission/fingerprint.ts';
import { contentSchema } from '../../submission/schema.ts';
import { isWebsite, withVersion } from '../placements.ts';
import type { Placement, Publication, Version } from '../schema.ts';
import { isDisplayOver } from '../standing.ts';
import { outcome, type PublicationContext, type PublicationOutcome, type PublicationRule } from './action.ts';
import { onItsWay } from './plan.ts';
import { removed, sheetLeaves } from './removing.ts';
import { neverUp } from './staying.ts';
import { concerned, down } from './taking-down.ts';

const versionBySubmission = ({ versions }: Publication, submissionId: string): Version | null =>
  versions.find((version) => version.submissionId === submissionId) ?? null;

/** It stands there, or is on its way back to where it stood. */
const isInPlace = ({ shown, next }: Publication, { version, upFrom }: Version): boolean =>
  shown?.version === version || (next?.version === version && upFrom !== null);

const notPermitted: ReadonlySet<Version['verbal']> = new Set(['denied', 'unconfirmed', 'lapsed']);

/**
 * What stands again when the version that a request brought is dropped: the one that it took the place of, or the one
 * before when that was dropped, too; null when nothing stood there at that moment or its time is over. Whoever runs
 * `drop_version` looks its content up. `at` is ISO 8601, UTC.
 */
export function fallbackOf(publication: Publication, submissionId: string, at: string): Version | null {
  const dropped = versionBySubmission(publication, submissionId);
  if (!dropped || !isInPlace(publication, dropped)) return null;
  let before = replacedBy(publication, dropped);
  while (before && notPermitted.has(before.verbal)) before = replacedBy(publication, before);
  return before && !isDisplayOver(before.displayUntil, Date.parse(at)) ? before : null;
}

/** What came down at the moment that a version went up. What had come down before stays down. */
const replacedBy = ({ versions }: Publication, { version, upFrom }: Version): Version | null =>
  versions.findLast((one) => one.version < version && one.upUntil !== null && one.upUntil === upFrom) ?? null;

const dropInput = z.strictObject({
  submissionId: z.string(),
  kind: z.enum(['denied', 'unconfirmed']),
  reason: z.string(),
  /** Who denied it; null when it was the deadline. */
  by: signatureSchema.nullable(),
  /** The content of `fallbackOf`, looked up by whoever runs this; null where there is none. */
  fallback: contentSchema.nullable(),
});
type DropInput = z.infer<typeof dropInput>;

/**
 * What was permitted by word of mouth was not: it does not go up, or comes down at once, and the version permitted
 * before it stands again where there is one.
 */
export const dropVersion: PublicationRule<DropInput> = {
  input: dropInput,
  apply(context, input) {
    const { publication, at } = context;
    const { submissionId, kind, reason } = input;
    const dropped = versionBySubmission(publication, submissionId);
    if (!dropped) return refuse('not_found');
    const { version } = dropped;
    const upUntil = dropped.upUntil ?? at;
    const versions = withVersion(publication.versions, version, { verbal: kind, upUntil });
    const changed = { ...context, publication: { ...publication, versions } };
    const details = { reason, kind, submission: dropped.submissionNumber };
    // It was replaced since, and what replaced it was permitted by itself.
    let result = outcome({ versions });
    if (isInPlace(publication, dropped))
      result = fallen(changed, input, fallbackOf(publication, submissionId, at));
    else if (publication.next?.version === version) result = droppedBefore(context, input);
    const placements = result.changes.placements ?? publication.placements;
    const elsewhere = leavesElsewhere(placements, version, at);
    const { publisherSeats } = publication;
    return {
      ...result,
      changes: { ...result.changes, placements: elsewhere.placements },
      effects: [
        ...result.effects,
        ...elsewhere.effects,
        ...sheetLeaves({ placements, publisherSeats }, elsewhere.placements),
      ],
      details,
    };
  },
};

/** Where a dropped version was announced it is taken away: other than on the website, nothing takes its place there. */
function leavesElsewhere(
  placements: readonly Placement[],
  dropped: number,
  at: string,
): { placements: Placement[]; effects: Effect[] } {
  const all = placements.map((placement) =>
    isWebsite(placement) || placement.version !== dropped
      ? { placement, effects: [] }
      : removed(placement, at),
  );
  return {
    placements: all.map(({ placement }) => placement),
    effects: all.flatMap(({ effects }) => effects),
  };
}

/**
 * It was still to go up for the first time: what stands, or came down, is as if it had not been asked for. Nobody is asked
 * any more to confirm what was not confirmed in time.
 */
function droppedBefore(
  { publication, at }: PublicationContext,
  { kind, submissionId }: DropInput,
): PublicationOutcome {
  const { versions } = publication;
  const version = versionBySubmission(publication, submissionId)?.version ?? 0;
  const known = kind === 'denied' ? withVersion(versions, version, { verbal: kind }) : versions;
  const { changes, effects } = neverUp({ ...publication, versions: known }, at);
  return outcome(changes, [...effects, ...unasked(publication, kind, 'lapsed')]);
}

/** Whoever denied it tells everybody; of a deadline owner and webmasters hear here. */
const unasked = (publication: Publication, kind: DropInput['kind'], notice: Notice): Effect[] =>
  kind === 'unconfirmed' ? [tell(notice, concerned(publication))] : [];

/** It stood there: it comes down, and what it took the place of goes up again. */
function fallen(
  { publication, profile, at }: PublicationContext,
  { submissionId, kind, reason, by, fallback }: DropInput,
  before: Version | null,
): PublicationOutcome {
  if (before && (!fallback || hashContent(fallback) !== before.contentHash))
    throw new Error(`the content of version ${before.version} is missing`);
  const { versions, state, next } = publication;
  const takenDown = {
    kind,
    at,
    by,
    byDecider: kind === 'denied',
    reason,
    publicReason: 'ข้อมูลนี้เผยแพร่โดยไม่ได้รับอนุมัติเป็นลายลักษณ์อักษร',
  };
  const isNext = next?.version === versionBySubmission(publication, submissionId)?.version;
  const kept = isNext ? null : next;
  // It is down already, and something else may be on its way to where it was.
  if (state === 'taken_down' || (state === 'planned' && kept)) return outcome({ versions, takenDown });
  const told = unasked(publication, kind, 'taken_down');
  if (kept || !before || !fallback) {
    const { changes, effects } = down({ ...publication, next: kept }, takenDown, kept);
    return outcome({ ...changes, versions, next: kept }, [...effects, ...told]);
  }
  const again = {
    ...publication,
    next: { version: before.version, content: fallback },
    versions: withVersion(versions, before.version, { end: { until: before.displayUntil } }),
  };
  const { placements, effects } = onItsWay(again, profile, at);
  const { next: back, versions: ends } = again;
  return outcome({ state: 'planned', versions: ends, next: back, placements, takenDown }, [
    ...effects,
    ...told,
  ]);
}

const settleInput = z.strictObject({
  submissionId: z.string(),
  /** Member id of who confirmed it: the giver, or their successor, who has decided on it, too. */
  by: z.string(),
});

/** What was permitted by word of mouth was confirmed in writing. */
export const settleVersion: PublicationRule<z.infer<typeof settleInput>> = {
  input: settleInput,
  apply({ publication }, { submissionId, by }) {
    const found = versionBySubmission(publication, submissionId);
    if (!found) return refuse('not_found');
    const deciders = [...new Set([...found.deciders, by])];
    const { versions } = publication;
    return outcome(
      { versions: withVersion(versions, found.version, { verbal: 'confirmed', deciders }) },
      [],
      { submission: found.submissionNumber },
    );
  },
};
