import { describe, expect, test } from 'vitest';
import { sealEvent, sealEvents, verifyChain } from '../machine/chain.ts';
import { erasedEvent, erasuresIn } from '../machine/erasure.ts';
import type { LogEvent } from '../machine/event.ts';
import { aLogEvent } from '../testing/builders.ts';
import { OfficePeople, someFields } from '../testing/office-people.ts';
import { erasableFrom, erasedEvents } from './erasing.ts';
import { loggedPart, readFolded } from './people-log.ts';
import { PRIVACY_NOTICE } from './privacy-notice.ts';

const LINE = 'U0123456789abcdef';

function anOffice() {
  const office = new OfficePeople();
  for (const [id, roles] of [
    ['a', ['staff', 'administrator']],
    ['b', ['staff', 'webmaster']],
  ] as const)
    office.act(
      'enrol',
      'system',
      {},
      { id, lineUserId: `L-${id}`, fields: someFields(`คุณ ${id}`), roles: [...roles] },
    );
  const fields = { ...someFields('นางสาวสุดา พากเพียร'), contact: '08 1234 5678' };
  office.act(
    'register',
    { line: LINE },
    {},
    { id: 'x', fields, noticeVersion: PRIVACY_NOTICE.version, changedAccount: false },
  );
  return office;
}

/** As whoever runs the product erases. */
function erase(office: OfficePeople, id = 'x'): { refusal: string | null; log: LogEvent[] } {
  const own = office.events.filter(({ subject }) => subject === id);
  const { events, erased } = erasedEvents(own, office.person(id));
  const refusal = office.act('erase', 'system', { member: id }, { erased });
  const log = office.events.map((event) => events.find(({ id: one }) => one === event.id) ?? event);
  return { refusal, log };
}

const refused = () => {
  const office = anOffice();
  office.act(
    'refuse_registration',
    { member: 'a' },
    { member: 'x' },
    { reason: 'ไม่ใช่เจ้าหน้าที่ โทร 08 1234 5678' },
  );
  return office;
};
const left = () => {
  const office = anOffice();
  const seen = office.seen('x');
  office.act(
    'admit',
    { member: 'a' },
    { member: 'x' },
    { roles: ['staff'], positionId: null, unitId: 'academic', seen },
  );
  office.act('leave', { member: 'a' }, { member: 'x' }, { openWork: 0, takesPost: false });
  return office;
};

describe('what is erased of a registration that was refused', () => {
  test('is everything that says who asked, in the record and in the log', () => {
    const office = refused();
    const { refusal, log } = erase(office);
    expect(refusal).toBeNull();
    expect(office.person('x')).toMatchObject({
      status: 'erased',
      name: 'ลบข้อมูลแล้ว',
      positionTitle: 'ลบข้อมูลแล้ว',
      contact: '',
      lineUserId: 'erased:x',
    });
    const text = JSON.stringify([log, office.person('x')]);
    for (const gone of ['สุดา', '08 1234 5678', LINE, 'ไม่ใช่เจ้าหน้าที่']) expect(text).not.toContain(gone);
  });

  test('is not who refused it, and when', () => {
    const office = refused();
    const before = office.events.find(({ action }) => action === 'refuse_registration');
    const after = erase(office).log.find(({ action }) => action === 'refuse_registration');
    expect(after).toMatchObject({ actor: before?.actor, at: before?.at, hash: before?.hash });
    expect(after?.actor).toMatchObject({ name: 'คุณ a' });
  });
});

describe('what is erased of somebody who left', () => {
  test('is the LINE account and the way to call back; name, post and history stay', () => {
    const office = left();
    const { log } = erase(office);
    expect(office.person('x')).toMatchObject({
      status: 'erased',
      name: 'นางสาวสุดา พากเพียร',
      contact: '',
      lineUserId: 'erased:x',
    });
    const text = JSON.stringify(log);
    for (const gone of ['08 1234 5678', LINE]) expect(text).not.toContain(gone);
    const own = log.filter(({ subject }) => subject === 'x');
    expect(own.map(({ action }) => action)).toEqual(['register', 'admit', 'leave', 'erase']);
    // Where there was nothing to take out, the event can still be recomputed.
    expect(own.map(({ erased = false }) => erased)).toEqual([true, false, false, false]);
  });

  test('is erased from 90 days after they left', () => {
    const office = left();
    const day = office.at.slice(0, 10);
    expect(erasableFrom(office.person('x'), office.events, 90)).toBe(
      new Date(Date.parse(day) + 90 * 86_400_000).toISOString().slice(0, 10),
    );
    expect(erasableFrom(refused().person('x'), [], 90)).toBeNull();
  });
});

test.each(['a', 'x'])('of whoever works here, or asks to, nothing is erased: %s', (id) => {
  const office = anOffice();
  expect(erase(office, id).refusal).toBe('person_not_erasable');
});

test('nothing is erased twice', () => {
  const office = refused();
  erase(office);
  expect(erase(office).refusal).toBe('person_not_erasable');
});

describe.each([
  ['refused', refused],
  ['left', left],
])('the log of an office where the data of somebody %s was erased', (_how, made) => {
  test('is whole, and the record is what it leads to', () => {
    const office = made();
    const { subjects, fault } = verifyChain(erase(office).log);
    expect(fault).toBeNull();
    expect(readFolded(subjects.get('x') ?? {}).member).toEqual(loggedPart(office.person('x')));
  });

  test.each<[string, (event: LogEvent) => LogEvent]>([
    ['says something else', (event) => ({ ...event, details: { forged: true } })],
    ['has another hash', (event) => ({ ...event, hash: 'f'.repeat(64) })],
  ])('is broken where what was left of an event %s', (_what, alter) => {
    const { log } = erase(made());
    const at = log.findIndex(({ erased }) => erased);
    const { fault } = verifyChain(log.with(at, alter(log[at] as LogEvent)));
    expect(fault).toMatchObject({ seq: at + 1 });
  });

  test('is broken where an event is erased of which no later event says so', () => {
    const { log } = erase(made());
    const at = log.findIndex(({ erased }) => erased);
    expect(verifyChain(log.slice(0, -1)).fault).toEqual({
      seq: at + 1,
      reason: 'was altered after it was written',
    });
  });
});

test('an event of a request can never be erased, whatever a later one says', () => {
  const [first, second] = sealEvents(null, [aNewEvent('approve'), aNewEvent('edit')]) as [LogEvent, LogEvent];
  const { event, erasure } = erasedEvent(first, { ...first, details: {} });
  const last = sealEvent(second, { ...aNewEvent('erase'), details: { erased: [erasure] } });
  expect(verifyChain([event, second, last]).fault).toMatchObject({ seq: 1 });
  const ofPeople = [event, second, last].map((one) => ({ ...one, kind: 'people' as const }));
  expect(erasuresIn(ofPeople)).toEqual(new Map([[1, erasure.left]]));
});

function aNewEvent(action: string) {
  const { id: _id, seq: _seq, hash: _hash, previousHash: _previous, ...event } = aLogEvent({ action });
  return event;
}
