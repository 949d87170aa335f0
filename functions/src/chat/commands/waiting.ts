import { waitingForMe } from '../lists.ts';
import type { Command } from './command.ts';

export const waiting: Command = {
  name: 'waiting',
  words: ['รอฉัน', 'รอพิจารณา', 'รอฉันพิจารณา'],
  handle: (scope) => waitingForMe(scope),
};
