import { submissionPath } from '@prakat/shared/addresses/mini-app';
import type { LogEvent } from '@prakat/shared/machine/event';
import {
  type PublicationAction,
  transitionOf as publicationRow,
} from '@prakat/shared/publication/transitions';
import type { Refusal } from '@prakat/shared/refusals';
import type { Seen } from '@prakat/shared/submission/actions/review-input';
import type { Decision } from '@prakat/shared/submission/schema';
import { type ActionName, transitionOf as requestRow } from '@prakat/shared/submission/transitions';
import { thaiShortDateTime } from '@prakat/shared/time/thai-date';
import { answerCard } from '../cards/flex/answer-card.ts';
import { liffLink, openButton, postback, quietButton } from '../cards/flex/buttons.ts';
import { clipLine } from '../cards/flex/clip.ts';
import { shortBubble } from '../cards/flex/short-bubble.ts';
import { outcomes } from '../cards/flex/words.ts';
import type { Performed } from '../procedure/perform-action.ts';
import { findItem, type Item, itemBehind } from '../store/items.ts';
import { notAMember } from './not-a-member.ts';
import { type Answer, cardData, type MemberScope } from './scope.ts';
import { notFound } from './sentences.ts';
import { whatFollows } from './what-follows.ts';

/** A button that acts on a request: as which action, and what of the request stood on its card. */
type RequestPress = { on: 'submission'; id: string; action: ActionName; seen?: Seen };
/** One that acts on what stands on the website; `isSame` knows the event that a press of this very card led to. */
type PublicationPress = {
  on: 'publication';
  id: string;
  action: PublicationAction;
  isSame: (event: LogEvent) => boolean;
};
export type Press = RequestPress | PublicationPress;

/** The answer to a press that was an action: done, or why not; silence for an event already answered. */
export async function answerPress(scope: MemberScope, press: Press, performed: Performed): Promise<Answer> {
  if (performed.ok) return [doneMessage(scope, press, performed)];
  return 'refusal' in performed ? refusedAnswer(scope, press, performed.refusal) : [];
}

/** Confirms what was recorded: what it was, of which request, the reason where there is one, and what follows. */
function doneMessage({ office: { profile, liffId } }: MemberScope, press: Press, item: Item) {
  const { id, number, content, lastRefusal } = item.submission;
  const { done, needsReason } =
    press.on === 'submission' ? requestRow(press.action) : publicationRow(press.action);
  const follows = whatFollows(press, item);
  return shortBubble(profile, {
    tone: 'plain',
    kind: 'บันทึกผลแล้ว',
    number,
    words: [
      `บันทึกผล “${done}” ของคำขอเลขที่ ${number} แล้ว`,
      content.title,
      ...(needsReason && lastRefusal ? [`เหตุผล: ${clipLine(lastRefusal.reason, 500)}`] : []),
    ],
    next: follows,
    buttons: [
      openButton(postback('ดูรายการรอดำเนินการ', { a: 'waiting' }, 'รอดำเนินการ')),
      quietButton(liffLink('เปิดดูรายละเอียดคำขอ', liffId, submissionPath(id))),
    ],
  });
}

/**
 * The answer to a press that was refused. Whoever had done it before is told when; anybody else why not. Both read how
 * the item stands now and what happened to it since.
 */
export async function refusedAnswer(scope: MemberScope, press: Press, refusal: Refusal): Promise<Answer> {
  if (refusal.code === 'not_a_member') return notAMember(scope);
  const item = await itemOfPress(scope, press);
  if (!item) return [notFound(scope)];
  const data = cardData(scope, item);
  const own = await doneBefore(scope, press, item, refusal);
  if (own) {
    const sentence = `ท่านได้${own.what}คำขอนี้แล้วเมื่อ ${thaiShortDateTime(own.at)}`;
    return [answerCard(data, { kind: 'ทำรายการไปแล้ว', sentence })];
  }
  const label = mendedInMiniApp[refusal.code];
  return [
    answerCard(data, {
      kind: 'ยังไม่ได้ทำรายการ',
      sentence: refusal.message,
      ...(label
        ? { main: openButton(liffLink(label, data.liffId, submissionPath(item.submission.id))) }
        : {}),
    }),
  ];
}

/** What an approval lacks that is given in the mini-app, by the label of the button that opens it. */
const mendedInMiniApp: Partial<Record<Refusal['code'], string>> = {
  display_over: 'กำหนดวันสิ้นสุดใหม่และอนุมัติ',
  clearance_required: 'ตรวจข้อมูลส่วนบุคคลและอนุมัติ',
};

/** The item that a press is about; null for one of another office, as if it did not exist. */
async function itemOfPress({ context, officeId }: MemberScope, { on, id }: Press): Promise<Item | null> {
  if (on === 'submission') return findItem(context.store, officeId, id);
  const publication = await context.store.get('publications', id);
  return publication?.officeId === officeId ? itemBehind(context.store, publication) : null;
}

type Done = { what: string; at: string };

/** What the person has done already that this button asks for, and when; null when it was not they. */
async function doneBefore(
  scope: MemberScope,
  press: Press,
  item: Item,
  refusal: Refusal,
): Promise<Done | null> {
  if (press.on === 'publication') return ownAct(scope, press, item);
  const { answers } = requestRow(press.action);
  if (answers === 'verbal') return ownSettling(scope, item);
  const decision = ownDecision(scope, press, item, refusal);
  return decision && { what: outcomes[decision.outcome], at: decision.at };
}

/** Refusals that say only that the card is behind the times: then any decision of one's own is what happened to it. */
const overtaken: ReadonlySet<Refusal['code']> = new Set(['stale', 'content_changed', 'wrong_state']);

/** The person's decision that this very card led to; on an older card, the last they took on the request. */
function ownDecision(
  { member }: MemberScope,
  { seen }: RequestPress,
  { submission: { decisions } }: Item,
  { code }: Refusal,
): Decision | null {
  const own = decisions.filter(({ by }) => by.memberId === member.id);
  const same = own.findLast(
    ({ revision, contentHash }) => revision === seen?.revision && contentHash === seen.contentHash,
  );
  return same ?? (overtaken.has(code) ? own.at(-1) : null) ?? null;
}

function ownSettling({ member }: MemberScope, { submission: { verbal, decisions } }: Item): Done | null {
  const settled = decisions.findLast(({ at }) => at === verbal?.settledAt);
  if (!verbal?.settledAt || settled?.by.memberId !== member.id) return null;
  const what = verbal.status === 'denied' ? 'ปฏิเสธการอนุมัติทางวาจาของ' : 'ยืนยันการอนุมัติทางวาจาของ';
  return { what, at: verbal.settledAt };
}

/** What somebody says of it who has done it: ท่านได้…คำขอนี้แล้ว. */
const acts: Partial<Record<PublicationAction, string>> = {
  claim_task: 'รับงานของ',
  confirm_publication: 'ยืนยันการเผยแพร่',
  confirm_removed: 'แจ้งนำลงจากเว็บไซต์ตาม',
  post_sheet: 'แจ้งติดบอร์ดตาม',
  remove_sheet: 'แจ้งปลดจากบอร์ดตาม',
  renew: 'ต่ออายุการเผยแพร่',
};

/** Events of a publication that are looked through for one's own. */
const LOOK_BACK = 20;

async function ownAct(
  { context, member }: MemberScope,
  { id, action, isSame }: PublicationPress,
  { publication }: Item,
): Promise<Done | null> {
  const what = acts[action];
  if (!what) return null;
  if (action === 'claim_task') {
    const claim = publication?.claim;
    return claim?.by.memberId === member.id ? { what, at: claim.at } : null;
  }
  const { items } = await context.store.find('publicationEvents', 'newest', {
    equals: { log: id },
    limit: LOOK_BACK,
  });
  const own = items.find(
    (event) =>
      event.action === action &&
      event.actor.kind === 'member' &&
      event.actor.memberId === member.id &&
      isSame(event),
  );
  return own ? { what, at: own.at } : null;
}
