import { myRequests } from '../lists.ts';
import type { Command } from './command.ts';

export const mine: Command = {
  name: 'mine',
  words: ['เรื่องของฉัน', 'คำขอของฉัน', 'สถานะ'],
  handle: (scope) => myRequests(scope),
};
