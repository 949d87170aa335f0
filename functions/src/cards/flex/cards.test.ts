import { decodePostback } from '@prakat/shared/buttons/postback-data';
import { type Submission, stateSchema } from '@prakat/shared/submission/schema';
import {
  aContent,
  aDecision,
  aMember,
  anAttachedFile,
  aSignature,
  aSubmission,
  BUILDER_TIME,
} from '@prakat/shared/testing/builders';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anOffice, aPublicationRecord, everyMessage, notices, theLongest } from '../testing/card-samples.ts';
import { faultsOf } from '../testing/message-limits.ts';
import { actionsOf, drawn, labelsOf, textOf } from '../testing/read-card.ts';

const profile = anOffice();
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
const request = (given: Partial<Submission> = {}) =>
  aSubmission({ content, steps: [considering, approving], ...given });
const assistant = aMember({ id: 'assistant-1', positionId: 'assistant' });
const head = aMember({ id: 'head-2', positionId: 'head' });
const published = aPublicationRecord();

describe('the review card', () => {
  it('offers to propose at a consider step and to approve at an approve step', () => {
    expect(labelsOf(drawn('review_requested', request(), { for: assistant }))).toEqual([
      'เห็นชอบ เสนออนุมัติ',
      'ส่งกลับแก้ไข',
      'ไม่อนุมัติ',
      'บันทึกอนุมัติทางวาจา',
      'เปิดดูรายละเอียดและไฟล์',
    ]);
    expect(labelsOf(drawn('review_requested', request({ currentStep: 1 }), { for: head }))[0]).toBe('อนุมัติ');
  });

  it('says what is asked: title, place, submitter, step, files, period', () => {
    const text = textOf(drawn('review_requested', request()));
    for (const part of [
      content.title,
      '5. ข้อมูลข่าวสารที่จัดไว้ให้ประชาชนตรวจดูได้',
      'นายจิรายุ ทินจง นักวิชาการสาธารณสุขชำนาญการ',
      'กลุ่มงานยุทธศาสตร์สาธารณสุข',
      'ขั้นตอนที่ 1 จาก 2: พิจารณาและเสนอ',
      'ประกาศกรอบแนวทางการเผยแพร่ข้อมูล.pdf (PDF, 125 KB)',
      '24 ธันวาคม 2564',
      'ไม่กำหนดวันสิ้นสุด',
    ])
      expect(text).toContain(part);
  });

  it('names the revision and the content it was drawn from in every decision', () => {
    const submission = request({ revision: 7 });
    const presses = actionsOf(drawn('review_requested', submission, { for: assistant })).flatMap(
      ({ data }) => (data ? [decodePostback(data)] : []),
    );
    const card = { s: submission.id, r: 7, h: submission.contentHash };
    expect(presses).toEqual([
      { a: 'propose', ...card },
      { a: 'ask_send_back', ...card },
      { a: 'ask_reject', ...card },
    ]);
  });

  it('says who decided before, and why it is urgent', () => {
    const decision = aDecision({ outcome: 'proposed', stepId: 'consider' });
    const urgent = aContent({ ...content, urgency: 'urgent', urgentReason: 'พบผู้ป่วยโรคติดต่อในพื้นที่' });
    const message = drawn(
      'review_requested',
      request({ content: urgent, currentStep: 1, decisions: [decision] }),
    );
    expect(textOf(message)).toContain('พบผู้ป่วยโรคติดต่อในพื้นที่');
    expect(textOf(message)).toContain('นายสมชาย ใจดี สาธารณสุขอำเภอ เห็นชอบและเสนอต่อ เมื่อ 24 ธ.ค. 2564 10.00 น.');
    expect(message.altText).toMatch(/^ด่วน รอพิจารณา คำขอ 2565-0001: /);
  });

  it('opens the request in the mini-app', () => {
    const opens = actionsOf(drawn('review_requested', request())).find(({ type }) => type === 'uri');
    expect(opens?.uri).toBe('https://liff.line.me/2001234567-abcdefgh/submissions/submission-1');
  });

  it('lists five files and says how many more there are', () => {
    const files = Array.from({ length: 7 }, (_, index) =>
      anAttachedFile({ id: `f${index}`, name: `แผ่นที่ ${index}.pdf` }),
    );
    const text = textOf(drawn('review_requested', request({ content: { ...content, files } })));
    expect(text).toContain('ไฟล์แนบ 7 ไฟล์');
    expect(text).toContain('และอีก 2 ไฟล์');
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
    expect(labelsOf(drawn('rejected', rejected))).toEqual(['เปิดดูรายละเอียด']);
  });

  it('tells the owner where the page is and who approved it', () => {
    const message = drawn(
      'published',
      request({ state: 'published', publication: published, decisions: [aDecision()] }),
    );
    expect(textOf(message)).toContain('นายสมชาย ใจดี สาธารณสุขอำเภอ');
    expect(actionsOf(message)[0]?.uri).toBe(published.url);
  });

  it('leaves out the link to a page that LINE would not open', () => {
    const strange = { ...published, url: 'ftp://office.example/file' };
    expect(labelsOf(drawn('published', request({ publication: strange })))).toEqual(['เปิดดูรายละเอียดคำขอ']);
  });

  it('writes an address with Thai letters the way LINE takes it', () => {
    const thai = { ...published, url: 'https://office.example/ประกาศ' };
    expect(faultsOf(drawn('confirm_task', request({ publication: thai })))).toEqual([]);
  });
});

describe('the announcement in the group', () => {
  const message = drawn('announcement', request({ state: 'published', publication: published }));

  it('has no button that acts, because anybody in a group can press it', () => {
    expect(actionsOf(message).map(({ type }) => type)).toEqual(['uri']);
  });

  it('says nothing that only staff should know', () => {
    const { submitter } = request();
    for (const secret of [submitter.contact, submitter.name, 'liff.line.me', '2565-0001'])
      expect(JSON.stringify(message)).not.toContain(secret);
    expect(textOf(message)).toContain('24 ธันวาคม 2564');
  });
});

describe('the alerts for administrators', () => {
  it('says which message was lost, how often it was tried and why', () => {
    const details = {
      notice: 'announcement',
      to: 'group',
      attempts: 8,
      error: '429: monthly limit',
      requestId: 'r-1',
    };
    const text = textOf(drawn('delivery_dead', request(), { details }));
    for (const part of ['ประกาศในกลุ่ม LINE', 'กลุ่ม LINE ของหน่วยงาน', '8', '429: monthly limit', 'r-1'])
      expect(text).toContain(part);
  });

  it('names the step that nobody can take', () => {
    expect(textOf(drawn('nobody_entitled', request()))).toContain('พิจารณาและเสนอ');
  });

  it('stands without any details', () => {
    for (const notice of ['publish_failed', 'delivery_dead', 'nobody_entitled'] as const)
      expect(faultsOf(drawn(notice, request()))).toEqual([]);
  });
});

describe('what LINE takes', () => {
  const offices = ['si-bun-rueang', 'satun', 'khemarat', 'kham-khuean-kaeo', 'kamphaeng-phet-hospital'].map(
    anOffice,
  );

  it.each(offices)('holds for every message of $id with the longest of everything', (office) => {
    for (const fill of ['ที่', 'น้ำ', 'เผยแพร่ข้อมูล ', 'W', '\u0E49', '👩‍👩‍👧‍👦', '"', '\u0007'])
      for (const message of everyMessage(office, theLongest(office, fill)))
        expect(faultsOf(message), `${fill}: ${'altText' in message ? message.altText : ''}`).toEqual([]);
  });

  it('holds for any text in any state', () => {
    const states = fc.constantFrom<Submission['state']>(...stateSchema.options);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), states, (fill, state) => {
        const submission = { ...theLongest(profile, fill), state };
        for (const message of everyMessage(profile, submission)) expect(faultsOf(message)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('holds for requests of which little is known, in every state', () => {
    for (const state of stateSchema.options)
      for (const publication of [null, published])
        for (const message of everyMessage(profile, request({ state, publication })))
          expect(faultsOf(message), state).toEqual([]);
  });

  it('is given in alt texts that say what it is, short enough for a notification', () => {
    for (const notice of notices) {
      const { altText } = drawn(notice, request({ publication: published }));
      expect(altText).toContain('ประกาศ');
      expect(altText.length).toBeLessThanOrEqual(300);
    }
  });
});
