import { helpBubble } from '../../cards/flex/help-bubble.ts';
import type { Command } from './command.ts';

export const help: Command = {
  name: 'help',
  words: ['ช่วยเหลือ', 'เมนู', 'วิธีใช้', 'help', 'menu', '?'],
  async handle({ office: { profile, liffId }, member }) {
    return [helpBubble({ profile, liffId, member })];
  },
};
