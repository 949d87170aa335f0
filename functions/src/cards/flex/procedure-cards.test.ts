import { decodePostback } from '@prakat/shared/buttons/postback-data';
import type { Submission } from '@prakat/shared/submission/schema';
import {
  aContent,
  aDecision,
  aMember,
  anAttachedFile,
  aSignature,
  aSubmission,
  BUILDER_TIME,
} from '@prakat/shared/testing/builders';
import { aVerbalApproval } from '@prakat/shared/testing/verbal-approval-builder';
import { describe, expect, it } from 'vitest';
import { currentCard } from '../current-card.ts';
import { aCard, anOffice, aPublicationRecord, theLongest } from '../testing/card-samples.ts';
import { actionsOf, drawn, labelsOf, textOf } from '../testing/read-card.ts';

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
});
const content = aContent({ categoryId: 'official-information', subtopicId: 'publication-framework' });
const published = (more: Partial<Submission> = {}): Submission =>
  aSubmission({
    content,
    state: 'published',
    currentStep: null,
    publication: aPublicationRecord(),
    decisions: [aDecision()],
    ...more,
  });
const byWord = published({ verbal, decisions: [] });
const PENDING = 'อนุมัติทางวาจา รอยืนยัน';
const urgently = aContent({ ...content, urgency: 'urgent', urgentReason: 'พบผู้ป่วยโรคติดต่อในพื้นที่' });

describe('a permission by word of mouth', () => {
  const card = drawn('verbal_confirm', byWord, { for: head });

  it('is put before whoever gave it: who recorded it, when, how, why, of what, until when', () => {
    for (const part of [
      'นายนพกร กุลสา',
      'ทางโทรศัพท์',
      'พบผู้ป่วยโรคติดต่อในพื้นที่',
      'โทรแจ้งระหว่างประชุม',
      '24 ธ.ค. 2564 08.30 น.',
      '27 ธ.ค. 2564 09.00 น.',
      content.title,
    ])
      expect(textOf(card)).toContain(part);
  });

  it('leads to the photo that goes with it', () => {
    const photo = anAttachedFile({ id: 'photo-1', name: 'บันทึกการโทร.jpg', extension: 'jpg' });
    const shown = drawn('verbal_confirm', published({ verbal: { ...verbal, photo }, decisions: [] }), {
      for: head,
    });
    const open = actionsOf(shown).find(({ label }) => label === 'เปิดดูรายละเอียดและภาพถ่าย');
    expect(open?.uri).toMatch(/\/submissions\/submission-1$/);
    expect(textOf(card)).not.toContain('ภาพถ่าย');
  });

  it('is confirmed or denied by presses that name this permission and no other', () => {
    const presses = actionsOf(card).flatMap(({ data }) => (data ? [decodePostback(data)] : []));
    const said = { s: 'submission-1', v: verbal.recordedAt };
    expect(presses).toEqual([
      { a: 'confirm_verbal', ...said },
      { a: 'ask_deny_verbal', ...said },
    ]);
  });

  it('is confirmed by nobody else', () => {
    for (const member of [owner, webmaster, administrator])
      expect(labelsOf(drawn('verbal_confirm', byWord, { for: member }))).toEqual(['เปิดดูรายละเอียด']);
  });

  it('says that the deadline is over when it is', () => {
    const late = drawn('verbal_confirm', byWord, { for: head, now: '2021-12-28T00:00:00.000Z' });
    expect(textOf(late)).toContain('เลยกำหนดยืนยันแล้ว');
    expect(textOf(card)).not.toContain('เลยกำหนด');
  });

  it('marks the item inside the office and nowhere else until it is confirmed', () => {
    for (const notice of ['published', 'confirm_task', 'confirmed', 'transferred'] as const)
      expect(textOf(drawn(notice, byWord, { for: webmaster })), notice).toContain(PENDING);
    expect(JSON.stringify(drawn('announcement', byWord))).not.toMatch(/วาจา|นายสมชาย|นายนพกร/);
    const settled = { ...verbal, status: 'confirmed' as const, settledAt: BUILDER_TIME };
    expect(textOf(drawn('published', published({ verbal: settled })))).not.toContain(PENDING);
  });

  it('says when it is denied what became of the item', () => {
    const denied = { ...verbal, status: 'denied' as const, settledAt: BUILDER_TIME };
    const lastRefusal = { kind: 'rejected' as const, reason: 'ไม่ได้ให้อนุมัติ', by: given, at: BUILDER_TIME };
    const told = (more: Partial<Submission>) =>
      textOf(drawn('verbal_denied', published({ lastRefusal, ...more }), { for: owner }));
    expect(told({ state: 'taken_down', verbal: denied })).toContain('ไม่ได้เผยแพร่บนเว็บไซต์แล้ว');
    expect(told({ state: 'rejected', verbal: denied })).toContain('จะไม่ถูกนำขึ้นเว็บไซต์');
    expect(told({ verbal: null })).toContain('ข้อมูลเดิมที่ได้รับอนุมัติยังเผยแพร่อยู่');
    expect(told({ verbal: null })).toContain('ไม่ได้ให้อนุมัติ');
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
  const ending = published({ publication: aPublicationRecord({ displayUntil: '2021-12-31' }) });

  it('is told ahead with what can be chosen, each with the day it leads to', () => {
    const card = drawn('expiry_notice', ending, { for: owner });
    expect(textOf(card)).toContain('31 ธันวาคม 2564 (อีก 7 วัน)');
    for (const day of ['31 มีนาคม 2565', '31 ธันวาคม 2565']) expect(textOf(card)).toContain(day);
    const presses = actionsOf(card).flatMap(({ data }) => (data ? [decodePostback(data)] : []));
    const item = { s: 'submission-1', u: '2021-12-31' };
    expect(presses).toEqual([
      { a: 'renew', ...item, w: '3m' },
      { a: 'renew', ...item, w: '1y' },
      { a: 'renew', ...item, w: 'none' },
      { a: 'let_expire', ...item },
    ]);
  });

  it('leaves nothing to choose to somebody who keeps nothing there', () => {
    const stranger = aMember({ id: 'colleague-1', unitId: 'academic' });
    expect(actionsOf(drawn('expiry_notice', ending, { for: stranger })).map(({ type }) => type)).toEqual([
      'uri',
      'uri',
    ]);
  });

  it('says why an item came down and what the old address says', () => {
    const takenDown = {
      kind: 'early' as const,
      at: BUILDER_TIME,
      by: given,
      reason: 'ข้อมูลไม่เป็นปัจจุบัน',
      publicReason: 'อยู่ระหว่างปรับปรุง',
    };
    const down = published({ state: 'taken_down', publication: aPublicationRecord({ takenDown }) });
    const text = textOf(drawn('taken_down', down, { for: owner }));
    for (const part of ['ข้อมูลไม่เป็นปัจจุบัน', 'อยู่ระหว่างปรับปรุง', 'นายสมชาย ใจดี']) expect(text).toContain(part);
  });
});

describe('a reminder', () => {
  const kinds: [string, Submission, typeof owner, string][] = [
    ['the step to take', aSubmission({ content }), head, 'อนุมัติ'],
    [
      'what was sent back',
      aSubmission({ content, state: 'changes_requested', currentStep: null }),
      owner,
      'แก้ไขและส่งอีกครั้ง',
    ],
    ['the page to look at', published(), webmaster, 'ยืนยันการเผยแพร่'],
    [
      'the item to put up',
      published({ state: 'approved', publication: null, publishByHand: true }),
      webmaster,
      'เปิดคำขอและแจ้งที่อยู่หน้าเว็บ',
    ],
  ];
  it.each(kinds)('shows %s, with its button', (_what, submission, member, label) => {
    const waiting = { ...submission.waiting, reminders: 2, remindedOn: '2021-12-24' };
    const card = drawn('reminder', { ...submission, waiting }, { for: member });
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
    expect(textOf(card)).toContain('ปฏิบัติราชการแทน สาธารณสุขอำเภอศรีบุญเรือง');
  });

  it('gives administrators the fact', () => {
    const card = drawn('escalated', escalated, { for: administrator });
    expect(labelsOf(card)).toEqual(['เปิดดูรายละเอียดคำขอ']);
    expect(textOf(card)).toContain('ระบบเสนอผู้ปฏิบัติหน้าที่แทนแล้ว');
    const alone = { ...escalated, steps: escalated.steps.map((step) => ({ ...step, standInSeats: [] })) };
    expect(textOf(drawn('escalated', alone, { for: administrator }))).toContain('ไม่ได้กำหนดผู้ปฏิบัติหน้าที่แทน');
  });
});

describe('where a request stands', () => {
  const status = (submission: Submission) => textOf(currentCard(aCard({ submission, profile: anOffice() })));

  it('names the day that was asked for', () => {
    const later = aContent({ ...content, publishOn: '2022-01-03' });
    const approved = aSubmission({ content: later, state: 'approved', currentStep: null });
    expect(status(approved)).toContain('อนุมัติแล้ว รอเผยแพร่วันที่ 3 มกราคม 2565');
  });

  it('says of a correction that what was approved before is still up', () => {
    const { publishedContent } = theLongest(anOffice(), 'ก');
    const correcting = published({ state: 'submitted', currentStep: 0, publishedContent });
    for (const card of [status(correcting), textOf(drawn('review_requested', correcting, { for: head }))]) {
      expect(card).toContain('ข้อมูลเดิมยังเผยแพร่อยู่');
      expect(card).toContain('ขอแก้ไขข้อมูล');
    }
    const refused = published({
      lastRefusal: { kind: 'rejected', reason: 'ซ้ำ', by: given, at: BUILDER_TIME },
    });
    expect(textOf(drawn('rejected', refused, { for: owner }))).toContain('ข้อมูลเดิมที่ได้รับอนุมัติยังเผยแพร่อยู่');
  });

  it('prints for whom a decision was signed', () => {
    const onBehalfOf = { kind: 'acting' as const, name: null, positionTitle: 'สาธารณสุขอำเภอศรีบุญเรือง' };
    const by = aSignature({ name: 'นายจิรายุ ทินจง', onBehalfOf });
    expect(status(published({ decisions: [aDecision({ by })] }))).toContain(
      'รักษาราชการแทน สาธารณสุขอำเภอศรีบุญเรือง อนุมัติ เมื่อ',
    );
  });

  it.each([
    ['withdrawn', 'ถอนคำขอแล้ว'],
    ['rejected', 'ไม่อนุมัติ'],
    ['taken_down', 'นำลงจากเว็บไซต์แล้ว'],
  ] as const)('says so when it is %s', (state, words) => {
    expect(status(aSubmission({ content, state, currentStep: null }))).toContain(words);
  });
});
