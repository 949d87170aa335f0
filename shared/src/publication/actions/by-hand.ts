import { z } from 'zod';
import { tell } from '../../machine/effects.ts';
import { personalSeat, roleSeat } from '../../office/seat.ts';
import { refuse } from '../../refusals.ts';
import { signature } from '../../submission/actions/action.ts';
import { readReason } from '../../submission/actions/review-input.ts';
import { webAddress } from '../../text/web-address.ts';
import { thaiDate } from '../../time/thai-date.ts';
import { notOnWebsite, officeWebsite } from '../own-address.ts';
import { standsAt, versionOf, websiteOf, withPlacement } from '../placements.ts';
import { dayAhead, heldNow, isNextOver, nextUntil, taskOf } from '../standing.ts';
import { outcome, type PublicationContext, type PublicationRule } from './action.ts';
import { up } from './placing.ts';
import { seenVersionSchema } from './seen-version.ts';
import { sheetAsked } from './sheet.ts';

const byHandInput = z.strictObject({
  /** What they put there. */
  seen: seenVersionSchema,
  url: z.string().refine((url) => webAddress(url) !== null),
  /** Where the product's own website is, for an office that has no other. */
  publicUrl: z.string(),
  /** The office's active LINE groups, looked up by whoever runs this. */
  groups: z.array(z.string()),
});

/** Duties that fall on one person where an office is too small: said in the record instead of passed over. */
function unseparatedAt({ publication, actor }: PublicationContext, version: number): string[] {
  if (actor.kind !== 'member') return publication.unseparated;
  const { id } = actor.member;
  const { askers, deciders } = versionOf(publication, version);
  const found = [...publication.unseparated];
  if (askers.includes(id) || publication.ownerId === id) {
    found.push('ผู้ยื่นคำขอและผู้นำขึ้นเผยแพร่เป็นบุคคลเดียวกัน');
  }
  if (deciders.includes(id)) found.push('ผู้พิจารณาและผู้นำขึ้นเผยแพร่เป็นบุคคลเดียวกัน');
  return [...new Set(found)];
}

/**
 * A webmaster put it on the website, not before its day nor after its last, and gives its address: published and
 * confirmed in one. It is on the office's website and nowhere else: everybody is sent there.
 */
export const publishByHand: PublicationRule<z.infer<typeof byHandInput>> = {
  input: byHandInput,
  obstacle: (publication, at) => {
    if (!publication.next) return refuse('no_task');
    if (taskOf(publication) !== 'publish') return refuse('publishing_automatically');
    if (heldNow(publication)) return refuse('held_back');
    const day = dayAhead(publication, at);
    if (day) return refuse('publishing_too_early', { date: thaiDate(day) });
    const until = nextUntil(publication);
    return until && isNextOver(publication, at)
      ? refuse('publishing_too_late', { date: thaiDate(until) })
      : null;
  },
  apply(context, { url, publicUrl, groups }) {
    const { publication, profile, at } = context;
    const elsewhere = notOnWebsite(url, officeWebsite(profile, publicUrl));
    if (elsewhere) return elsewhere;
    const place = websiteOf(publication);
    const version = publication.next?.version;
    if (!place || version === undefined) throw new Error('nothing is to be put up by hand');
    const confirmed = { by: signature(context), at, version };
    const { changes, effects } = up(context, place, { address: url, outsideIds: {}, groups }, confirmed);
    const { placements = [] } = changes;
    return outcome(
      { ...changes, unseparated: unseparatedAt(context, version) },
      [...effects, ...sheetAsked({ ...publication, placements })],
      { url },
    );
  },
};

const confirmInput = z.strictObject({ seen: seenVersionSchema });

/** The webmaster who checked the page signs the form's third field, and the owner is told. */
export const confirmPublication: PublicationRule<z.infer<typeof confirmInput>> = {
  input: confirmInput,
  obstacle: (publication) =>
    taskOf(publication) === 'confirm' ? null : refuse('wrong_state', { state: 'เผยแพร่และยืนยันแล้ว' }),
  apply(context) {
    const { publication, at } = context;
    const place = standsAt(publication);
    if (!place || place.placed === null) throw new Error('nothing to confirm');
    const version = place.placed;
    const confirmed = { by: signature(context), at, version };
    return outcome(
      {
        placements: withPlacement(publication.placements, { ...place, confirmed }),
        unseparated: unseparatedAt(context, version),
      },
      [tell('confirmed', [personalSeat(publication.ownerId)]), ...sheetAsked(publication)],
      { version },
    );
  },
};

const failureInput = z.strictObject({ reason: z.string().optional() });

/** A webmaster could not put it up: owner and administrators hear why, and any webmaster can try again. */
export const reportPublishFailure: PublicationRule<z.infer<typeof failureInput>> = {
  input: failureInput,
  obstacle: (publication) => (taskOf(publication) === 'publish' ? null : refuse('no_task')),
  apply({ publication }, input) {
    const read = readReason(input);
    if (!read.ok) return read;
    return outcome(
      { claim: null },
      [tell('publish_failed', [personalSeat(publication.ownerId), roleSeat('administrator')])],
      { reason: read.reason },
    );
  },
};
