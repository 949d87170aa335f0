import type { Submission } from '@prakat/shared/submission/schema';
import {
  aContent,
  aDecision,
  aMember,
  aSignature,
  aSubmission,
  BUILDER_TIME,
} from '@prakat/shared/testing/builders';
import { aVerbalApproval } from '@prakat/shared/testing/verbal-approval-builder';
import { describe, expect, it } from 'vitest';
import { cardDataFor } from '../card-data.ts';
import { currentCard } from '../current-card.ts';
import { anOffice, aPublicationRecord } from '../testing/card-samples.ts';
import { actionsOf, drawn, labelsOf, textOf } from '../testing/read-card.ts';

const owner = aMember();
const webmaster = aMember({ id: 'webmaster-1', roles: ['staff', 'webmaster'] });
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

describe('the tasks of the webmasters', () => {
  const task = published({ decisions: [aDecision()] });

  it('can be taken, and say who has', () => {
    const open = drawn('confirm_task', task, { for: webmaster });
    expect(labelsOf(open)).toContain('รับงานนี้');
    expect(textOf(open)).toContain('ยังไม่มีผู้รับงาน');
    const claim = { by: aSignature({ name: 'นางสาวสุดา ใจงาม' }), at: BUILDER_TIME };
    const taken = drawn('confirm_task', { ...task, claim }, { for: webmaster });
    expect(labelsOf(taken)).not.toContain('รับงานนี้');
    expect(textOf(taken)).toContain('นางสาวสุดา ใจงาม');
  });

  it('say from what day on an item may be put up, as long as that day lies ahead', () => {
    const later = aContent({ ...content, publishOn: '2022-01-03' });
    const scheduled = published({
      state: 'approved',
      publication: null,
      publishByHand: true,
      content: later,
      claim: { by: aSignature({ memberId: 'webmaster-1' }), at: BUILDER_TIME },
    });
    const words = 'นำขึ้นเว็บไซต์ตั้งแต่วันที่';
    const task = (now: string) => drawn('publish_task', scheduled, { for: webmaster, now });
    expect(textOf(task(BUILDER_TIME))).toContain(`${words}\n3 มกราคม 2565`);
    expect(textOf(task('2022-01-02T17:00:00.000Z'))).not.toContain(`${words}\n`);
    const shown = cardDataFor(
      { submission: scheduled, profile: anOffice(), liffId: '2001234567-abcdefgh', now: BUILDER_TIME },
      { kind: 'member', member: webmaster },
    );
    expect(shown.actions).not.toContain('publish_by_hand');
    expect(textOf(currentCard(shown))).toContain(`${words}\n3 มกราคม 2565`);
  });

  it('tell owner and administrators why an item could not be put up', () => {
    const byHand = published({ state: 'approved', publication: null, publishByHand: true });
    const details = { reason: 'ระบบเว็บไซต์ปิดปรับปรุง' };
    expect(textOf(drawn('publish_failed', byHand, { details }))).toContain('ระบบเว็บไซต์ปิดปรับปรุง');
  });
});

describe('an item that comes down from a website kept by hand', () => {
  const takenDown = {
    kind: 'expired' as const,
    at: BUILDER_TIME,
    by: null,
    reason: 'ครบกำหนดเผยแพร่',
    publicReason: 'ข้อมูลนี้ครบกำหนดเผยแพร่',
  };
  const url = 'https://www.office.example/news/7';
  const down = (by: 'automatic' | 'webmaster') =>
    published({ state: 'taken_down', publication: aPublicationRecord({ by, url, takenDown }) });
  const asked = 'กรุณานำลงจากเว็บไซต์ของหน่วยงานด้วย';

  it.each(['expired', 'taken_down'] as const)('is a thing to do for webmasters: %s', (notice) => {
    const card = drawn(notice, down('webmaster'), { for: webmaster });
    expect(textOf(card)).toContain(asked);
    expect(textOf(card)).not.toContain('ที่หน้าเดิมแจ้ง');
    expect(actionsOf(card)[0]).toMatchObject({ label: 'เปิดหน้าที่ต้องนำลง', uri: url });
  });

  it('tells its owner that they were asked', () => {
    const card = drawn('expired', down('webmaster'), { for: owner });
    expect(textOf(card)).not.toContain(asked);
    expect(textOf(card)).toContain('ระบบแจ้งผู้ดูแลเว็บไซต์ให้นำลงแล้ว');
  });

  it('asks for nothing where the product took it down itself', () => {
    const card = drawn('expired', down('automatic'), { for: webmaster });
    expect(textOf(card)).not.toContain(asked);
    expect(textOf(card)).toContain('ที่หน้าเดิมแจ้ง');
  });

  it('is to be taken down by hand after a denial, too', () => {
    const denied = aVerbalApproval({ status: 'denied', settledAt: BUILDER_TIME });
    const text = (by: 'automatic' | 'webmaster') =>
      textOf(drawn('verbal_denied', { ...down(by), verbal: denied }, { for: webmaster }));
    expect(text('webmaster')).toContain('ขอให้ผู้ดูแลเว็บไซต์นำลงจากเว็บไซต์ของหน่วยงาน');
    expect(text('automatic')).toContain('ข้อมูลไม่ได้เผยแพร่บนเว็บไซต์แล้ว');
  });
});
