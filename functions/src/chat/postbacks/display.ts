import { freshnessPath } from '@prakat/shared/addresses/mini-app';
import type { PostbackOf } from '@prakat/shared/buttons/postback-data';
import { availableOn } from '@prakat/shared/publication/available-actions';
import { decidePublication } from '@prakat/shared/publication/decide';
import type { Publication } from '@prakat/shared/publication/schema';
import { publicationStateNames } from '@prakat/shared/publication/state-names';
import { refuse } from '@prakat/shared/refusals';
import { renewalChoices } from '@prakat/shared/submission/renewal';
import { calendarDate, thaiDate } from '@prakat/shared/time/thai-date';
import { liffLink, openButton, postback, quietButton } from '../../cards/flex/buttons.ts';
import { clipLine } from '../../cards/flex/clip.ts';
import { shortBubble } from '../../cards/flex/short-bubble.ts';
import { isoNow } from '../../context.ts';
import { recordCheck } from '../../procedure/check-unchanged.ts';
import { performAction } from '../../procedure/perform-action.ts';
import { claimEvent } from '../claim-event.ts';
import { notAMember } from '../not-a-member.ts';
import { answerPress, type Press, refusedAnswer } from '../press-answers.ts';
import type { Answer, MemberScope } from '../scope.ts';
import { askedOfPublication } from './tasks.ts';

/** Why a card that was drawn with that last day no longer holds; null while it does. */
const endHasMoved = ({ state, displayUntil }: Publication, lastDay: string) =>
  state === 'on_display' && displayUntil !== lastDay
    ? refuse('stale', { state: publicationStateNames[state] })
    : null;

const renewal = (id: string, lastDay: string): Press => ({
  on: 'publication',
  id,
  action: 'renew',
  isSame: ({ details }) => details.from === lastDay,
});

/** Keeps an item on display for longer, counted from the last day that stood on the card. */
export async function renew(
  scope: MemberScope,
  { a: action, p: id, u: lastDay, w }: PostbackOf<'renew'>,
): Promise<Answer> {
  const chosen = renewalChoices(lastDay).find(({ choice }) => choice === w);
  const performed = await performAction(scope.context, {
    ...askedOfPublication(scope, id),
    action,
    input: async ({ record }) => {
      if (!chosen) return refuse('bad_card');
      // Two people got the card: the second press must not add to the first.
      return endHasMoved(record, lastDay) ?? { ok: true, input: { displayUntil: chosen.until } };
    },
  });
  return answerPress(scope, renewal(id, lastDay), performed);
}

/** Somebody who could renew an item says that it may come down on its day. Nothing changes. */
export async function letExpire(
  scope: MemberScope,
  { p: id, u: lastDay }: PostbackOf<'let_expire'>,
): Promise<Answer> {
  const answer = await acknowledged(scope, id, lastDay);
  return (await claimEvent(scope.context, scope.eventId)) ? answer : [];
}

async function acknowledged(scope: MemberScope, id: string, lastDay: string): Promise<Answer> {
  const { context, officeId } = scope;
  const found = await context.store.get('publications', id);
  const publication = found?.officeId === officeId ? found : null;
  const press = renewal(id, lastDay);
  if (!publication) return refusedAnswer(scope, press, refuse('not_found').refusal);
  const refused = refusedRenewal(scope, publication) ?? endHasMoved(publication, lastDay);
  if (refused) return refusedAnswer(scope, press, refused.refusal);
  const content = publication.shown?.content;
  return [
    shortBubble(scope.office.profile, {
      kind: 'รับทราบแล้ว',
      number: publication.number,
      words: [
        `คำขอเลขที่ ${publication.number} จะครบกำหนดเผยแพร่ตามเดิม`,
        ...(content ? [content.title] : []),
        `ระบบจะนำลงจากเว็บไซต์เมื่อสิ้นวันที่ ${thaiDate(lastDay)}`,
      ],
      next: 'หากเปลี่ยนใจ กดต่ออายุจากการ์ดเดิมได้ก่อนวันดังกล่าว',
      buttons: [
        openButton(postback('ดูการ์ดล่าสุด', { a: 'show', s: publication.id }, `ดูคำขอ ${publication.number}`)),
        quietButton(postback('รอดำเนินการ', { a: 'waiting' })),
      ],
    }),
  ];
}

/** Why this person could not renew it; null when they could. */
function refusedRenewal({ context, office, actor }: MemberScope, publication: Publication) {
  const asked = { publication, actor, profile: office.profile, at: isoNow(context) };
  const isOffered = availableOn(publication, actor, asked.profile, asked.at).some(
    ({ name }) => name === 'renew',
  );
  if (isOffered) return null;
  const refused = decidePublication({ ...asked, action: 'renew', input: { displayUntil: null } });
  return refused.ok ? null : refused;
}

/** 'Looked at it, nothing has changed', pressed on a digest. */
export async function fresh(
  scope: MemberScope,
  { c: categoryId, t: subtopicId, k: period }: PostbackOf<'fresh'>,
): Promise<Answer> {
  const { context, officeId, lineUserId, eventId } = scope;
  const request = {
    officeId,
    lineUserId,
    categoryId,
    subtopicId: subtopicId ?? null,
    period,
    once: eventId,
  };
  const checked = await recordCheck(context, request);
  if (!checked.ok) {
    if (!('refusal' in checked)) return [];
    return checked.refusal.code === 'not_a_member'
      ? notAMember(scope)
      : [aboutFreshness(scope, 'ยังไม่ได้ทำรายการ', checked.refusal.message)];
  }
  const { check, item, again } = checked;
  const name = clipLine(item.name, 200);
  if (!again) return [aboutFreshness(scope, 'บันทึกแล้ว', `บันทึกแล้วว่าท่านตรวจ “${name}” และไม่มีการเปลี่ยนแปลง`)];
  const who = check.by?.name ?? 'ระบบ';
  const what = check.result === 'updated' ? 'มีการเผยแพร่ข้อมูลใหม่' : `${who} ตรวจแล้ว`;
  const sentence = `“${name}” ${what}เมื่อวันที่ ${thaiDate(calendarDate(check.at))} รอบนี้ไม่ต้องตรวจอีก`;
  return [aboutFreshness(scope, 'ตรวจแล้ว', sentence)];
}

const aboutFreshness = ({ office: { profile, liffId } }: MemberScope, kind: string, sentence: string) =>
  shortBubble(profile, {
    kind,
    words: [sentence],
    buttons: [openButton(liffLink('เปิดหน้าความเป็นปัจจุบัน', liffId, freshnessPath))],
  });
