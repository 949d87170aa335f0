import { z } from 'zod';
import { type Effect, tell } from '../../machine/effects.ts';
import { personalSeat } from '../../office/seat.ts';
import { refuse } from '../../refusals.ts';
import { signature } from '../../submission/actions/action.ts';
import { calendarDateSchema } from '../../time/date-schemas.ts';
import { addDays, calendarDate, thaiDate } from '../../time/thai-date.ts';
import { mayDecide } from '../permissions.ts';
import {
  isByHand,
  isWritten,
  standsAt,
  versionOf,
  websiteOf,
  withPlacement,
  withVersion,
} from '../placements.ts';
import type { Publication } from '../schema.ts';
import { isDisplayOver } from '../standing.ts';
import { outcome, type PublicationRule } from './action.ts';
import { onItsWay } from './plan.ts';
import { neverUp } from './staying.ts';

const renewInput = z.strictObject({ displayUntil: calendarDateSchema.nullable() });
export type RenewInput = z.infer<typeof renewInput>;

/**
 * Owner or webmaster keeps it up for longer; what it says stays as it was approved. To show without end what was
 * permitted until a day is a decision, and needs somebody who may decide.
 */
export const renew: PublicationRule<RenewInput> = {
  input: renewInput,
  obstacle: ({ displayUntil }) => (displayUntil === null ? refuse('renewal_needless') : null),
  apply({ publication, actor, at }, { displayUntil }) {
    const { displayUntil: before, shown, versions } = publication;
    if (!shown || !before) throw new Error('nothing to renew');
    if (displayUntil === null && !mayDecide(publication, actor, at)) return refuse('no_end_needs_decision');
    const yesterday = addDays(calendarDate(at), -1);
    const last = before > yesterday ? before : yesterday;
    if (displayUntil !== null && displayUntil <= last)
      return refuse('renewal_not_later', { date: thaiDate(last) });
    const again = writtenAgain(publication, at);
    return outcome(
      { displayUntil, versions: withVersion(versions, shown.version, { displayUntil }), ...again.changes },
      again.effects,
      { from: before, to: displayUntil },
    );
  },
};

/** A page that says its last day is written anew, unless another version is about to take its place. */
function writtenAgain(
  publication: Publication,
  at: string,
): { changes: Pick<Partial<Publication>, 'placements'>; effects: Effect[] } {
  const stands = standsAt(publication);
  if (!stands || stands.placed === null || stands.state !== 'up' || !isWritten(stands) || publication.next)
    return { changes: {}, effects: [] };
  const { id, placed: version } = stands;
  const placing = { ...stands, version, state: 'placing' as const, since: at, error: null };
  return {
    changes: { placements: withPlacement(publication.placements, placing) },
    effects: [{ kind: 'place', placement: id, version, notBefore: null }],
  };
}

const checkInput = z.strictObject({
  /** What was looked at, by the freshness list, and the period the check counts for. */
  item: z.string(),
  period: z.string(),
});

/** Somebody who answers for it looked at it and found nothing to change (000: followed up each month or quarter). */
export const checkUnchanged: PublicationRule<z.infer<typeof checkInput>> = {
  input: checkInput,
  obstacle: ({ displayUntil }, at) =>
    isDisplayOver(displayUntil, Date.parse(at)) ? refuse('nothing_published') : null,
  apply: (context, details) =>
    outcome({ lastCheck: { by: signature(context), at: context.at } }, [], details),
};

/** The last day that was in force for what was shown, beyond which only a decision leads; null for no end. */
function permittedEnd(publication: Publication): string | null {
  const { shown } = publication;
  return shown ? versionOf(publication, shown.version).displayUntil : null;
}

/**
 * It goes up again as it was: put back by a webmaster until the end that was permitted at most, or by somebody who may
 * decide until any day. What such a person took down only such a person puts back; whoever took it down hears of it.
 */
export const restore: PublicationRule<RenewInput> = {
  input: renewInput,
  obstacle: ({ takenDown, shown, versions }) => {
    if (takenDown?.kind === 'denied') return refuse('restore_after_denial');
    const unconfirmed = shown && versionOf({ versions }, shown.version).verbal === 'unconfirmed';
    return unconfirmed ? refuse('verbal_unsettled') : null;
  },
  apply({ publication, actor, profile, at }, { displayUntil }) {
    const { takenDown, shown, versions, ownerId } = publication;
    if (!takenDown || !shown) throw new Error('nothing was published');
    if (!mayDecide(publication, actor, at)) {
      if (takenDown.byDecider) return refuse('restore_by_decider', { name: takenDown.by?.name ?? '' });
      const end = permittedEnd(publication);
      if (end !== null && (displayUntil === null || displayUntil > end))
        return refuse('restore_beyond_end', { date: thaiDate(end) });
    }
    if (isDisplayOver(displayUntil, Date.parse(at)))
      return refuse('renewal_not_later', { date: thaiDate(addDays(calendarDate(at), -1)) });
    const next = {
      ...publication,
      next: shown,
      versions: withVersion(versions, shown.version, { end: { until: displayUntil } }),
    };
    const way = onItsWay(next, profile, at);
    const told = [ownerId, takenDown.by?.memberId].filter((id) => id !== undefined);
    return outcome(
      { state: 'planned', next: shown, versions: next.versions, placements: way.placements },
      [...way.effects, tell('restored', told.map(personalSeat))],
      { to: displayUntil },
    );
  },
};

/**
 * The owner thinks better of it before it goes up. A version that stands on the website stays there; what had come down
 * stays down.
 */
export const callOff: PublicationRule<Record<string, never>> = {
  input: z.strictObject({}),
  obstacle: ({ next }) => (next ? null : refuse('nothing_to_call_off')),
  apply({ publication, at }) {
    const { publisherSeats, ownerId } = publication;
    const website = websiteOf(publication);
    const wasAsked = website !== null && isByHand(website) && website.state === 'wanted';
    const told: Effect[] = wasAsked ? [tell('called_off', publisherSeats, [ownerId])] : [];
    const { changes, effects } = neverUp(publication, at);
    return outcome(changes, [...effects, ...told]);
  },
};
