import { newRequestBubble } from '../../cards/flex/new-request-bubble.ts';
import type { Command } from './command.ts';

export const newRequest: Command = {
  name: 'new-request',
  words: ['ยื่นคำขอ', 'แบบฟอร์ม', 'ขอเผยแพร่'],
  async handle({ office: { profile, liffId } }) {
    return [newRequestBubble(profile, liffId)];
  },
};
