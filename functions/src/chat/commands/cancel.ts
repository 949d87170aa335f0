import { say } from '../../cards/flex/parts.ts';
import { endConversation } from '../conversation.ts';
import type { Command } from './command.ts';

export const CANCELLED = 'ยกเลิกแล้ว ยังไม่มีการบันทึกผล เรื่องยังคงอยู่เหมือนเดิม';

export const cancel: Command = {
  name: 'cancel',
  words: ['ยกเลิก', 'cancel'],
  async handle(scope) {
    await endConversation(scope);
    return [say(CANCELLED)];
  },
};
