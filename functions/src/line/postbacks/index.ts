import type { Postback } from '@prakat/shared/line/postback-data';
import type { Answer, MemberScope } from '../scope.ts';
import { acceptGroup } from './accept-group.ts';
import { approve } from './approve.ts';
import { askReject } from './ask-reject.ts';
import { askSendBack } from './ask-send-back.ts';
import { cancel } from './cancel.ts';
import { confirmPublication } from './confirm-publication.ts';
import { help } from './help.ts';
import { mine } from './mine.ts';
import type { PostbackHandler, PostbackName } from './postback-handler.ts';
import { propose } from './propose.ts';
import { reject } from './reject.ts';
import { sendBack } from './send-back.ts';
import { show } from './show.ts';
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
  show,
  mine,
  waiting,
  help,
  cancel,
  accept_group: acceptGroup,
};

export const handlerOf = ({ a }: Postback) =>
  postbackHandlers[a].handle as (scope: MemberScope, postback: Postback) => Promise<Answer>;
