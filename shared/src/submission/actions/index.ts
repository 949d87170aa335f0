import type { ActionName } from '../transitions.ts';
import type { ActionRule } from './action.ts';
import { approve } from './approve.ts';
import { nudge } from './nudge.ts';
import { propose } from './propose.ts';
import { reject, sendBack } from './refuse-request.ts';
import { resubmit } from './resubmit.ts';
import { confirmVerbal, denyVerbal, lapseVerbal } from './settle-verbal.ts';
import { submit } from './submit.ts';
import { passOnVerbal, recordVerbalApproval } from './verbal.ts';
import { escalate, noteUndelivered, remind, transferOwner } from './waiting.ts';
import { withdraw } from './withdraw.ts';

export const actionRules = {
  submit,
  propose,
  approve,
  send_back: sendBack,
  reject,
  resubmit,
  withdraw,
  nudge,
  record_verbal_approval: recordVerbalApproval,
  confirm_verbal: confirmVerbal,
  deny_verbal: denyVerbal,
  lapse_verbal: lapseVerbal,
  pass_on_verbal: passOnVerbal,
  remind,
  escalate,
  transfer_owner: transferOwner,
  note_undelivered: noteUndelivered,
  // biome-ignore lint/suspicious/noExplicitAny: rules differ in what they take; ActionInput keeps each one's own type
} as const satisfies { [N in ActionName]: ActionRule<any, any> };

type InputOf<R> = R extends ActionRule<infer Input, infer _S> ? Input : never;

/** What each action is told, by its name. */
export type ActionInput = { [N in ActionName]: InputOf<(typeof actionRules)[N]> };
