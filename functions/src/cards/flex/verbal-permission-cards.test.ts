import { nothingFound } from '@prakat/shared/checks/finding';
import type { Publication } from '@prakat/shared/publication/schema';
import {
  aDecision,
  aFinding,
  aMember,
  anAttachedFile,
  aPlacement,
  aSignature,
  aSubmission,
  aVersion,
  BUILDER_TIME,
} from '@prakat/shared/testing/builders';
import { describe, expect, it } from 'vitest';
import { anOffice } from '../testing/card-samples.ts';
import {
  administrator,
  approved,
  byWord,
  content,
  given,
  head,
  owner,
  PENDING,
  urgently,
  verbal,
  webmaster,
} from '../testing/procedure-items.ts';
import { actionsOf, drawn, labelsOf, pressesOf, textOf } from '../testing/read-card.ts';

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
    const submission = { ...found.submission, checks: { ...nothingFound, findings: [aFinding()] } };
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
