import type { ActionName } from '../transitions.ts';
import type { ActionRule } from './action.ts';
import { approve } from './approve.ts';
import { propose } from './propose.ts';
import { confirmPublication, publishByHand, recordPublished, recordPublishFailed } from './publishing.ts';
import { recordDelivery } from './record-delivery.ts';
import { reject, sendBack } from './refuse-request.ts';
import { correct, resubmit } from './resubmit.ts';
import { submit } from './submit.ts';
import { expire, renew, restore, takeDown } from './take-down.ts';
import { confirmVerbal, denyVerbal, recordVerbalApproval } from './verbal.ts';
import { escalate, remind, transferOwner } from './waiting.ts';
import { claimTask, handOverTask, releaseTask, reportPublishFailure } from './webmaster-task.ts';
import { withdraw } from './withdraw.ts';

export const actionRules = {
  submit,
  propose,
  approve,
  send_back: sendBack,
  reject,
  resubmit,
  withdraw,
  record_verbal_approval: recordVerbalApproval,
  confirm_verbal: confirmVerbal,
  deny_verbal: denyVerbal,
  record_published: recordPublished,
  record_publish_failed: recordPublishFailed,
  claim_task: claimTask,
  hand_over_task: handOverTask,
  release_task: releaseTask,
  publish_by_hand: publishByHand,
  report_publish_failure: reportPublishFailure,
  confirm_publication: confirmPublication,
  correct,
  renew,
  take_down: takeDown,
  expire,
  restore,
  remind,
  escalate,
  transfer_owner: transferOwner,
  record_delivery: recordDelivery,
  // biome-ignore lint/suspicious/noExplicitAny: rules differ in what they take; ActionInput keeps each one's own type
} as const satisfies { [N in ActionName]: ActionRule<any, any> };

type InputOf<R> = R extends ActionRule<infer Input, infer _S> ? Input : never;

/** What each action is told, by its name. */
export type ActionInput = { [N in ActionName]: InputOf<(typeof actionRules)[N]> };
