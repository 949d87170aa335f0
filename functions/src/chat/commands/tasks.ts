import { webmasterTasks } from '../lists.ts';
import type { Command } from './command.ts';

export const tasks: Command = {
  name: 'tasks',
  words: ['งานของผู้ดูแลเว็บไซต์', 'งานผู้ดูแลเว็บไซต์', 'งาน'],
  handle: (scope) => webmasterTasks(scope),
};
