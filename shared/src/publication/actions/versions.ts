import { z } from 'zod';
import { signatureSchema } from '../../people/member.ts';
import { refuse } from '../../refusals.ts';
import { hashContent } from '../../submission/fingerprint.ts';
import { contentSchema } from '../../submission/schema.ts';
import { versionOf, withVersion } from '../placements.ts';
import type { Publication, Version } from '../schema.ts';
import { isDisplayOver } from '../standing.ts';
import { outcome, type PublicationRule } from './action.ts';
import { stays } from './display.ts';
import { onItsWay } from './plan.ts';
import { removedEverywhere } from './removing.ts';
import { down } from './taking-down.ts';

const versionBySubmission = ({ versions }: Publication, submissionId: string): Version | null =>
  versions.find((version) => version.submissionId === submissionId) ?? null;

const mayStand: ReadonlySet<Version['verbal']> = new Set(['none', 'pending', 'confirmed']);

/**
 * What stands again when the version that a request brought is dropped: the newest before it that stood on the website,
 * is permitted and not over. Whoever runs `drop_version` looks its content up. `at` is ISO 8601, UTC.
 */
export function fallbackOf(publication: Publication, submissionId: string, at: string): Version | null {
  const dropped = versionBySubmission(publication, submissionId);
  if (!dropped || publication.shown?.version !== dropped.version) return null;
  return (
    publication.versions.findLast(
      ({ version, upFrom, verbal, displayUntil }) =>
        version < dropped.version &&
        upFrom !== null &&
        mayStand.has(verbal) &&
        !isDisplayOver(displayUntil, Date.parse(at)),
    ) ?? null
  );
}

const dropInput = z.strictObject({
  submissionId: z.string(),
  kind: z.enum(['denied', 'unconfirmed']),
  reason: z.string(),
  /** Who denied it; null when it was the deadline. */
  by: signatureSchema.nullable(),
  /** The content of `fallbackOf`, looked up by whoever runs this; null where there is none. */
  fallback: contentSchema.nullable(),
});

/**
 * What was permitted by word of mouth was not: it does not go up, or comes down at once, and the version permitted
 * before it stands again where there is one.
 */
export const dropVersion: PublicationRule<z.infer<typeof dropInput>> = {
  input: dropInput,
  apply({ publication, profile, at }, { submissionId, kind, reason, by, fallback }) {
    const dropped = versionBySubmission(publication, submissionId);
    if (!dropped) return refuse('not_found');
    const { version } = dropped;
    const { shown, next, state } = publication;
    const before = fallbackOf(publication, submissionId, at);
    if (before && (!fallback || hashContent(fallback) !== before.contentHash))
      throw new Error(`the content of version ${before.version} is missing`);
    const versions = withVersion(publication.versions, version, { verbal: kind, upUntil: at });
    const details = { reason, submission: dropped.submissionNumber };
    const takenDown = {
      kind,
      at,
      by,
      byDecider: true,
      reason,
      publicReason: 'ข้อมูลนี้เผยแพร่โดยไม่ได้รับอนุมัติเป็นลายลักษณ์อักษร',
    };
    if (next?.version === version && shown?.version !== version) {
      if (state === 'on_display') {
        const back = stays(publication, at);
        return outcome(
          { versions, next: null, claim: null, placements: back.placements },
          back.effects,
          details,
        );
      }
      const { placements, effects } = removedEverywhere(publication, at);
      const isNew = publication.publishedAt === null;
      return outcome(
        { versions, next: null, claim: null, placements, state: isNew ? 'called_off' : 'taken_down' },
        effects,
        details,
      );
    }
    // It was replaced since, and what replaced it was permitted by itself.
    if (shown?.version !== version) return outcome({ versions }, [], details);
    const isRestoring = next?.version === version;
    const kept = next && !isRestoring ? next : null;
    if (state === 'taken_down') return outcome({ versions, takenDown }, [], details);
    const after = { ...publication, versions, next: kept };
    if (!kept && before && fallback) {
      const again = { ...after, next: { version: before.version, content: fallback } };
      const end = { end: { until: before.displayUntil } };
      const ends = withVersion(versions, before.version, end);
      const way = onItsWay({ ...again, next: again.next }, profile, at);
      return outcome(
        {
          state: 'planned',
          versions: ends,
          next: again.next,
          placements: way.placements,
          takenDown,
          claim: null,
        },
        way.effects,
        details,
      );
    }
    const fallen = down(after, takenDown);
    return outcome(
      { ...fallen.changes, versions, next: kept, ...(kept ? { state: 'planned' as const } : {}) },
      fallen.effects,
      details,
    );
  },
};

const settleInput = z.strictObject({ submissionId: z.string() });

/** What was permitted by word of mouth was confirmed in writing. */
export const settleVersion: PublicationRule<z.infer<typeof settleInput>> = {
  input: settleInput,
  apply({ publication }, { submissionId }) {
    const found = versionBySubmission(publication, submissionId);
    if (!found) return refuse('not_found');
    return outcome(
      { versions: withVersion(publication.versions, found.version, { verbal: 'confirmed' }) },
      [],
      { submission: versionOf(publication, found.version).submissionNumber },
    );
  },
};
