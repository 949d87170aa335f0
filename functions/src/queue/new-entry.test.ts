import { outboxEntrySchema } from '@prakat/shared/outbox/entry';
import { NEVER } from '@prakat/shared/outbox/holding';
import { aFixedClock, aMember, aUuid, BUILDER_TIME } from '@prakat/shared/testing/builders';
import { describe, expect, test } from 'vitest';
import type { LineMessage } from '../line/line-client.ts';
import { messageEntry, messagesTo, placeEntry, removeEntry } from './new-entry.ts';

let ids = 0;
const context = { clock: aFixedClock(), newId: () => aUuid(++ids), offices: new Map() };
const messages: LineMessage[] = [{ type: 'text', text: 'เรียนทุกท่าน' }];
const message = { officeId: 'satun', about: null, notice: 'verbal_overdue' as const, messages };
const order = { officeId: 'satun', publicationId: 'publication-1', placement: 'built-in' };

describe('what is queued', () => {
  test.each([
    ['a message', messageEntry(context, { ...message, address: 'U1' }), 'line:U1'],
    ['a removal', removeEntry(context, order), 'publication:publication-1:built-in'],
  ])('%s is a whole entry, due at once, in a lane of its own', (_what, entry, lane) => {
    expect(outboxEntrySchema.parse(entry)).toEqual(entry);
    expect(entry).toMatchObject({ lane, status: 'pending', attempts: 0, nextAttemptAt: BUILDER_TIME });
  });

  test('an announcement waits for somebody to write in its group, in a lane of its own', () => {
    const given = { ...order, placement: 'line-group:C1', version: 1, messages, notBefore: null };
    const entry = placeEntry(context, given);
    expect(outboxEntrySchema.parse(entry)).toEqual(entry);
    const hold = { chat: 'C1', from: BUILDER_TIME, until: null };
    const lane = 'publication:publication-1:line-group:C1';
    expect(entry).toMatchObject({ lane, status: 'pending', hold, nextAttemptAt: NEVER });
  });

  test('an order is about its publication', () => {
    expect(removeEntry(context, order).about).toEqual({ kind: 'publication', id: 'publication-1' });
  });

  test('an order for a later day waits for it, and one for a day that is past does not', () => {
    const place = (notBefore: string) =>
      placeEntry(context, { ...order, version: 1, messages: null, notBefore });
    expect(place('2021-12-25T17:00:00.000Z').nextAttemptAt).toBe('2021-12-25T17:00:00.000Z');
    expect(place('2021-12-20T17:00:00.000Z').nextAttemptAt).toBe(BUILDER_TIME);
  });

  test('a message of a job has the id that the job gives it', () => {
    expect(messageEntry(context, { ...message, address: 'U1', id: 'freshness:1' }).id).toBe('freshness:1');
  });

  test('no two entries share a retry key', () => {
    const keys = [1, 2, 3].map(() => messageEntry(context, { ...message, address: 'U1' }).retryKey);
    expect(new Set(keys).size).toBe(3);
  });

  test('whoever blocked the account is left out', () => {
    const members = [aMember({ lineUserId: 'U1' }), aMember({ lineUserId: 'U2', reachable: false })];
    expect(messagesTo(context, members, message).map(({ lane }) => lane)).toEqual(['line:U1']);
  });
});
