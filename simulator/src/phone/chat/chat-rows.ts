import type { SimMessage } from '../../line-platform/control-api.ts';
import { dayHeading } from '../text/thai-time.ts';

export type ChatRow =
  | { kind: 'day'; key: string; heading: string }
  | {
      kind: 'message';
      key: string;
      message: SimMessage;
      own: boolean;
      /** True on the first of several by one sender: picture and name are shown once. */
      leads: boolean;
    };

const senderOf = ({ from }: SimMessage) => (from.kind === 'bot' ? 'bot' : from.userId);

/** Messages with a heading before the first of every day, as seen by one person. */
export function chatRows(messages: SimMessage[], userId: string, now: number): ChatRow[] {
  let day = '';
  let sender = '';
  return messages.flatMap((message): ChatRow[] => {
    const heading = dayHeading(message.at, now);
    const newDay = heading !== day;
    const leads = newDay || senderOf(message) !== sender;
    day = heading;
    sender = senderOf(message);
    const own = message.from.kind === 'user' && message.from.userId === userId;
    const row: ChatRow = { kind: 'message', key: message.id, message, own, leads };
    return newDay ? [{ kind: 'day', key: `day-${message.id}`, heading }, row] : [row];
  });
}
