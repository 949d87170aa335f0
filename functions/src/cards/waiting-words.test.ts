import type { Submission } from '@prakat/shared/submission/schema';
import { aContent, aSignature, aSubmission, BUILDER_TIME } from '@prakat/shared/testing/builders';
import { aVerbalApproval } from '@prakat/shared/testing/verbal-approval-builder';
import { describe, expect, it } from 'vitest';
import { standing } from './flex/words.ts';
import { aPublicationRecord } from './testing/card-samples.ts';
import { waitingFor } from './waiting-words.ts';

const approved = (publishOn: string | null, more: Partial<Submission> = {}) =>
  aSubmission({ state: 'approved', currentStep: null, content: aContent({ publishOn }), ...more });
const published = (more: Partial<Submission> = {}) =>
  aSubmission({ state: 'published', currentStep: null, publication: aPublicationRecord(), ...more });
const verbal = aVerbalApproval();
const confirmed = aVerbalApproval({ status: 'confirmed', settledAt: BUILDER_TIME });

describe('what a request waits for', () => {
  it.each<[string, Submission, string | null]>([
    ['a step', aSubmission(), 'อนุมัติให้เผยแพร่'],
    ['whoever mends it', aSubmission({ state: 'changes_requested', currentStep: null }), 'รอผู้ยื่นคำขอแก้ไข'],
    ['the product', approved(null), 'ระบบกำลังเผยแพร่'],
    ['its day', approved('2022-01-03'), 'รอเผยแพร่วันที่ 3 มกราคม 2565'],
    ['nothing, when its day was over before it was approved', approved('2021-12-20'), 'ระบบกำลังเผยแพร่'],
    ['a webmaster', approved(null, { publishByHand: true }), 'รอผู้ดูแลเว็บไซต์นำขึ้นเว็บไซต์'],
    [
      'a webmaster from a day on',
      approved('2022-01-03', { publishByHand: true }),
      'รอผู้ดูแลเว็บไซต์นำขึ้นเว็บไซต์ตั้งแต่วันที่ 3 มกราคม 2565',
    ],
    ['a look at the page', published(), 'รอผู้ดูแลเว็บไซต์ยืนยัน'],
    ['a signature besides', published({ verbal }), 'รอผู้ดูแลเว็บไซต์ยืนยัน และรอยืนยันอนุมัติทางวาจา'],
    [
      'only a signature',
      aSubmission({ state: 'taken_down', currentStep: null, verbal }),
      'รอยืนยันอนุมัติทางวาจา',
    ],
    ['no signature once it was given', published({ verbal: confirmed }), 'รอผู้ดูแลเว็บไซต์ยืนยัน'],
    ['nothing any more', aSubmission({ state: 'withdrawn', currentStep: null }), null],
  ])('is %s', (_what, submission, words) => {
    expect(waitingFor(submission)).toBe(words);
  });

  it('stands on cards in the same words, after the state', () => {
    for (const submission of [
      approved(null),
      approved('2022-01-03'),
      approved('2022-01-03', { publishByHand: true }),
      published(),
    ]) {
      const words = waitingFor(submission);
      expect(words).not.toBeNull();
      expect(standing(submission).name).toMatch(new RegExp(`^(อนุมัติแล้ว|เผยแพร่แล้ว) ${words}$`));
    }
    const done = published({
      publication: aPublicationRecord({ confirmed: { by: aSignature(), at: BUILDER_TIME } }),
    });
    expect(standing(done).name).toBe('เผยแพร่แล้ว');
  });
});
