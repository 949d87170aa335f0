import { askReason } from './ask-reason.ts';
import type { PostbackHandler } from './postback-handler.ts';

export const askReject: PostbackHandler<'ask_reject'> = {
  verb: 'ask_reject',
  handle: (scope, { s, r: revision, h: contentHash }) =>
    askReason(scope, { action: 'reject', revision, contentHash }, s),
};
