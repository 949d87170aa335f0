import { z } from 'zod';
import { type Effect, tell } from '../../machine/effects.ts';
import type { OfficeProfile } from '../../office/profile.ts';
import { personalSeat } from '../../office/seat.ts';
import { refuse } from '../../refusals.ts';
import { signature } from '../../submission/actions/action.ts';
import { readReason } from '../../submission/actions/review-input.ts';
import { attachedFileSchema } from '../../submission/schema.ts';
import { instantSchema } from '../../time/date-schemas.ts';
import { boardOf, newPlacement, withPlacement } from '../placements.ts';
import type { Placement, Publication } from '../schema.ts';
import { sheetToPost, sheetToTakeOff } from '../standing.ts';
import { outcome, type PublicationRule } from './action.ts';
import { removed, sheetLeaves } from './removing.ts';
import { seenVersionSchema } from './seen-version.ts';

/**
 * Places, with what becomes of the sheet on the notice board (003: แบบฟอร์มการขอเผยแพร่ข้อมูลผ่านเว็บไซต์/บอร์ดประชาสัมพันธ์)
 * when a version has gone up on the website: it is to be put up where the form is ticked and the office has a board, in
 * the place of an older one; one that hangs there already stays; any other is to be taken off.
 */
export function sheetOf(
  placements: Placement[],
  { version, content }: NonNullable<Publication['shown']>,
  { destinations }: OfficeProfile,
  at: string,
): Placement[] {
  const board = boardOf({ placements });
  if (!content.noticeBoard || !destinations.noticeBoard)
    return board ? withPlacement(placements, removed(board, at).placement) : placements;
  const base = board ?? newPlacement('notice-board', 'notice-board', { version, at, state: 'wanted' });
  const state = base.placed === version ? ('up' as const) : ('wanted' as const);
  const isSame = base.state === state && base.version === version;
  return withPlacement(placements, { ...base, version, state, since: isSame ? base.since : at });
}

/** Webmasters are asked to put the sheet up, once the page that it leads to was looked at. */
export const sheetAsked = (publication: Pick<Publication, 'placements' | 'publisherSeats'>): Effect[] =>
  sheetToPost(publication) ? [tell('post_sheet_task', publication.publisherSeats)] : [];

const photo = attachedFileSchema.nullable();

const postInput = z.strictObject({ seen: seenVersionSchema, photo });

/** A webmaster put the sheet of what stands on the website on the notice board, and took an older one off. */
export const postSheet: PublicationRule<z.infer<typeof postInput>> = {
  input: postInput,
  obstacle: (publication) => (sheetToPost(publication) ? null : refuse('no_task')),
  apply(context, { photo }) {
    const { publication, at } = context;
    const board = sheetToPost(publication);
    if (!board) throw new Error('no sheet is to be put up');
    const { version } = board;
    const there: Placement = {
      ...board,
      state: 'up',
      placed: version,
      since: at,
      confirmed: { by: signature(context), at, version },
      sheet: { photo, takenOff: null },
    };
    return outcome({ placements: withPlacement(publication.placements, there) }, [], { version });
  },
};

const skipInput = z.strictObject({ reason: z.string().optional() });

/** It is not put on the board after all, for a reason that its owner hears; an older sheet that hangs there comes off. */
export const skipSheet: PublicationRule<z.infer<typeof skipInput>> = {
  input: skipInput,
  obstacle: (publication) => (sheetToPost(publication) ? null : refuse('no_task')),
  apply({ publication, at }, input) {
    const read = readReason(input);
    if (!read.ok) return read;
    const board = sheetToPost(publication);
    if (!board) throw new Error('no sheet is to be put up');
    const placements = withPlacement(publication.placements, removed(board, at).placement);
    return outcome(
      { placements },
      [tell('sheet_skipped', [personalSeat(publication.ownerId)]), ...sheetLeaves(publication, placements)],
      { reason: read.reason },
    );
  },
};

const removeInput = z.strictObject({
  photo,
  /** Since when it was to be taken off, as the button says; null where whoever presses sees it as it is now. */
  since: instantSchema.nullable(),
});

/** A webmaster took the sheet off the notice board, when its time was over or what it says had come down (003 §4.2). */
export const removeSheet: PublicationRule<z.infer<typeof removeInput>> = {
  input: removeInput,
  obstacle: (publication) => (sheetToTakeOff(publication) ? null : refuse('no_task')),
  apply(context, { photo, since }) {
    const { publication, at } = context;
    const board = sheetToTakeOff(publication);
    if (!board || (since !== null && since !== board.since)) return refuse('no_task');
    const gone: Placement = {
      ...board,
      state: 'gone',
      placed: null,
      since: at,
      sheet: { photo: board.sheet?.photo ?? null, takenOff: { by: signature(context), at, photo } },
    };
    return outcome({ placements: withPlacement(publication.placements, gone) });
  },
};
