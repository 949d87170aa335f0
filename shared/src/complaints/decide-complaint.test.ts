import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { verifyChain } from '../machine/chain.ts';
import type { LogEvent } from '../machine/event.ts';
import { aDelegation, aMember, BUILDER_TIME } from '../testing/builders.ts';
import { anOfficeProfile, complaintsOfOffice } from '../testing/office-profile-builder.ts';
import { addDays, startOfDay } from '../time/thai-date.ts';
import type { Holder, Holders } from './circle.ts';
import type { Complaint, ComplaintWords, Named } from './complaint.ts';
import type { ComplaintKind } from './complaint-kinds.ts';
import { type ComplaintQuestion, decideComplaint } from './decide-complaint.ts';
import type { ComplaintInput } from './inputs.ts';
import { isStepOf } from './is-step.ts';
import type { ComplaintActor } from './permissions.ts';
import type { ComplaintAction } from './transitions.ts';

const profile = { ...anOfficeProfile(), complaints: complaintsOfOffice() };
const person = (id: string, given: Parameters<typeof aMember>[0] = {}) =>
  aMember({ id, officeId: profile.id, positionId: null, roles: [], ...given });
const actorOf = (member: ReturnType<typeof person>, delegations = [] as ReturnType<typeof aDelegation>[]) =>
  ({ kind: 'member', member, delegations }) satisfies ComplaintActor;
const head = actorOf(person('head', { positionId: 'head' }));
const assistant = actorOf(person('assistant', { positionId: 'assistant' }));
const administrator = actorOf(person('admin', { roles: ['administrator', 'webmaster'] }));
const staff = actorOf(person('staff', { roles: ['staff'] }));
const province = actorOf(person('province', { officeId: 'province', positionId: 'head' }));
const sender: ComplaintActor = { kind: 'sender' };
const system: ComplaintActor = { kind: 'system', name: 'daily' };

const holder = (memberId: string, positionId: string | null, forMemberId: string | null = null): Holder => ({
  memberId,
  positionId,
  forMemberId,
});
const everybody: Holders = {
  own: new Map([
    ['position:head', [holder('head', 'head')]],
    ['position:assistant', [holder('assistant', 'assistant')]],
  ]),
  province: { officeId: 'province', seats: new Map([['position:head', [holder('province', 'head')]]]) },
};
const nobodyNamed: Named = { memberIds: [], positions: [] };
const headNamed: Named = { memberIds: ['head'], positions: ['head'] };

type Case = { complaint: Complaint; words: ComplaintWords };
const ask = <A extends ComplaintAction>(
  action: A,
  input: ComplaintInput[A],
  given: Partial<ComplaintQuestion> = {},
) =>
  decideComplaint(action, input, {
    before: null,
    actor: head,
    profile,
    holders: everybody,
    at: BUILDER_TIME,
    ...given,
  });
const filing = (
  kind: ComplaintKind,
  named: Named,
  given: Partial<ComplaintInput['complaint_file']> = {},
) => ({
  id: 'complaint-1',
  number: '2565-0001',
  kind,
  story: 'เรียกรับเงินค่าตรวจ',
  about: null,
  named,
  contact: null,
  account: '',
  photos: [],
  salt: 's'.repeat(32),
  codeHash: 'c'.repeat(64),
  isTold: true,
  ...given,
});
const file = (
  kind: ComplaintKind = 'corruption',
  named: Named = nobodyNamed,
  given: Partial<ComplaintQuestion> = {},
  said: Partial<ComplaintInput['complaint_file']> = {},
): Case & { event: LogEvent } => {
  const result = ask('complaint_file', filing(kind, named, said), { actor: sender, ...given });
  if (!result.ok) throw new Error(result.refusal.message);
  return result;
};
const outcome = (result: ReturnType<typeof ask>) =>
  result.ok ? result.complaint.state : result.refusal.code;

describe('to whom a complaint goes', () => {
  test.each<[string, ComplaintKind, Named, string[], string]>([
    [
      'the people of its kind',
      'service',
      nobodyNamed,
      ['position:head', 'position:assistant'],
      'test-office',
    ],
    ['without whom it names', 'service', headNamed, ['position:assistant'], 'test-office'],
    ['the head, of corruption', 'corruption', nobodyNamed, ['position:head'], 'test-office'],
    ['never the head whom it names', 'corruption', headNamed, ['position:assistant'], 'test-office'],
    [
      'the province, when everybody is named',
      'corruption',
      { memberIds: ['assistant', 'head'], positions: ['assistant', 'head'] },
      ['position:head'],
      'province',
    ],
  ])('%s', (_what, kind, named, circle, atOffice) => {
    expect(file(kind, named).complaint).toMatchObject({
      circle,
      awaiting: circle,
      atOffice,
      officeId: 'test-office',
    });
  });

  it('goes past a post that nobody holds', () => {
    const holders = {
      ...everybody,
      own: new Map([['position:assistant', [holder('assistant', 'assistant')]]]),
    };
    expect(file('corruption', nobodyNamed, { holders }).complaint.circle).toEqual(['position:assistant']);
  });

  it('is with nobody rather than with whom it names', () => {
    const holders: Holders = { own: new Map([['position:head', [holder('head', 'head')]]]), province: null };
    expect(file('corruption', headNamed, { holders }).complaint).toMatchObject({
      circle: [],
      atOffice: 'test-office',
    });
  });

  it('is no complaint where the office has no box', () => {
    const result = ask('complaint_file', filing('service', nobodyNamed), {
      actor: sender,
      profile: anOfficeProfile(),
    });
    expect(outcome(result)).toBe('not_found');
  });

  it('is due after the working days of its kind: seven after Friday 24 December 2021', () => {
    // 27-30 December; 31 December is a holiday, and so is Monday 3 January 2022 in place of New Year's Day; 4-6 January.
    expect(file('service').complaint.dueOn).toBe('2022-01-06');
  });
});

describe('who may know of it', () => {
  const take = (complaint: Case, actor: ComplaintActor) =>
    outcome(ask('complaint_take', { revision: 1 }, { before: complaint, actor }));

  it('is the circle, and nobody else, whatever their role', () => {
    const before = file();
    expect(take(before, head)).toBe('in_hand');
    for (const actor of [assistant, administrator, staff, province, sender, system])
      expect(take(before, actor)).toBe('not_found');
  });

  it('is not the head of whom it is, nor whoever acts for them', () => {
    const before = file('corruption', headNamed);
    expect(take(before, head)).toBe('not_found');
    expect(take(before, assistant)).toBe('in_hand');
    const forHead = actorOf(person('deputy'), [aDelegation({ fromMemberId: 'head', toMemberId: 'deputy' })]);
    expect(take(before, forHead)).toBe('not_found');
    const roles = complaintsOfOffice();
    roles.kinds.corruption.seenBy = [{ role: 'administrator' }];
    const byRole = { ...profile, complaints: roles };
    const holders: Holders = {
      ...everybody,
      own: new Map([['role:administrator', [holder('admin', null), holder('other', null)]]]),
    };
    const named = file('corruption', { memberIds: ['admin'], positions: [] }, { profile: byRole, holders });
    expect(named.complaint.circle).toEqual(['role:administrator']);
    expect(take(named, administrator)).toBe('not_found');
    expect(take(named, actorOf(person('other', { roles: ['administrator'] })))).toBe('in_hand');
  });

  it('is the province alone once it is there', () => {
    const named = { memberIds: ['assistant', 'head'], positions: ['assistant', 'head'] };
    const before = file('corruption', named);
    expect(take(before, province)).toBe('in_hand');
    expect([head, assistant, administrator].map((actor) => take(before, actor))).toEqual(
      Array(3).fill('not_found'),
    );
  });

  it('is somebody else as soon as whoever has it says that it is about themselves', () => {
    const before = file();
    const result = ask('complaint_name', { revision: 1, named: headNamed }, { before });
    if (!result.ok) throw new Error(result.refusal.message);
    expect(result.complaint).toMatchObject({
      circle: ['position:assistant'],
      state: 'received',
      named: headNamed,
    });
    expect(outcome(ask('complaint_take', { revision: 2 }, { before: result, actor: head }))).toBe(
      'not_found',
    );
  });
});

describe('the life of a complaint', () => {
  const steps = (...asked: [ComplaintAction, object, ComplaintActor][]) => {
    let before: Case = file('service', nobodyNamed, {}, { contact: '08 1234 5678' });
    const events: LogEvent[] = [(before as ReturnType<typeof file>).event];
    for (const [action, input, actor] of asked) {
      const given = actor.kind === 'member' ? { revision: before.complaint.revision, ...input } : input;
      const result = ask(action, given as ComplaintInput[ComplaintAction], { before, actor });
      if (!result.ok) throw new Error(`${action}: ${result.refusal.message}`);
      before = result;
      events.push(result.event);
    }
    return { ...before, events };
  };

  it('is taken, answered, asked about, forwarded, answered and closed; the sender hears of it', () => {
    const done = steps(
      ['complaint_take', {}, head],
      ['complaint_answer', { text: 'ขอทราบวันที่' }, head],
      ['complaint_more', { text: 'วันที่ 3' }, sender],
      ['complaint_note', { text: 'โทรถามแล้ว' }, head],
      ['complaint_forward', { seat: null, agency: 'ศูนย์ดำรงธรรมอำเภอ', text: 'อยู่ในอำนาจของอำเภอ' }, head],
      ['complaint_close', { text: 'เพิ่มเจ้าหน้าที่ช่วงเช้าแล้ว' }, assistant],
    );
    expect(done.complaint).toMatchObject({
      state: 'closed',
      awaiting: [],
      agency: 'ศูนย์ดำรงธรรมอำเภอ',
      handler: { memberId: 'head' },
      closedOn: '2021-12-24',
      forgetContactOn: addDays('2021-12-24', 90),
      forgetOn: addDays('2021-12-24', 365),
    });
    expect(done.words.remarks.map(({ kind }) => kind)).toEqual([
      'answer',
      'more',
      'note',
      'forward',
      'closing',
    ]);
    expect(verifyChain(done.events).fault).toBeNull();
  });

  it('has not a word of anybody in its log', () => {
    const { events } = steps(
      ['complaint_answer', { text: 'ความลับของคำตอบ' }, head],
      ['complaint_more', { text: 'ความลับของผู้ร้อง' }, sender],
      ['complaint_close', { text: 'ความลับของผล' }, head],
    );
    const written = JSON.stringify(events);
    for (const word of ['เรียกรับเงิน', '08 1234', 'ความลับ', 's'.repeat(32), 'c'.repeat(64)])
      expect(written).not.toContain(word);
  });

  it('goes to another entitled seat, and leaves whoever sent it there', () => {
    const before = file('corruption');
    const forward = (seat: string) =>
      ask('complaint_forward', { revision: 1, seat, agency: null, text: 'ขอให้พิจารณา' }, { before });
    expect(outcome(forward('role:administrator'))).toBe('complaint_not_forwardable');
    const result = forward('position:assistant');
    if (!result.ok) throw new Error(result.refusal.message);
    expect(result.complaint).toMatchObject({
      circle: ['position:assistant'],
      state: 'received',
      handler: null,
    });
  });

  it('takes nothing once it is closed, and nothing from an old screen', () => {
    const before = steps(['complaint_close', { text: 'แก้แล้ว' }, head]);
    expect(outcome(ask('complaint_answer', { revision: 2, text: 'ก' }, { before }))).toBe('wrong_state');
    expect(outcome(ask('complaint_more', { text: 'ก' }, { before, actor: sender }))).toBe('wrong_state');
    const stale = ask('complaint_answer', { revision: 9, text: 'ก' }, { before: file() });
    expect(outcome(stale)).toBe('complaint_changed');
  });

  it('needs words where words are what it is', () => {
    for (const action of ['complaint_answer', 'complaint_close', 'complaint_note'] as const)
      expect(outcome(ask(action, { revision: 1, text: ' … ' }, { before: file() }))).toBe('invalid_input');
    const none = { revision: 1, seat: null, agency: null, text: 'ก' };
    expect(outcome(ask('complaint_forward', none, { before: file() }))).toBe('invalid_input');
  });

  it('is forgotten in two steps, each in its time', () => {
    const before = steps(['complaint_close', { text: 'แก้แล้ว' }, head]);
    const forget = (what: 'contact' | 'everything', day: string, from: Case = before) =>
      ask('complaint_forget', { what }, { before: from, actor: system, at: startOfDay(day) });
    expect(outcome(forget('contact', addDays('2021-12-24', 89)))).toBe('not_due');
    const first = forget('contact', addDays('2021-12-24', 90));
    if (!first.ok) throw new Error(first.refusal.message);
    expect(first.words).toMatchObject({ contact: null, account: '', said: before.words.said });
    expect(outcome(forget('everything', addDays('2021-12-24', 364), first))).toBe('not_due');
    const last = forget('everything', addDays('2021-12-24', 365), first);
    if (!last.ok) throw new Error(last.refusal.message);
    expect(last.words).toMatchObject({ said: null, remarks: [], codeHash: null, salt: '' });
    expect(last.complaint).toMatchObject({ number: '2565-0001', kind: 'service', closedOn: '2021-12-24' });
  });

  it('reminds two working days before its last day, on it, and each week after it', () => {
    const due = file('service');
    expect(due.complaint.dueOn).toBe('2022-01-06');
    const reminded: string[] = [];
    let before: Case = due;
    for (let day = '2021-12-25'; day < '2022-01-31'; day = addDays(day, 1)) {
      const result = ask('complaint_remind', {}, { before, actor: system, at: startOfDay(day) });
      if (!result.ok) continue;
      reminded.push(day);
      before = result;
    }
    expect(reminded).toEqual(['2022-01-04', '2022-01-06', '2022-01-13', '2022-01-20', '2022-01-27']);
  });

  test('whatever is asked in whatever order, the log leads to the record and nobody named has it', () => {
    const inputs: [ComplaintAction, object][] = [
      ['complaint_take', {}],
      ['complaint_note', { text: 'ก' }],
      ['complaint_answer', { text: 'ข' }],
      ['complaint_close', { text: 'ค' }],
      ['complaint_forward', { seat: 'position:assistant', agency: null, text: 'ง' }],
      ['complaint_forward', { seat: null, agency: 'อำเภอ', text: 'จ' }],
      ['complaint_name', { named: headNamed }],
      ['complaint_name', { named: { memberIds: ['assistant'], positions: ['assistant'] } }],
      ['complaint_more', { text: 'ฉ' }],
      ['complaint_move', {}],
    ];
    const anAsking = fc.tuple(
      fc.constantFrom(...inputs),
      fc.constantFrom<ComplaintActor>(head, assistant, province, staff, sender, system),
    );
    fc.assert(
      fc.property(fc.array(anAsking, { maxLength: 20 }), (asked) => {
        let before: Case = file();
        const events = [(before as ReturnType<typeof file>).event];
        for (const [[action, input], actor] of asked) {
          const given = actor.kind === 'member' ? { revision: before.complaint.revision, ...input } : input;
          const result = ask(action, given as ComplaintInput[ComplaintAction], { before, actor });
          if (!result.ok) continue;
          expect(isStepOf(action, before.complaint.state, result.complaint.state)).toBe(true);
          if (actor.kind === 'member')
            expect(before.complaint.named.memberIds).not.toContain(actor.member.id);
          before = result;
          events.push(result.event);
        }
        const { fault, subjects, head: end } = verifyChain(events);
        expect(fault).toBeNull();
        expect({ ...subjects.get('complaint-1'), log: end }).toEqual(before.complaint);
        const { atOffice, officeId } = before.complaint;
        for (const position of atOffice === officeId ? before.complaint.named.positions : [])
          expect(before.complaint.circle).not.toContain(`position:${position}`);
      }),
    );
  });
});
