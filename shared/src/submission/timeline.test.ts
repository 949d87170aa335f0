import { describe, expect, test } from 'vitest';
import { aLogEvent } from '../testing/builders.ts';
import { inputFor } from '../testing/procedure-inputs.ts';
import { timelineEntry, timelineOf } from './timeline.ts';
import { type ActionName, transitions } from './transitions.ts';

const actions = Object.keys(transitions) as ActionName[];

test.each(actions.filter((action) => action !== 'record_delivery'))(
  '%s stands in the timeline in Thai',
  (action) => {
    expect(timelineEntry(aLogEvent({ action }))).toEqual({
      at: '2021-12-24T03:00:00.000Z',
      title: expect.stringMatching(/^[ก-๙]/),
      by: 'นายจิรายุ ทินจง (นักวิชาการสาธารณสุขชำนาญการ)',
      note: null,
    });
  },
);

test('no two actions read the same', () => {
  const titles = actions.map(
    (action) => timelineEntry(aLogEvent({ action, details: { result: 'dead' } }))?.title,
  );
  expect(new Set(titles).size).toBe(actions.length);
});

test.each([
  ['the reason of a refusal', 'reject', { reason: 'ไม่ตรงกับภารกิจ' }, 'ไม่ตรงกับภารกิจ'],
  ['the address of the page', 'record_published', { url: 'https://a.go.th/1' }, 'https://a.go.th/1'],
  ['no error of a machine', 'record_publish_failed', { error: '503: away' }, null],
] as const)('an entry tells %s', (_what, action, details, note) => {
  expect(timelineEntry(aLogEvent({ action, details }))?.note).toBe(note);
});

test.each([
  ['acting', 'รักษาราชการแทน'],
  ['on_behalf', 'ปฏิบัติราชการแทน'],
] as const)('who acted for another is said as on paper: %s', (kind, words) => {
  const onBehalfOf = { kind, name: 'นายสมชาย ใจดี', positionTitle: 'สาธารณสุขอำเภอ' };
  const by = {
    kind: 'member' as const,
    memberId: 'm',
    name: 'นายจิรายุ ทินจง',
    positionTitle: 'ผู้ช่วย',
    onBehalfOf,
  };
  expect(timelineEntry(aLogEvent({ action: 'approve', actor: by }))?.by).toBe(
    `นายจิรายุ ทินจง (ผู้ช่วย) ${words} สาธารณสุขอำเภอ`,
  );
});

test('what the product did is said to be by the system', () => {
  const event = aLogEvent({ action: 'record_published', actor: { kind: 'system', name: 'outbox' } });
  expect(timelineEntry(event)?.by).toBe('ระบบ');
});

describe('the result of a message', () => {
  const delivery = (result: string) =>
    timelineEntry(
      aLogEvent({
        action: 'record_delivery',
        details: { ...inputFor('record_delivery', null), result },
      }),
    );

  test('is left out when it arrived', () => {
    expect(delivery('delivered')).toBeNull();
  });

  test('is shown when it was given up', () => {
    expect(delivery('dead')?.title).toBe('ส่งข้อความแจ้งใน LINE ไม่สำเร็จ');
  });
});

test('a log of which only the end is shown says so in its first line', () => {
  const events = [aLogEvent({ action: 'approve', at: '2025-01-02T03:00:00.000Z' })];
  expect(timelineOf(events, false).map(({ title }) => title)).toEqual(['อนุมัติให้เผยแพร่']);
  expect(timelineOf(events, true)).toMatchObject([
    { at: '2025-01-02T03:00:00.000Z', title: 'รายการก่อนหน้านี้ไม่ได้แสดงไว้ในหน้านี้' },
    { title: 'อนุมัติให้เผยแพร่' },
  ]);
});
