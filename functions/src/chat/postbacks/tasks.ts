import { webmasterTasks } from '../lists.ts';
import type { PostbackHandler } from './postback-handler.ts';
import { turnPage } from './turn-page.ts';

export const tasks: PostbackHandler<'tasks'> = {
  verb: 'tasks',
  handle: (scope, { c }) => turnPage(scope, webmasterTasks, c),
};
