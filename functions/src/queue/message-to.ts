import type { OutboxEntry } from '@prakat/shared/outbox/entry';
import type { Member } from '@prakat/shared/people/member';
import type { Context } from '../context.ts';
import type { LineMessage } from '../line/line-client.ts';
import { newEntry } from './new-entry.ts';

/** A message to one person that is about no request. */
export const messageTo = (
  context: Context,
  { officeId, lineUserId }: Member,
  notice: string,
  messages: LineMessage[],
): OutboxEntry =>
  newEntry(context, {
    officeId,
    submissionId: null,
    task: {
      kind: 'line.push',
      to: 'member',
      lineId: lineUserId,
      notice,
      messages: messages as unknown as Record<string, unknown>[],
    },
  });
