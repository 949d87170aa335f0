import type { ActionName } from '../transitions.ts';
import type { ActionRule } from './action.ts';
import { approve } from './approve.ts';
import { propose } from './propose.ts';
import { confirmPublication, publishByHand, recordPublished, recordPublishFailed } from './publishing.ts';
import { recordDelivery } from './record-delivery.ts';
import { reject, sendBack } from './refuse-request.ts';
import { resubmit } from './resubmit.ts';
import { submit } from './submit.ts';

export const actionRules = {
  submit,
  propose,
  approve,
  send_back: sendBack,
  reject,
  resubmit,
  record_published: recordPublished,
  record_publish_failed: recordPublishFailed,
  publish_by_hand: publishByHand,
  confirm_publication: confirmPublication,
  record_delivery: recordDelivery,
  // biome-ignore lint/suspicious/noExplicitAny: rules differ in what they take; ActionInput keeps each one's own type
} as const satisfies { [N in ActionName]: ActionRule<any, any> };

type InputOf<R> = R extends ActionRule<infer Input, infer _S> ? Input : never;

/** What each action is told, by its name. */
export type ActionInput = { [N in ActionName]: InputOf<(typeof actionRules)[N]> };
