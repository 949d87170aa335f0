import { describe, expect, test } from 'vitest';
import { publicationActions } from '../publication/transitions.ts';
import { aLogEvent } from '../testing/builders.ts';
import { anItem } from '../testing/procedure-situations.ts';
import { timelineEntry, timelineOf } from './timeline.ts';
import { actionNames } from './transitions.ts';

const online = { kind: 'publication' as const };
const everyStep = [
  ...actionNames.map((action) => ['submission', action] as const),
  ...publicationActions.map((action) => ['publication', action] as const),
];

test.each(everyStep)('of a %s, %s stands in the timeline in Thai', (kind, action) => {
  expect(timelineEntry(aLogEvent({ kind, action }))).toEqual({
    at: '2021-12-24T03:00:00.000Z',
    title: expect.stringMatching(/^[ก-๙]/),
    by: 'นายจิรายุ ทินจง (นักวิชาการสาธารณสุขชำนาญการ)',
    note: null,
  });
});

test.each([
  ['request', 'submission', actionNames],
  ['publication', 'publication', publicationActions],
] as const)('no two actions on a %s read the same, but reminders', (_what, kind, actions) => {
  const titles = actions.map((action) => timelineEntry(aLogEvent({ kind, action })).title);
  expect(new Set(titles).size).toBe(actions.length);
});

test.each([
  [
    'the reason of a refusal',
    aLogEvent({ action: 'reject', details: { reason: 'ไม่ตรงกับภารกิจ' } }),
    'ไม่ตรงกับภารกิจ',
  ],
  [
    'the address of the page',
    aLogEvent({ ...online, action: 'record_placed', details: { url: 'https://a.go.th/1' } }),
    'https://a.go.th/1',
  ],
  [
    'no error of a machine',
    aLogEvent({ ...online, action: 'record_place_failed', details: { error: '503: away' } }),
    null,
  ],
])('an entry tells %s', (_what, event, note) => {
  expect(timelineEntry(event).note).toBe(note);
});

test.each([
  ['acting', 'รักษาราชการแทน สาธารณสุขอำเภอ'],
  ['on_behalf', 'ปฏิบัติราชการแทน สาธารณสุขอำเภอ'],
  ['stand_in', 'ผู้มีสิทธิแทนสาธารณสุขอำเภอตามแนวทางของหน่วยงาน'],
] as const)('who acted for another is said as on paper: %s', (kind, words) => {
  const onBehalfOf = { kind, name: 'นายสมชาย ใจดี', positionTitle: 'สาธารณสุขอำเภอ' };
  const by = {
    kind: 'member' as const,
    memberId: 'm',
    name: 'นายจิรายุ ทินจง',
    positionTitle: 'ผู้ช่วย',
    onBehalfOf,
  };
  expect(timelineEntry(aLogEvent({ action: 'approve', actor: by })).by).toBe(`นายจิรายุ ทินจง (ผู้ช่วย) ${words}`);
});

test('what the product did is said to be by the system', () => {
  const actor = { kind: 'system' as const, name: 'outbox' };
  expect(timelineEntry(aLogEvent({ ...online, action: 'record_placed', actor })).by).toBe('ระบบ');
});

test('a group that was told is no publication', () => {
  const entry = (placement: string) =>
    timelineEntry(aLogEvent({ ...online, action: 'record_placed', details: { placement } })).title;
  expect(entry('built-in')).toBe('เผยแพร่แล้ว');
  expect(entry('line-group:C1')).toBe('แจ้งในกลุ่ม LINE แล้ว');
});

test('an escalation because nobody could act says so', () => {
  const entry = timelineEntry(aLogEvent({ action: 'escalate', details: { of: 'nobody' } }));
  expect(entry.title).toContain('เสนอผู้มีสิทธิแทน');
});

describe('the timeline of a matter', () => {
  test('is that of its requests and of what stands on the website, in the order it happened', () => {
    const { events } = anItem('expired');
    // As two stores would give them.
    const apart = [
      ...events.filter(({ kind }) => kind === 'submission'),
      ...events.filter(({ kind }) => kind === 'publication'),
    ];
    expect(timelineOf(apart, false).map(({ title }) => title)).toEqual([
      'ยื่นคำขอเผยแพร่',
      'พิจารณาเห็นชอบ เสนอผู้อนุมัติ',
      'อนุมัติให้เผยแพร่',
      'ได้รับอนุมัติ เตรียมเผยแพร่',
      'เผยแพร่แล้ว',
      'ผู้ดูแลเว็บไซต์ยืนยันการเผยแพร่',
      'ครบกำหนดเผยแพร่ นำลงจากเว็บไซต์',
    ]);
  });

  test('puts what follows on the website after the decision of the same moment, however they come', () => {
    const at = '2025-01-02T03:00:00.000Z';
    const plan = { ...aLogEvent({ ...online, action: 'plan', at }), seq: 1 };
    const approve = { ...aLogEvent({ action: 'approve', at }), seq: 3 };
    const propose = { ...aLogEvent({ action: 'propose', at }), seq: 2 };
    expect(timelineOf([plan, approve, propose], false).map(({ title }) => title)).toEqual([
      'พิจารณาเห็นชอบ เสนอผู้อนุมัติ',
      'อนุมัติให้เผยแพร่',
      'ได้รับอนุมัติ เตรียมเผยแพร่',
    ]);
  });

  test('of which only the end is shown says so in its first line', () => {
    const events = [aLogEvent({ action: 'approve', at: '2025-01-02T03:00:00.000Z' })];
    expect(timelineOf(events, false).map(({ title }) => title)).toEqual(['อนุมัติให้เผยแพร่']);
    expect(timelineOf(events, true)).toMatchObject([
      { at: '2025-01-02T03:00:00.000Z', title: 'รายการก่อนหน้านี้ไม่ได้แสดงไว้ในหน้านี้' },
      { title: 'อนุมัติให้เผยแพร่' },
    ]);
  });
});
