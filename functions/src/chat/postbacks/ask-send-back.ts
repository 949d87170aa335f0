import { askReason } from './ask-reason.ts';
import type { PostbackHandler } from './postback-handler.ts';

export const askSendBack: PostbackHandler<'ask_send_back'> = {
  verb: 'ask_send_back',
  handle: (scope, { s, r: revision, h: contentHash }) =>
    askReason(scope, { action: 'send_back', revision, contentHash }, s),
};
