import { keptFindings, nothingFound } from '@prakat/shared/checks/finding';
import type { Submission } from '@prakat/shared/submission/schema';
import {
  aContent,
  aDecision,
  aFinding,
  aMember,
  anAttachedFile,
  aPublication,
  aSignature,
  aSubmission,
  BUILDER_TIME,
} from '@prakat/shared/testing/builders';
import { describe, expect, it } from 'vitest';
import { currentCard } from '../current-card.ts';
import { aCard, anOffice } from '../testing/card-samples.ts';
import { actionsOf, drawn, labelsOf, pressesOf, textOf } from '../testing/read-card.ts';
import type { Bubble as FlexBubble } from './parts.ts';

const considering = {
  id: 'consider',
  title: 'พิจารณาและเสนอ',
  kind: 'consider' as const,
  seats: ['position:assistant'],
  standInSeats: [],
};
const approving = {
  id: 'approve',
  title: 'พิจารณาอนุมัติ',
  kind: 'approve' as const,
  seats: ['position:head'],
  standInSeats: [],
};
const content = aContent({ categoryId: 'official-information', subtopicId: 'publication-framework' });
const urgent = aContent({ ...content, urgency: 'urgent', urgentReason: 'พบผู้ป่วยโรคติดต่อในพื้นที่' });
const request = (given: Partial<Submission> = {}) =>
  aSubmission({ content, steps: [considering, approving], ...given });
const assistant = aMember({ id: 'assistant-1', positionId: 'assistant' });
const head = aMember({ id: 'head-2', positionId: 'head' });
const corrects = { publicationId: 'submission-1', number: '2565-0001' };

describe('the review card', () => {
  it('offers to propose at a consider step and to approve at an approve step', () => {
    expect(labelsOf(drawn('review_requested', request({ content: urgent }), { for: assistant }))).toEqual([
      'เห็นชอบ เสนออนุมัติ',
      'ส่งกลับแก้ไข',
      'ไม่อนุมัติ',
      'บันทึกอนุมัติทางวาจา',
      'เปิดดูรายละเอียดและไฟล์',
    ]);
    expect(labelsOf(drawn('review_requested', request({ currentStep: 1 }), { for: head }))[0]).toBe('อนุมัติ');
  });

  it('offers permission by word of mouth in urgent cases only', () => {
    expect(labelsOf(drawn('review_requested', request(), { for: assistant }))).not.toContain(
      'บันทึกอนุมัติทางวาจา',
    );
  });

  it('says what is asked: title, place, whose it is, step, files, period', () => {
    const text = textOf(drawn('review_requested', request()));
    for (const part of [
      content.title,
      'ผู้รับผิดชอบ\nนายจิรายุ ทินจง กลุ่มงานยุทธศาสตร์สาธารณสุข',
      'ขั้นตอนที่ 1 จาก 2: พิจารณาและเสนอ',
      '1 ไฟล์ (PDF) 125 KB',
      'ไม่กำหนดวันสิ้นสุด',
    ])
      expect(text).toContain(part);
  });

  it('names the owner of the information by the first signature of the form, and who filed it where that is another', () => {
    const informationOwner = { name: 'นางสาวพิมพ์ใจ ใฝ่ดี', positionTitle: 'นักวิชาการสาธารณสุข' };
    const text = textOf(drawn('review_requested', request({ content: { ...content, informationOwner } })));
    expect(text).toContain('ผู้รับผิดชอบ\nนางสาวพิมพ์ใจ ใฝ่ดี');
    expect(text).toContain('ผู้ยื่นคำขอ\nนายจิรายุ ทินจง');
  });

  it('keeps what is decided with together, and what holds it back apart from what lets it go on', () => {
    const { footer } = (drawn('review_requested', request(), { for: assistant }) as { contents: FlexBubble })
      .contents;
    const [first, others] = footer?.contents ?? [];
    expect(first).toMatchObject({ type: 'button' });
    expect(others).toMatchObject({ type: 'box', layout: 'horizontal', margin: 'md' });
    expect(labelsOf({ type: 'flex', altText: 'x', contents: others as never })).toEqual([
      'ส่งกลับแก้ไข',
      'ไม่อนุมัติ',
    ]);
  });

  it('names the revision and the content it was drawn from in every decision', () => {
    const submission = request({ revision: 7 });
    const card = { s: submission.id, r: 7, h: submission.contentHash };
    expect(pressesOf(drawn('review_requested', submission, { for: assistant }))).toEqual([
      { a: 'propose', ...card },
      { a: 'ask_send_back', ...card },
      { a: 'ask_reject', ...card },
    ]);
  });

  describe('what the checks found', () => {
    const slip = aFinding({
      kind: 'act_year',
      certainty: 'likely',
      excerpt: 'พ.ศ. 2541',
      suggestion: 'พ.ศ. 2540',
    });
    const atTheHead = (...findings: Parameters<typeof keptFindings>[0]) =>
      request({ currentStep: 1, checks: { ...nothingFound, ...keptFindings(findings) } });

    it('stands on the card, with where it is and what to do about it', () => {
      const text = textOf(drawn('review_requested', atTheHead(slip, aFinding()), { for: head }));
      expect(text).toContain('พบข้อมูลส่วนบุคคล 1 แห่ง');
      expect(text).toContain('กรุณาลบออก หรือปิดบังให้เหลือเพียง');
      expect(text).toContain('ควรเป็น “พ.ศ. 2540”');
      expect(text).toContain('พบเลขประจำตัวประชาชน 1-2345-xxxxx-xx-x ในรายละเอียดข้อมูล');
    });

    it('is counted, and named by the first of a kind', () => {
      const text = textOf(drawn('review_requested', atTheHead(...Array(5).fill(slip)), { for: head }));
      expect(text).toContain('ข้อความที่ควรตรวจทาน 5 แห่ง');
      expect(text).toContain('พบปีของกฎหมายที่คลาดเคลื่อน “พ.ศ. 2541”');
    });

    it('is not repeated by the card: an ID number in the words of the request is masked in the chat', () => {
      const details = 'ผู้ได้รับสิทธิ 1-1111-11111-11-9';
      const held = { ...atTheHead(aFinding()), content: { ...content, details } };
      const text = textOf(drawn('review_requested', held, { for: head }));
      expect(text).toContain('ผู้ได้รับสิทธิ 1-1111-xxxxx-xx-x');
      expect(text).not.toContain('1-1111-11111-11-9');
    });

    it('makes the approval ask why it may be published, where it is sure', () => {
      const actions = (...findings: Parameters<typeof keptFindings>[0]) =>
        pressesOf(drawn('review_requested', atTheHead(...findings), { for: head })).map((press) => press?.a);
      expect(actions(aFinding())).toContain('ask_approve');
      expect(actions(aFinding())).not.toContain('approve');
      expect(actions(slip, aFinding({ certainty: 'likely' }))).toContain('approve');
    });
  });

  it('says who decided before, and why it is urgent', () => {
    const decision = aDecision({ outcome: 'proposed', stepId: 'consider' });
    const message = drawn(
      'review_requested',
      request({ content: urgent, currentStep: 1, decisions: [decision] }),
    );
    expect(textOf(message)).toContain('พบผู้ป่วยโรคติดต่อในพื้นที่');
    expect(textOf(message)).toContain('เห็นชอบแล้ว\nนายสมชาย ใจดี 24 ธ.ค. 2564');
    expect(message.altText).toMatch(/^ด่วน รอพิจารณา คำขอ 2565-0001: /);
  });

  it('says of what was mended why it was sent back and who wrote it now, and shows no decision on other words', () => {
    const by = aSignature({ memberId: 'colleague', name: 'นางสาวสุดา ใจงาม' });
    const text = textOf(
      drawn(
        'review_requested',
        request({
          round: 2,
          author: by,
          decisions: [aDecision({ outcome: 'sent_back', round: 1, reason: 'แนบไฟล์ให้ครบถ้วน' })],
          lastRefusal: {
            kind: 'changes_requested',
            reason: 'แนบไฟล์ให้ครบถ้วน',
            by: aDecision().by,
            at: BUILDER_TIME,
          },
        }),
      ),
    );
    expect(text).toContain('แนบไฟล์ให้ครบถ้วน');
    expect(text).toContain('รอบที่ 2 เคยส่งกลับเพราะ แนบไฟล์ให้ครบถ้วน');
    expect(text).toContain('ผู้แก้ไข นางสาวสุดา ใจงาม');
    expect(text).not.toContain('เห็นชอบแล้ว');
  });

  it.each([
    ['the words alone', ['a', 'b'], { title: 'ประกาศ (ฉบับแก้ไข)' }, '1 รายการ: หัวข้อ'],
    ['another file in the place of one', ['a', 'c'], {}, '1 รายการ: ไฟล์แนบใหม่ 1 ไฟล์ นำออก 1 ไฟล์'],
    ['a file more', ['a', 'b', 'c'], {}, '1 รายการ: ไฟล์แนบใหม่ 1 ไฟล์'],
    ['a file less, and a line', ['a'], { remarks: 'ตัดภาพออก' }, '2 รายการ: ไฟล์แนบนำออก 1 ไฟล์, หมายเหตุ'],
    ['nothing', ['a', 'b'], {}, 'ไม่มี'],
  ])('says what was changed since: %s', (_, now, changes, words) => {
    const files = (letters: string[]) =>
      letters.map((letter) =>
        anAttachedFile({ id: letter, name: `${letter}.pdf`, sha256: letter.repeat(64) }),
      );
    const before = aContent({ files: files(['a', 'b']) });
    const text = textOf(
      drawn(
        'review_requested',
        request({
          round: 2,
          content: { ...before, ...changes, files: files(now) },
          lastRefusal: {
            kind: 'changes_requested',
            reason: 'แนบไฟล์ให้ครบถ้วน',
            by: aDecision().by,
            at: BUILDER_TIME,
            before,
          },
        }),
      ),
    );
    expect(text).toContain(`สิ่งที่แก้ไข ${words}\n`);
  });

  it('opens the request in the mini-app', () => {
    const opens = actionsOf(drawn('review_requested', request())).find(({ type }) => type === 'uri');
    expect(opens?.uri).toBe('https://liff.line.me/2001234567-abcdefgh/submissions/submission-1');
  });

  it('counts files, with their kinds and their size', () => {
    const files = Array.from({ length: 7 }, (_, index) =>
      anAttachedFile({ id: `f${index}`, extension: index < 3 ? 'pdf' : 'jpg', bytes: 1024 * 1024 }),
    );
    const text = textOf(drawn('review_requested', request({ content: { ...content, files } })));
    expect(text).toContain('7 ไฟล์ (PDF, JPG) 7 MB');
  });

  it('leads to setting a new end where the one that was asked for is over, and approves nothing from the chat', () => {
    const over = request({ currentStep: 1, content: { ...content, displayUntil: '2021-12-23' } });
    const card = drawn('review_requested', over, { for: head });
    expect(textOf(card)).toContain('วันสิ้นสุดที่ขอไว้ผ่านไปแล้ว');
    expect(pressesOf(card).map((press) => press?.a)).not.toContain('approve');
    expect(actionsOf(card)[0]).toMatchObject({
      label: 'กำหนดวันสิ้นสุดใหม่และอนุมัติ',
      uri: 'https://liff.line.me/2001234567-abcdefgh/submissions/submission-1',
    });
    const today = { ...over, content: { ...content, displayUntil: '2021-12-24' } };
    expect(labelsOf(drawn('review_requested', today, { for: head }))[0]).toBe('อนุมัติ');
  });
});

describe('the review card of a correction', () => {
  const correction = request({ id: 'submission-2', number: '2565-0002', corrects });

  it('says what it corrects, and that this stays up unless the correction is approved', () => {
    const text = textOf(
      drawn('review_requested', { submission: correction, publication: aPublication() }, { for: assistant }),
    );
    for (const part of [
      'คำขอแก้ไขข้อมูลที่เผยแพร่',
      'แก้ไขข้อมูลเลขที่ 2565-0001 ซึ่งเผยแพร่อยู่',
      'หากไม่อนุมัติ ฉบับเดิมยังเผยแพร่ต่อไป',
    ])
      expect(text).toContain(part);
  });

  it('says that approving puts up again what has come down, and why it came down', () => {
    const takenDown = {
      kind: 'early' as const,
      at: BUILDER_TIME,
      by: aDecision().by,
      byDecider: true,
      reason: 'ข้อมูลไม่ถูกต้อง',
      publicReason: 'อยู่ระหว่างปรับปรุง',
    };
    const down = aPublication({ state: 'taken_down', placements: [], takenDown });
    const text = textOf(drawn('review_requested', { submission: correction, publication: down }));
    expect(text).toContain('แก้ไขข้อมูลเลขที่ 2565-0001 ซึ่งนำลงจากเว็บไซต์แล้ว');
    expect(text).toContain('เหตุผล: ข้อมูลไม่ถูกต้อง');
    expect(text).toContain('การอนุมัติจะนำขึ้นเว็บไซต์อีกครั้ง');
  });
});

describe('the cards of the results', () => {
  const by = aSignature({ name: 'นายสะไกร แก้วโสม', positionTitle: 'สาธารณสุขอำเภอศรีบุญเรือง' });
  const sentBack = request({
    state: 'changes_requested',
    currentStep: null,
    lastRefusal: { kind: 'changes_requested', reason: 'แนบไฟล์ให้ครบถ้วน', by, at: BUILDER_TIME },
  });

  it('says why a request came back and leads to mending it', () => {
    const message = drawn('changes_requested', sentBack, { for: aMember() });
    expect(textOf(message)).toContain('แนบไฟล์ให้ครบถ้วน');
    expect(textOf(message)).toContain('นายสะไกร แก้วโสม');
    expect(actionsOf(message)[0]?.uri).toMatch(/\/submissions\/submission-1\/edit$/);
  });

  it('does not offer to mend what was rejected', () => {
    const rejected = { ...sentBack, state: 'rejected' as const };
    expect(labelsOf(drawn('rejected', rejected))).toEqual(['เปิดดูรายละเอียดคำขอ']);
  });

  it('says of a correction that was rejected that what was approved before is still up', () => {
    const submission = { ...sentBack, id: 'submission-2', corrects, state: 'rejected' as const };
    const up = textOf(drawn('rejected', { submission, publication: aPublication() }));
    expect(up).toContain('คำขอแก้ไขไม่ได้รับอนุมัติ');
    expect(up).toContain('ข้อมูลเดิมที่ได้รับอนุมัติยังเผยแพร่อยู่');
    const down = aPublication({ state: 'taken_down', placements: [] });
    expect(textOf(drawn('rejected', { submission, publication: down }))).not.toContain('ยังเผยแพร่อยู่');
  });

  it('prints for whom a decision was signed', () => {
    const onBehalfOf = { kind: 'acting' as const, name: null, positionTitle: 'สาธารณสุขอำเภอศรีบุญเรือง' };
    const signed = aDecision({ by: aSignature({ name: 'นายจิรายุ ทินจง', onBehalfOf }) });
    const submission = request({ state: 'approved', currentStep: null, decisions: [signed] });
    expect(textOf(currentCard(aCard({ submission, profile: anOffice() })))).toContain(
      'รักษาราชการแทน สาธารณสุขอำเภอศรีบุญเรือง อนุมัติ เมื่อ',
    );
  });

  it.each([
    ['withdrawn', 'ถอนคำขอแล้ว'],
    ['rejected', 'ไม่อนุมัติ'],
  ] as const)('say so when a request is %s', (state, words) => {
    expect(textOf(currentCard(aCard({ submission: request({ state, currentStep: null }) })))).toContain(
      words,
    );
  });
});
