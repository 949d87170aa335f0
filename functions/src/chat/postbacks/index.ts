import type { Postback } from '@prakat/shared/buttons/postback-data';
import type { Answer, MemberScope } from '../scope.ts';
import { acceptGroup } from './accept-group.ts';
import { approve } from './approve.ts';
import { askDenyVerbal } from './ask-deny-verbal.ts';
import { askReject } from './ask-reject.ts';
import { askSendBack } from './ask-send-back.ts';
import { cancel } from './cancel.ts';
import { claimTask } from './claim-task.ts';
import { confirmPublication } from './confirm-publication.ts';
import { confirmVerbal } from './confirm-verbal.ts';
import { denyVerbal } from './deny-verbal.ts';
import { fresh } from './fresh.ts';
import { help } from './help.ts';
import { letExpire } from './let-expire.ts';
import { mine } from './mine.ts';
import type { PostbackHandler, PostbackName } from './postback-handler.ts';
import { propose } from './propose.ts';
import { reject } from './reject.ts';
import { renew } from './renew.ts';
import { sendBack } from './send-back.ts';
import { show } from './show.ts';
import { tasks } from './tasks.ts';
import { waiting } from './waiting.ts';

/** Every verb of `postbackSchema`; a verb without a handler does not compile. */
export const postbackHandlers: { [A in PostbackName]: PostbackHandler<A> } = {
  propose,
  approve,
  ask_reject: askReject,
  ask_send_back: askSendBack,
  reject,
  send_back: sendBack,
  confirm_publication: confirmPublication,
  claim_task: claimTask,
  confirm_verbal: confirmVerbal,
  ask_deny_verbal: askDenyVerbal,
  deny_verbal: denyVerbal,
  renew,
  let_expire: letExpire,
  fresh,
  show,
  mine,
  waiting,
  tasks,
  help,
  cancel,
  accept_group: acceptGroup,
};

export const handlerOf = ({ a }: Postback) =>
  postbackHandlers[a].handle as (scope: MemberScope, postback: Postback) => Promise<Answer>;
