import type { Publication } from '@prakat/shared/publication/schema';
import type { Submission } from '@prakat/shared/submission/schema';
import {
  aContent,
  aDecision,
  aFinding,
  aMember,
  anAttachedFile,
  aPlacement,
  aPublication,
  aSignature,
  aSubmission,
  aVersion,
  BUILDER_TIME,
} from '@prakat/shared/testing/builders';
import { aVerbalApproval } from '@prakat/shared/testing/verbal-approval-builder';
import { describe, expect, it } from 'vitest';
import type { Item } from '../../store/items.ts';
import { currentCard } from '../current-card.ts';
import { aCard, anOffice } from '../testing/card-samples.ts';
import {
  actionsOf,
  type Drawable,
  dataFor,
  drawn,
  labelsOf,
  pressesOf,
  textOf,
} from '../testing/read-card.ts';

const owner = aMember();
const head = aMember({ id: 'head-1', positionId: 'head', name: 'นายสมชาย ใจดี' });
const webmaster = aMember({ id: 'webmaster-1', roles: ['staff', 'webmaster'] });
const administrator = aMember({ id: 'admin-1', roles: ['administrator'] });
const given = aSignature({ memberId: 'head-1', name: 'นายสมชาย ใจดี', positionTitle: 'สาธารณสุขอำเภอ' });

const verbal = aVerbalApproval({
  givenBy: given,
  givenAt: '2021-12-24T01:30:00.000Z',
  whyUrgent: 'พบผู้ป่วยโรคติดต่อในพื้นที่',
  note: 'โทรแจ้งระหว่างประชุม',
  recordedAt: '2021-12-24T02:00:00.000Z',
  confirmBy: '2021-12-27T02:00:00.000Z',
  passedOver: ['พิจารณาและเสนอ'],
});
const content = aContent({ categoryId: 'official-information', subtopicId: 'publication-framework' });
const approved = (more: Partial<Submission> = {}, publication: Partial<Publication> = {}): Item => ({
  submission: aSubmission({ content, state: 'approved', currentStep: null, ...more }),
  publication: aPublication({ content, ...publication }),
});
const byWord = (more: Partial<Submission['verbal']> = {}, publication: Partial<Publication> = {}) =>
  approved(
    { verbal: { ...verbal, ...more } as Submission['verbal'] },
    { versions: [aVersion({ approvedBy: given, verbal: 'pending' })], ...publication },
  );
const PENDING = 'อนุมัติทางวาจา รอยืนยัน';
const urgently = aContent({ ...content, urgency: 'urgent', urgentReason: 'พบผู้ป่วยโรคติดต่อในพื้นที่' });

describe('a permission by word of mouth', () => {
  const card = drawn('verbal_confirm', byWord(), { for: head });

  it('is put before whoever gave it: who recorded it, when, how, why, of what, until when, past whom', () => {
    for (const part of [
      'นายนพกร กุลสา',
      'ทางโทรศัพท์',
      'พบผู้ป่วยโรคติดต่อในพื้นที่',
      'โทรแจ้งระหว่างประชุม',
      '24 ธ.ค. 2564 08.30 น.',
      '27 ธ.ค. 2564 09.00 น.',
      'พิจารณาและเสนอ',
      content.title,
    ])
      expect(textOf(card)).toContain(part);
  });

  it('says what personal data was found, and the word that was recorded as theirs', () => {
    const found = byWord({ clearance: 'ญาติผู้ป่วยยินยอมแล้ว' });
    const submission = { ...found.submission, checks: { findings: [aFinding()], leftOff: 0 } };
    const shown = textOf(drawn('verbal_confirm', { ...found, submission }, { for: head }));
    expect(shown).toContain('พบข้อมูลส่วนบุคคล 1 แห่ง');
    expect(shown).toContain('ญาติผู้ป่วยยินยอมแล้ว');
  });

  it('leads to the photo that goes with it', () => {
    const photo = anAttachedFile({ id: 'photo-1', name: 'บันทึกการโทร.jpg', extension: 'jpg' });
    const shown = drawn('verbal_confirm', byWord({ photo }), { for: head });
    const open = actionsOf(shown).find(({ label }) => label === 'เปิดดูรายละเอียดและภาพถ่าย');
    expect(open?.uri).toMatch(/\/submissions\/submission-1$/);
    expect(textOf(card)).not.toContain('ภาพถ่าย');
  });

  it('is confirmed or denied by presses that name this permission and no other', () => {
    const said = { s: 'submission-1', v: verbal.recordedAt };
    expect(pressesOf(card)).toEqual([
      { a: 'confirm_verbal', ...said },
      { a: 'ask_deny_verbal', ...said },
    ]);
  });

  it('is confirmed by nobody else', () => {
    for (const member of [owner, webmaster, administrator])
      expect(labelsOf(drawn('verbal_confirm', byWord(), { for: member }))).toEqual(['เปิดดูรายละเอียดคำขอ']);
  });

  it('goes to whoever holds the post when its giver has left, who is told so', () => {
    const passedOn = byWord({ settledBy: ['position:head'] });
    const successor = aMember({ id: 'head-2', positionId: 'head' });
    const asked = drawn('verbal_confirm', passedOn, { for: successor });
    expect(textOf(asked)).toContain('ผู้อนุมัติพ้นหน้าที่แล้ว');
    expect(pressesOf(asked)).toHaveLength(2);
    expect(textOf(card)).not.toContain('พ้นหน้าที่');
  });

  it('says that the deadline is over when it is', () => {
    const late = drawn('verbal_confirm', byWord(), { for: head, now: '2021-12-28T00:00:00.000Z' });
    expect(textOf(late)).toContain('เลยกำหนดยืนยันแล้ว');
    expect(textOf(card)).not.toContain('เลยกำหนด');
  });

  it('tells head and administrators when it is overdue, and what the office does then', () => {
    const profile = anOffice();
    const overdue = (afterDeadline: 'keep' | 'take_down') =>
      textOf(
        drawn('verbal_overdue', byWord(), {
          for: head,
          of: { profile: { ...profile, verbalApproval: { ...profile.verbalApproval, afterDeadline } } },
        }),
      );
    expect(overdue('keep')).toContain('ข้อมูลยังเผยแพร่อยู่');
    expect(overdue('take_down')).toContain('ระบบจึงนำข้อมูลลง');
  });

  it('marks the item inside the office until it is confirmed', () => {
    for (const notice of ['published', 'confirm_task', 'confirmed', 'transferred'] as const)
      expect(textOf(drawn(notice, byWord(), { for: webmaster })), notice).toContain(PENDING);
    const settled = byWord(
      { status: 'confirmed', settledAt: BUILDER_TIME },
      { versions: [aVersion({ approvedBy: given, verbal: 'confirmed' })] },
    );
    expect(textOf(drawn('published', settled))).not.toContain(PENDING);
  });

  it('says who confirmed it, which is a successor where the giver has left', () => {
    const by = aSignature({ memberId: 'head-2', name: 'นางสุดา ใจงาม' });
    const settledAt = '2021-12-27T01:00:00.000Z';
    const item = byWord({ status: 'confirmed', settledAt });
    const { submission } = item;
    const decided = { ...submission, decisions: [aDecision({ by, at: settledAt })] };
    expect(textOf(drawn('verbal_confirmed', { ...item, submission: decided }))).toContain('นางสุดา ใจงาม');
  });

  it('says when it is denied what became of the item', () => {
    const lastRefusal = { kind: 'rejected' as const, reason: 'ไม่ได้ให้อนุมัติ', by: given, at: BUILDER_TIME };
    const denied = { ...verbal, status: 'denied' as const, settledAt: BUILDER_TIME };
    const told = (publication: Partial<Publication>) =>
      textOf(
        drawn('verbal_denied', approved({ state: 'rejected', verbal: denied, lastRefusal }, publication), {
          for: owner,
        }),
      );
    const takenDown = {
      kind: 'denied' as const,
      at: BUILDER_TIME,
      by: given,
      byDecider: true,
      reason: 'ไม่ได้ให้อนุมัติ',
      publicReason: '',
    };
    expect(told({ state: 'taken_down', takenDown, placements: [] })).toContain('ไม่ได้เผยแพร่บนเว็บไซต์แล้ว');
    expect(told({ state: 'called_off', shown: null, placements: [] })).toContain('จะไม่ถูกนำขึ้นเว็บไซต์');
    expect(told({})).toContain('ข้อมูลฉบับเดิมที่ได้รับอนุมัติเผยแพร่ตามเดิม');
    expect(told({})).toContain('ไม่ได้ให้อนุมัติ');
    const byHand = aPlacement({ id: 'by-hand', destination: 'by-hand', state: 'removing' });
    expect(told({ state: 'taken_down', takenDown, placements: [byHand] })).toContain(
      'ระบบแจ้งผู้ดูแลเว็บไซต์ให้นำลงโดยเร็วแล้ว',
    );
  });

  it('can be recorded from the card where the office allows it', () => {
    const waiting = aSubmission({ content: urgently });
    const label = 'บันทึกอนุมัติทางวาจา';
    const open = actionsOf(drawn('review_requested', waiting, { for: head })).find(
      (one) => one.label === label,
    );
    expect(open?.uri).toMatch(/\/submissions\/submission-1\/verbal$/);
    expect(labelsOf(drawn('review_requested', waiting, { for: owner }))).not.toContain(label);
  });
});

describe('the end of display', () => {
  const ending = approved({}, { displayUntil: '2021-12-31' });
  const item = { p: 'submission-1', u: '2021-12-31' };

  it('is told ahead with what can be chosen, each with the day it leads to', () => {
    const card = drawn('expiry_notice', ending, { for: owner });
    expect(textOf(card)).toContain('31 ธันวาคม 2564 (อีก 7 วัน)');
    for (const day of ['31 มีนาคม 2565', '31 ธันวาคม 2565']) expect(textOf(card)).toContain(day);
    expect(pressesOf(card)).toEqual([
      { a: 'renew', ...item, w: '3m' },
      { a: 'renew', ...item, w: '1y' },
      { a: 'let_expire', ...item },
    ]);
  });

  it('is taken off altogether only by whoever may decide', () => {
    expect(pressesOf(drawn('expiry_notice', ending, { for: head }))).toContainEqual({
      a: 'renew',
      ...item,
      w: 'none',
    });
  });

  it('leaves nothing to choose to somebody who keeps nothing there', () => {
    const stranger = aMember({ id: 'colleague-1', unitId: 'academic' });
    expect(pressesOf(drawn('expiry_notice', ending, { for: stranger }))).toEqual([]);
  });

  it('is what the card of the item is about when it is near', () => {
    expect(textOf(currentCard(dataFor(ending, owner)))).toContain('ใกล้ครบกำหนดเผยแพร่');
    expect(textOf(currentCard(dataFor(approved({}, { displayUntil: '2022-12-31' }), owner)))).toContain(
      'สถานะคำขอ',
    );
  });
});

describe('a reminder', () => {
  const unconfirmed = { placements: [aPlacement({ confirmed: null })] };
  const byHand = aPlacement({
    id: 'by-hand',
    destination: 'by-hand',
    state: 'wanted',
    placed: null,
    confirmed: null,
  });
  const kinds: [string, Drawable, typeof owner, string][] = [
    ['the step to take', aSubmission({ content }), head, 'อนุมัติ'],
    [
      'what was sent back',
      aSubmission({ content, state: 'changes_requested', currentStep: null }),
      owner,
      'แก้ไขและส่งอีกครั้ง',
    ],
    ['the page to look at', approved({}, unconfirmed), webmaster, 'ยืนยันการเผยแพร่'],
    [
      'the item to put up',
      approved({}, { state: 'planned', shown: null, next: { version: 1, content }, placements: [byHand] }),
      webmaster,
      'เปิดคำขอและแจ้งที่อยู่หน้าเว็บ',
    ],
    [
      'the item to take down',
      approved({}, { state: 'taken_down', placements: [{ ...byHand, state: 'removing', placed: 1 }] }),
      webmaster,
      'แจ้งว่านำลงจากเว็บไซต์แล้ว',
    ],
  ];
  it.each(kinds)('shows %s, with its button', (_what, drawable, member, label) => {
    const reminded = { reminders: 2, remindedOn: '2021-12-24' };
    const { submission, publication } =
      'submission' in drawable ? drawable : { submission: drawable, publication: null };
    const card = drawn(
      'reminder',
      {
        submission: { ...submission, waiting: { ...submission.waiting, ...(publication ? {} : reminded) } },
        publication: publication && {
          ...publication,
          waiting: { ...publication.waiting, ...reminded },
        },
      },
      { for: member },
    );
    expect(labelsOf(card)).toContain(label);
    expect(textOf(card)).toContain('เตือนครั้งที่ 2');
    expect(card.altText).toMatch(/^เตือน/);
  });
});

describe('an escalation', () => {
  const escalated = aSubmission({
    content,
    steps: [
      {
        id: 'approve',
        title: 'พิจารณาอนุมัติ',
        kind: 'approve',
        seats: ['position:head'],
        standInSeats: ['position:assistant'],
      },
    ],
    waiting: { on: 'people', since: BUILDER_TIME, reminders: 3, remindedOn: null, escalated: true },
  });
  const standIn = aMember({ id: 'assistant-1', positionId: 'assistant' });

  it('gives the stand-in the decision, and says in whose place', () => {
    const card = drawn('escalated', escalated, { for: standIn });
    expect(labelsOf(card)[0]).toBe('อนุมัติ');
    expect(textOf(card)).toContain('ผู้มีสิทธิ์แทนสาธารณสุขอำเภอศรีบุญเรืองตามแนวทางของหน่วยงาน');
  });

  it('gives administrators the fact', () => {
    const card = drawn('escalated', escalated, { for: administrator });
    expect(labelsOf(card)).toEqual(['เปิดดูรายละเอียดคำขอ']);
    expect(textOf(card)).toContain('ระบบเสนอผู้ปฏิบัติหน้าที่แทนแล้ว');
    const alone = { ...escalated, steps: escalated.steps.map((step) => ({ ...step, standInSeats: [] })) };
    expect(textOf(drawn('escalated', alone, { for: administrator }))).toContain('ไม่ได้กำหนดผู้ปฏิบัติหน้าที่แทน');
  });

  it('of a task of the webmasters says since when nobody has done it', () => {
    const waiting = {
      on: 'people' as const,
      since: '2021-12-20T03:00:00.000Z',
      reminders: 3,
      remindedOn: null,
      escalated: true,
    };
    const text = textOf(
      drawn('escalated', approved({}, { placements: [aPlacement({ confirmed: null })], waiting }), {
        for: administrator,
      }),
    );
    expect(text).toContain('งานของผู้ดูแลเว็บไซต์รอดำเนินการตั้งแต่ 20 ธ.ค. 2564');
  });
});

describe('where an item stands', () => {
  const status = (item: Item) => textOf(currentCard(aCard({ ...item, profile: anOffice() })));
  const corrects = { publicationId: 'submission-1', number: '2565-0001' };

  it('names the day that was asked for', () => {
    const later = { version: 1, content: aContent({ ...content, publishOn: '2022-01-03' }) };
    const scheduled = approved(
      {},
      {
        state: 'planned',
        shown: null,
        next: later,
        placements: [aPlacement({ state: 'wanted', placed: null })],
      },
    );
    expect(status(scheduled)).toContain('อนุมัติแล้ว รอเผยแพร่วันที่ 3 มกราคม 2565');
  });

  it('says of a correction that what was approved before is still up', () => {
    const correcting = aSubmission({ id: 'submission-2', content, corrects });
    const card = status({ submission: correcting, publication: aPublication() });
    expect(card).toContain('ขอแก้ไขข้อมูล รอพิจารณา');
    expect(card).toContain('แก้ไขข้อมูลเลขที่ 2565-0001 ซึ่งเผยแพร่อยู่');
  });

  it.each([
    ['taken_down', 'นำลงจากเว็บไซต์แล้ว'],
    ['called_off', 'ยกเลิกการเผยแพร่'],
  ] as const)('says so when it is %s', (state, words) => {
    expect(status(approved({}, { state, placements: [] }))).toContain(words);
  });
});
