import {
  aContent,
  aMember,
  aPlacement,
  aPublication,
  aSubmission,
  BUILDER_TIME,
} from '@prakat/shared/testing/builders';
import { describe, expect, it } from 'vitest';
import type { Item } from '../../store/items.ts';
import { currentCard } from '../current-card.ts';
import { aCard, anOffice } from '../testing/card-samples.ts';
import { administrator, approved, content, head, owner, webmaster } from '../testing/procedure-items.ts';
import { type Drawable, dataFor, drawn, labelsOf, pressesOf, textOf } from '../testing/read-card.ts';

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
    expect(textOf(card)).toContain('ผู้มีสิทธิแทนสาธารณสุขอำเภอศรีบุญเรืองตามแนวทางของหน่วยงาน');
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
