import { describe, expect, test } from 'vitest';
import { aDelegation } from '../testing/builders.ts';
import { anOfficeProfile } from '../testing/office-profile-builder.ts';
import { actor, type PersonName, people, system } from '../testing/procedure-people.ts';
import { decideListMark, type ListMarkAction, type ListMarkQuestion, offeredOn } from './decide-list-mark.ts';
import { listMarkSchema } from './list-mark.ts';
import { anAbsence, anItemShown, aTie, theLine } from './test-marks.ts';

const profile = anOfficeProfile();
const AT = '2024-04-15T03:00:00.000Z';
const question = (given: Partial<ListMarkQuestion> = {}): ListMarkQuestion => ({
  actor: actor(people.webmaster),
  profile,
  line: theLine(profile, 'gws-1.1'),
  marks: [],
  publication: anItemShown(),
  at: AT,
  ...given,
});
const decide = (action: ListMarkAction, given: Partial<ListMarkQuestion> = {}) => {
  const decided = decideListMark(action, question(given));
  return decided.ok ? decided.mark : decided.refusal.code;
};
const by = (name: PersonName) => ({ actor: actor(people[name]) });
const tied = { marks: [aTie('gws-1.1', 'item-1')] };
const absent = { marks: [anAbsence('gws-1.1')] };
const reason = 'ไม่มีข้อมูลประเภทนี้ในหน่วยงาน';

describe('who may', () => {
  test.each<[PersonName, tie: boolean, declare: boolean]>([
    ['submitter', false, false],
    ['assistant', false, false],
    ['webmaster', true, false],
    ['administrator', true, false],
    ['head', true, true],
    ['stranger', false, false],
    ['formerHead', false, false],
  ])('%s ties: %s, says that there is none and takes it back: %s', (name, tie, declare) => {
    expect(typeof decide('tie', by(name)) === 'object').toBe(tie);
    expect(typeof decide('untie', { ...by(name), ...tied }) === 'object').toBe(tie);
    expect(typeof decide('declare_absent', { ...by(name), reason }) === 'object').toBe(declare);
    expect(typeof decide('untie', { ...by(name), ...absent }) === 'object').toBe(declare);
  });

  test('who signs for the office says that there is none, the product itself nothing', () => {
    const signing = anOfficeProfile({
      papers: {
        officeCode: '',
        addressLine: '',
        parent: '',
        unit: '',
        measure: '',
        posts: {},
        signatory: { position: 'assistant' },
      },
    });
    expect(decide('declare_absent', { ...by('assistant'), profile: signing, reason })).toBeTypeOf('object');
    expect(decide('tie', { actor: system })).toBe('not_a_member');
  });

  test('whoever acts for the head does what the head does, and it is signed so', () => {
    const delegation = aDelegation({
      officeId: profile.id,
      toMemberId: people.submitter.id,
      startDate: '2024-04-01',
      endDate: '2024-04-30',
    });
    const acting = { kind: 'member', member: people.submitter, delegations: [delegation] } as const;
    expect(decide('declare_absent', { actor: acting, reason })).toMatchObject({
      absent: { by: { onBehalfOf: { kind: 'acting', name: 'นายสมชาย ใจดี' } } },
    });
  });
});

describe('what is offered', () => {
  test.each<[string, PersonName, Partial<ListMarkQuestion>, ListMarkAction[]]>([
    ['somebody who keeps nothing', 'submitter', tied, []],
    ['a webmaster, of an empty line', 'webmaster', {}, ['tie']],
    ['a webmaster, of a tied line', 'webmaster', tied, ['tie', 'untie']],
    ['a webmaster, of what the head declared', 'webmaster', absent, ['tie']],
    ['the head, of an empty line', 'head', {}, ['tie', 'declare_absent']],
    ['the head, of what they declared', 'head', absent, ['tie', 'untie']],
    [
      "the head, of the office's own topic",
      'head',
      { line: theLine(profile, 'own-law.general') },
      ['declare_absent'],
    ],
    ['the head, of a line that stands for a list', 'head', { line: theLine(profile, 'gws-5') }, []],
  ])('to %s', (_what, name, given, offered) => {
    expect(offeredOn(question({ ...by(name), ...given }))).toEqual(offered);
  });
});

describe('a mark', () => {
  test('of an item', () => {
    const mark = decide('tie', absent);
    expect(listMarkSchema.parse(mark)).toEqual(mark);
    expect(mark).toMatchObject({
      id: 'test-office:gws-1.1',
      officeId: 'test-office',
      lineId: 'gws-1.1',
      publicationId: 'item-1',
      absent: null,
      by: { memberId: 'webmaster' },
      updatedAt: AT,
    });
  });
  test('that is taken back says neither', () => {
    expect(decide('untie', tied)).toMatchObject({ publicationId: null, absent: null });
  });
  test('that there is none holds reason, name and day', () => {
    expect(decide('declare_absent', { ...by('head'), ...tied, reason: ` ${reason} ` })).toMatchObject({
      publicationId: null,
      absent: { reason, by: { memberId: 'head' }, at: AT },
    });
  });
});

describe('is refused', () => {
  const used = { marks: [aTie('gws-1.2', 'item-1')] };
  test.each<[string, ListMarkAction, Partial<ListMarkQuestion>, string]>([
    [
      'an item that is not on display',
      'tie',
      { publication: anItemShown({ isShown: false }) },
      'list_item_not_shown',
    ],
    ['no item', 'tie', { publication: null }, 'list_item_not_shown'],
    ['an item that another line of the list has', 'tie', used, 'list_item_used'],
    [
      'a topic of the office, which fills itself',
      'tie',
      { line: theLine(profile, 'own-law.general') },
      'list_counts_itself',
    ],
    ['a line that stands for another list', 'tie', { line: theLine(profile, 'gws-5') }, 'list_counts_itself'],
    ['taking back nothing', 'untie', {}, 'list_nothing_marked'],
    [
      'a second time',
      'untie',
      { marks: [{ ...aTie('gws-1.1', ''), publicationId: null }] },
      'list_nothing_marked',
    ],
    [
      'that there is none, without a reason',
      'declare_absent',
      { ...by('head'), reason: ' - ' },
      'list_absence_reason',
    ],
    ['a reason without end', 'declare_absent', { ...by('head'), reason: 'ก'.repeat(501) }, 'reason_too_long'],
    [
      'that there is none, of a line that stands for a list',
      'declare_absent',
      { ...by('head'), reason, line: theLine(profile, 'gws-5') },
      'list_counts_itself',
    ],
  ])('%s', (_what, action, given, code) => {
    expect(decide(action, given)).toBe(code);
  });

  test('in whole sentences with the number of the line', () => {
    const decided = decideListMark('tie', question(used));
    expect(!decided.ok && decided.refusal.message).toBe(
      'ข้อมูล “ประวัติความเป็นมา” ใช้กับข้อ 1.2 ของรายการเดียวกันแล้ว ข้อมูลหนึ่งรายการใช้ได้กับข้อเดียว กรุณาเลือกข้อมูลอื่น',
    );
  });

  test('not what shares its item: one page with telephone and map', () => {
    const given = { line: theLine(profile, 'gws-1.13'), marks: [aTie('gws-1.11', 'item-1')] };
    expect(decide('tie', given)).toBeTypeOf('object');
  });

  test("not that the head says of the office's own topic that there is none", () => {
    const given = { ...by('head'), reason, line: theLine(profile, 'own-law.general') };
    expect(decide('declare_absent', given)).toBeTypeOf('object');
  });
});
