import { waitingForMe } from '../lists.ts';
import type { PostbackHandler } from './postback-handler.ts';
import { turnPage } from './turn-page.ts';

export const waiting: PostbackHandler<'waiting'> = {
  verb: 'waiting',
  handle: (scope, { c }) => turnPage(scope, waitingForMe, c),
};
