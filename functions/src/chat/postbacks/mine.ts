import { myRequests } from '../lists.ts';
import type { PostbackHandler } from './postback-handler.ts';
import { turnPage } from './turn-page.ts';

export const mine: PostbackHandler<'mine'> = {
  verb: 'mine',
  handle: (scope, { c }) => turnPage(scope, myRequests, c),
};
