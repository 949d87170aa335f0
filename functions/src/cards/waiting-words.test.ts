import type { Placement, Publication } from '@prakat/shared/publication/schema';
import type { Submission } from '@prakat/shared/submission/schema';
import {
  aContent,
  aPlacement,
  aPublication,
  aSubmission,
  aVersion,
  BUILDER_TIME,
} from '@prakat/shared/testing/builders';
import { aVerbalApproval } from '@prakat/shared/testing/verbal-approval-builder';
import { describe, expect, it } from 'vitest';
import type { Item } from '../store/items.ts';
import { standing } from './flex/item-words.ts';
import { waitingFor } from './waiting-words.ts';

const verbal = aVerbalApproval();
const confirmed = aVerbalApproval({ status: 'confirmed', settledAt: BUILDER_TIME });

const request = (given: Partial<Submission>): Item => ({
  submission: aSubmission({ currentStep: null, ...given }),
  publication: null,
});
const approved = (publication: Partial<Publication>, given: Partial<Submission> = {}): Item => ({
  submission: aSubmission({ state: 'approved', currentStep: null, ...given }),
  publication: aPublication(publication),
});
/** Permitted, and on its way to a website that the product keeps or that webmasters keep. */
const planned = (publishOn: string | null, destination: Placement['destination'] = 'built-in'): Item => {
  const content = aContent({ publishOn });
  return approved({
    state: 'planned',
    shown: null,
    next: { version: 1, content },
    publishedAt: null,
    placements: [
      aPlacement({
        id: destination,
        destination,
        state: 'wanted',
        placed: null,
        confirmed: null,
        address: null,
      }),
    ],
  });
};
const unconfirmed = { placements: [aPlacement({ confirmed: null })] };

describe('what an item waits for', () => {
  it.each<[string, Item, string | null]>([
    ['a step', request({ currentStep: 0 }), 'อนุมัติให้เผยแพร่'],
    ['whoever mends it', request({ state: 'changes_requested' }), 'รอผู้ยื่นคำขอแก้ไข'],
    ['the product', planned(null), 'ระบบกำลังเผยแพร่'],
    ['its day', planned('2022-01-03'), 'รอเผยแพร่วันที่ 3 มกราคม 2565'],
    ['nothing, when its day was over before it was approved', planned('2021-12-20'), 'ระบบกำลังเผยแพร่'],
    ['a webmaster', planned(null, 'by-hand'), 'รอผู้ดูแลเว็บไซต์นำขึ้นเว็บไซต์'],
    [
      'a webmaster from a day on',
      planned('2022-01-03', 'by-hand'),
      'รอผู้ดูแลเว็บไซต์นำขึ้นเว็บไซต์ตั้งแต่วันที่ 3 มกราคม 2565',
    ],
    ['a look at the page', approved(unconfirmed), 'รอผู้ดูแลเว็บไซต์ตรวจหน้าเว็บและยืนยัน'],
    [
      'a signature besides',
      approved(unconfirmed, { verbal }),
      'รอผู้ดูแลเว็บไซต์ตรวจหน้าเว็บและยืนยัน และรอยืนยันอนุมัติทางวาจา',
    ],
    ['only a signature', approved({ state: 'taken_down', placements: [] }, { verbal }), 'รอยืนยันอนุมัติทางวาจา'],
    ['no signature once it was given', approved({}, { verbal: confirmed }), null],
    [
      'a webmaster to take it down',
      approved({
        state: 'taken_down',
        placements: [aPlacement({ id: 'by-hand', destination: 'by-hand', state: 'removing' })],
      }),
      'รอผู้ดูแลเว็บไซต์นำลงจากเว็บไซต์',
    ],
    [
      'the day of its correction, while it stands there',
      approved({
        versions: [aVersion(), aVersion({ version: 2, submissionId: 'submission-2', upFrom: null })],
        next: { version: 2, content: aContent({ publishOn: '2022-01-03' }) },
      }),
      'ฉบับแก้ไขรอเผยแพร่วันที่ 3 มกราคม 2565',
    ],
    ['nothing any more', request({ state: 'withdrawn' }), null],
  ])('is %s', (_what, item, words) => {
    expect(waitingFor(item)).toBe(words);
  });

  it('is nothing of what a correction would correct, and nothing of what replaced it', () => {
    const corrects = { publicationId: 'submission-1', number: '2565-0001' };
    const publication = aPublication(unconfirmed);
    const refused = aSubmission({ id: 'submission-2', state: 'rejected', currentStep: null, corrects });
    expect(waitingFor({ submission: refused, publication })).toBeNull();
    const replaced = aSubmission({ id: 'submission-2', state: 'approved', currentStep: null, corrects });
    const versions = [
      aVersion({ submissionId: 'submission-2' }),
      aVersion({ version: 2, submissionId: 'x' }),
    ];
    const shown = { version: 2, content: aContent() };
    const later = { submission: replaced, publication: aPublication({ ...unconfirmed, versions, shown }) };
    expect(waitingFor(later)).toBeNull();
    expect(standing(later).name).toBe('มีฉบับแก้ไขใหม่แทนแล้ว');
  });

  it('stands on cards in the same words, after the state', () => {
    for (const item of [
      planned(null),
      planned('2022-01-03'),
      planned('2022-01-03', 'by-hand'),
      approved(unconfirmed),
    ]) {
      const words = waitingFor(item);
      expect(words).not.toBeNull();
      expect(standing(item).name).toMatch(new RegExp(`^(อนุมัติแล้ว|เผยแพร่แล้ว) ${words}$`));
    }
    expect(standing(approved({})).name).toBe('เผยแพร่แล้ว');
  });
});
