import { z } from 'zod';
import { handlingFor } from '../../office/handling.ts';
import { personalSeat, roleSeat } from '../../office/seat.ts';
import { refuse } from '../../refusals.ts';
import { addDays, calendarDate, thaiDate } from '../../time/thai-date.ts';
import { announce, type Effect, tell } from '../effects.ts';
import type { Submission } from '../schema.ts';
import { type ActionContext, type ActionRule, outcome, signature } from './action.ts';

const publishedInput = z.strictObject({ url: z.url({ protocol: /^https?$/ }) });
type PublishedInput = z.infer<typeof publishedInput>;

/**
 * Who hears that an item is up: its owner, and the office's LINE group where the profile says so. The group hears of an
 * item once: a correction goes up without another announcement.
 */
const tellPublished = ({ submission, profile }: ActionContext): Effect[] => [
  tell('published', [personalSeat(submission.ownerId)]),
  ...(profile.destinations.lineGroup && !submission.publication ? [announce()] : []),
];

/** The last day of display: as asked for, else as the category sets, counted from today; null for no end. */
function lastDay({ submission, profile, at }: ActionContext): string | null {
  const { displayUntil, categoryId, subtopicId } = submission.content;
  if (displayUntil) return displayUntil;
  const days = handlingFor(profile, categoryId, subtopicId)?.displayDays ?? null;
  return days === null ? null : addDays(calendarDate(at), days);
}

/** The item is up, for the first time or, after a correction, anew at the same address. */
function up(
  context: ActionContext,
  url: string,
  by: 'automatic' | 'webmaster',
  confirmed: NonNullable<Submission['publication']>['confirmed'],
): Partial<Submission> {
  const { submission, at } = context;
  const publishedAt = submission.publication?.publishedAt ?? at;
  return {
    state: 'published',
    publishedContent: null,
    claim: null,
    publication: { url, publishedAt, by, displayUntil: lastDay(context), confirmed, takenDown: null },
  };
}

/** The day that the item is not to go up before, as long as it lies ahead; null when it may go up now. */
const dayAhead = ({ content }: Submission, at: string): string | null =>
  content.publishOn !== null && content.publishOn > calendarDate(at) ? content.publishOn : null;

/** The website took the item. A webmaster still looks at the page and confirms it (000 §2.2, 003 §2.1.3). */
export const recordPublished: ActionRule<PublishedInput> = {
  input: publishedInput,
  // An order from before the day was moved comes too early.
  applies: (submission, at) => (dayAhead(submission, at) ? refuse('publishing_automatically') : null),
  apply(context, { url }) {
    const task = tell('confirm_task', context.submission.publisherSeats);
    return outcome(up(context, url, 'automatic', null), [...tellPublished(context), task], { url });
  },
};

const failureInput = z.strictObject({ error: z.string().max(500) });

/** The website would not take the item: it becomes a webmaster's task instead of being lost. */
export const recordPublishFailed: ActionRule<z.infer<typeof failureInput>> = {
  input: failureInput,
  apply({ submission }, { error }) {
    return outcome(
      { publishByHand: true },
      [tell('publish_task', submission.publisherSeats), tell('publish_failed', [roleSeat('administrator')])],
      { error },
    );
  },
};

/** Duties that fall on one person where an office is too small: said in the record instead of passed over. */
function unseparatedAt({ submission, actor }: ActionContext): string[] {
  if (actor.kind !== 'member') return submission.unseparated;
  const { id } = actor.member;
  const found = [...submission.unseparated];
  if (submission.ownerId === id || submission.submitter.memberId === id) {
    found.push('ผู้ยื่นคำขอและผู้นำขึ้นเผยแพร่เป็นบุคคลเดียวกัน');
  }
  if (submission.decisions.some(({ by }) => by.memberId === id)) {
    found.push('ผู้พิจารณาและผู้นำขึ้นเผยแพร่เป็นบุคคลเดียวกัน');
  }
  return [...new Set(found)];
}

/** A webmaster put the item on the website, not before its day, and gives its address: published and confirmed in one. */
export const publishByHand: ActionRule<PublishedInput> = {
  input: publishedInput,
  applies: (submission, at) => {
    if (!submission.publishByHand) return refuse('publishing_automatically');
    const day = dayAhead(submission, at);
    return day ? refuse('publishing_too_early', { date: thaiDate(day) }) : null;
  },
  apply(context, { url }) {
    const confirmed = { by: signature(context), at: context.at };
    const changes = { ...up(context, url, 'webmaster', confirmed), unseparated: unseparatedAt(context) };
    return outcome(changes, tellPublished(context), { url });
  },
};

/** The webmaster who checked the page signs the form's third field, and the owner is told. */
export const confirmPublication: ActionRule<Record<string, never>> = {
  input: z.strictObject({}),
  applies: ({ publication }) =>
    publication?.confirmed ? refuse('wrong_state', { state: 'เผยแพร่และยืนยันแล้ว' }) : null,
  apply(context) {
    const { submission, at } = context;
    if (!submission.publication) throw new Error('nothing to confirm');
    const publication = { ...submission.publication, confirmed: { by: signature(context), at } };
    return outcome({ publication, claim: null, unseparated: unseparatedAt(context) }, [
      tell('confirmed', [personalSeat(submission.ownerId)]),
    ]);
  },
};
