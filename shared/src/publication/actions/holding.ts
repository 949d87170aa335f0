import { z } from 'zod';
import { FINDINGS_KEPT, findingSchema } from '../../checks/finding.ts';
import { type Effect, tell } from '../../machine/effects.ts';
import { personalSeat } from '../../office/seat.ts';
import { refuse } from '../../refusals.ts';
import { readWord } from '../../submission/actions/review-input.ts';
import { awaitsPlacing } from '../orders.ts';
import { dayAhead, heldNow } from '../standing.ts';
import { outcome, type PublicationRule } from './action.ts';
import { seenVersionSchema } from './seen-version.ts';

const holdInput = z.strictObject({
  version: z.int(),
  /** Sure ones, of which whoever permitted the version did not know. */
  findings: z.array(findingSchema).min(1).max(FINDINGS_KEPT),
});

/**
 * The last look before a version goes up found personal data for sure that nobody had answered for: it stays where it is
 * until somebody who may decide has. What stands on the website stays there.
 */
export const hold: PublicationRule<z.infer<typeof holdInput>> = {
  input: holdInput,
  apply({ publication, at }, { version, findings }) {
    const { next, deciderSeats, ownerId } = publication;
    if (next?.version !== version || heldNow(publication)) return refuse('placement_outdated');
    return outcome(
      { held: { version, since: at, findings, clearance: null } },
      [tell('held', [...deciderSeats, personalSeat(ownerId)])],
      { version },
    );
  },
};

const releaseInput = z.strictObject({ seen: seenVersionSchema, clearance: z.string() });

/** Whoever may decide has looked at what was found, and says why it may be published all the same: it goes on its way. */
export const release: PublicationRule<z.infer<typeof releaseInput>> = {
  input: releaseInput,
  obstacle: (publication) => (heldNow(publication) ? null : refuse('nothing_held')),
  apply({ publication, at }, input) {
    const held = heldNow(publication);
    if (!held) return refuse('nothing_held');
    const read = readWord(input.clearance, held.findings.length);
    if (!read.ok) return read;
    const { clearance } = read;
    const { version } = held;
    const orders = publication.placements
      .filter((placement) => awaitsPlacing(placement, version))
      .map(
        ({ id }): Effect => ({ kind: 'place', placement: id, version, notBefore: dayAhead(publication, at) }),
      );
    return outcome({ held: { ...held, clearance } }, orders, { clearance });
  },
};
