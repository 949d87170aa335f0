import { type Refused, refuse } from '@prakat/shared/refusals';
import { offered } from '@prakat/shared/submission/decide';
import { permit } from '@prakat/shared/submission/permissions';
import { stateNames } from '@prakat/shared/submission/state-names';
import { transitions } from '@prakat/shared/submission/transitions';
import { thaiDate } from '@prakat/shared/time/thai-date';
import { clipLine } from '../../cards/flex/clip.ts';
import { say } from '../../cards/flex/parts.ts';
import { isoNow } from '../../context.ts';
import { claimEvent } from '../claim-event.ts';
import { findRequest } from '../find-request.ts';
import { refusedAnswer } from '../refused.ts';
import type { Answer, MemberScope } from '../scope.ts';
import type { PostbackHandler, PostbackOf } from './postback-handler.ts';
import { endsOn } from './renew.ts';

/** Somebody who could renew an item says that it may come down on its day. Nothing changes. */
export const letExpire: PostbackHandler<'let_expire'> = {
  verb: 'let_expire',
  async handle(scope, pressed) {
    const answer = await acknowledge(scope, pressed);
    return (await claimEvent(scope.context, scope.eventId)) ? answer : [];
  },
};

async function acknowledge(
  scope: MemberScope,
  { s: submissionId, u: lastDay }: PostbackOf<'let_expire'>,
): Promise<Answer> {
  const { context, office, officeId, actor } = scope;
  const submission = await findRequest(context.store, officeId, submissionId);
  if (!submission) return refusedAnswer(scope, refuse('not_found').refusal, submissionId);
  const { profile } = office;
  const at = isoNow(context);
  const refused = (refusal: Refused['refusal']) => refusedAnswer(scope, refusal, submissionId);
  const permission = permit(transitions.renew.who, { submission, actor, profile, at });
  if (!permission.ok) return refused(permission.refusal);
  const late = offered(submission, 'renew', at, profile);
  if (late) return refused(late.refusal);
  if (!endsOn(submission, lastDay))
    return refused(refuse('stale', { state: stateNames[submission.state] }).refusal);
  return [
    say(
      [
        `รับทราบ คำขอ ${submission.number} จะครบกำหนดเผยแพร่ตามเดิม`,
        `เรื่อง ${clipLine(submission.content.title, 200)}`,
        `ระบบจะนำลงจากเว็บไซต์เมื่อสิ้นวันที่ ${thaiDate(lastDay)} หากเปลี่ยนใจ กดต่ออายุจากการ์ดเดิมได้ก่อนวันดังกล่าว`,
      ].join('\n'),
    ),
  ];
}
