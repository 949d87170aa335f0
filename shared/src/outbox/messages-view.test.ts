import { expect, test } from 'vitest';
import { anOutboxEntry, BUILDER_TIME } from '../testing/builders.ts';
import { newMessageMonth } from './message-month.ts';
import { messagesView } from './messages-view.ts';

const hold = { chat: 'U1', from: BUILDER_TIME, until: null };

test('administrators see quota, forecast, what each kind cost, what an item cost, and what waits', () => {
  const month = {
    ...newMessageMonth('office-1', '2021-12'),
    told: {
      review_requested: { counted: 4, free: 1 },
      publish_task: { counted: 1, free: 0 },
      published: { counted: 0, free: 2 },
      announcement: { counted: 0, free: 2 },
    },
    quota: { limit: 300, used: 20, at: BUILDER_TIME },
    since: 4,
  };
  const announcement = { kind: 'place' as const, placement: 'line-group:C1', version: 1, messages: [] };
  const pending = [
    anOutboxEntry({ hold, createdAt: '2021-12-20T01:00:00.000Z' }),
    anOutboxEntry({ hold, task: announcement }),
    anOutboxEntry(),
  ];
  expect(messagesView(month, pending, Date.parse('2021-12-24T03:00:00.000Z'))).toEqual({
    month: '2021-12',
    quota: { limit: 300, used: 24, percent: 8, forecast: 31 },
    kinds: [
      { name: 'ขอให้พิจารณาหรือดำเนินการ', counted: 5, free: 1 },
      { name: 'ผลการดำเนินการ การเตือน และรายงาน', counted: 0, free: 2 },
      { name: 'ประกาศในกลุ่ม LINE', counted: 0, free: 2 },
    ],
    perItem: 2.5,
    waiting: { people: 1, groups: 1, since: '2021-12-20T01:00:00.000Z' },
  });
});

test('a month in which nothing was sent, and of which LINE has not spoken, says so', () => {
  expect(messagesView(newMessageMonth('office-1', '2021-12'), [], 0)).toMatchObject({
    quota: null,
    kinds: [],
    perItem: null,
    waiting: { people: 0, groups: 0, since: null },
  });
});
