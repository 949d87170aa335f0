import type { messagingApi } from '@line/bot-sdk';
import { miniAppAddress, newRequestPath } from '@prakat/shared/addresses/mini-app';
import { encodePostback, type Postback } from '@prakat/shared/buttons/postback-data';
import type { LineMessage } from '../../line/line-client.ts';
import type { Duties } from '../duties.ts';

type Item = messagingApi.QuickReplyItem;

const asking = (label: string, data: Postback): Item => ({
  type: 'action',
  action: { type: 'postback', label, data: encodePostback(data), displayText: label },
});

const opening = (label: string, uri: string): Item => ({
  type: 'action',
  action: { type: 'uri', label, uri },
});

/** The next steps of somebody with these duties; at most 13, with labels of at most 20 letters (LINE's limits). */
const stepsOf = (liffId: string, { files, publishes }: Duties): Item[] => [
  ...(files ? [opening('ยื่นคำขอ', miniAppAddress({ liffId }, newRequestPath))] : []),
  asking('คำขอของท่าน', { a: 'mine' }),
  asking('รอดำเนินการ', { a: 'waiting' }),
  ...(publishes ? [asking('งานผู้ดูแลเว็บไซต์', { a: 'tasks' })] : []),
  asking('ช่วยเหลือ', { a: 'help' }),
];

/**
 * An answer with quick replies on its last message: LINE shows those of no other, on phones only, and only until anybody
 * writes. They are never the one way; buttons of the messages themselves lead on where LINE for PC is used.
 */
export function withQuickReplies(
  answer: readonly LineMessage[],
  { liffId, duties }: { liffId: string; duties: Duties },
): LineMessage[] {
  return answer.map((message, index) =>
    index === answer.length - 1 ? { ...message, quickReply: { items: stepsOf(liffId, duties) } } : message,
  );
}
