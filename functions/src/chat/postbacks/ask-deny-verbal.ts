import { askReason } from './ask-reason.ts';
import type { PostbackHandler } from './postback-handler.ts';

export const askDenyVerbal: PostbackHandler<'ask_deny_verbal'> = {
  verb: 'ask_deny_verbal',
  handle: (scope, { s, v: recordedAt }) => askReason(scope, { action: 'deny_verbal', recordedAt }, s),
};
