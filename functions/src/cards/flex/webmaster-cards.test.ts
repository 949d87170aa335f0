import type { Publication } from '@prakat/shared/publication/schema';
import {
  aContent,
  aMember,
  aPlacement,
  aPublication,
  aSignature,
  aSubmission,
  aVersion,
  BUILDER_TIME,
} from '@prakat/shared/testing/builders';
import { describe, expect, it } from 'vitest';
import type { Item } from '../../store/items.ts';
import { currentCard } from '../current-card.ts';
import { actionsOf, dataFor, drawn, labelsOf, pressesOf, textOf } from '../testing/read-card.ts';

const owner = aMember();
const webmaster = aMember({ id: 'webmaster-2', roles: ['staff', 'webmaster'] });
const content = aContent({ categoryId: 'official-information', subtopicId: 'publication-framework' });
const submission = aSubmission({ content, state: 'approved', currentStep: null });
const item = (publication: Parameters<typeof aPublication>[0]): Item & { publication: Publication } => ({
  submission,
  publication: aPublication({ content, ...publication }),
});
const toConfirm = item({ placements: [aPlacement({ confirmed: null })] });
const url = 'https://www.office.example/news/7';
const byHand = aPlacement({ id: 'by-hand', destination: 'by-hand', address: url });
const toPutUp = (publishOn: string | null, more: Partial<Publication> = {}) =>
  item({
    state: 'planned',
    shown: null,
    next: { version: 1, content: { ...content, publishOn } },
    publishedAt: null,
    placements: [{ ...byHand, state: 'wanted', placed: null, address: null, confirmed: null }],
    ...more,
  });

describe('the tasks of the webmasters', () => {
  it('can be taken, and say who has', () => {
    const open = drawn('confirm_task', toConfirm, { for: webmaster });
    expect(labelsOf(open)).toContain('รับงานนี้');
    expect(textOf(open)).toContain('ยังไม่มีผู้รับงาน');
    const claim = { by: aSignature({ name: 'นางสาวสุดา ใจงาม' }), at: BUILDER_TIME };
    const claimed = { ...toConfirm, publication: { ...toConfirm.publication, claim } };
    const taken = drawn('confirm_task', claimed, { for: webmaster });
    expect(labelsOf(taken)).not.toContain('รับงานนี้');
    expect(textOf(taken)).toContain('นางสาวสุดา ใจงาม');
    expect(textOf(drawn('task_claimed', claimed, { for: webmaster }))).toContain('นางสาวสุดา ใจงาม');
  });

  it('are signed for the version and the content that the card shows', () => {
    const { versions } = toConfirm.publication;
    expect(pressesOf(drawn('confirm_task', toConfirm, { for: webmaster }))).toEqual([
      { a: 'confirm_publication', p: 'submission-1', v: 1, h: versions[0]?.contentHash },
      { a: 'claim_task', p: 'submission-1' },
    ]);
  });

  it('show what stands there, and not what is to replace it', () => {
    const next = { version: 2, content: aContent({ title: 'ฉบับแก้ไขที่ยังไม่ขึ้น', publishOn: '2022-01-03' }) };
    const versions = [aVersion(), aVersion({ version: 2, submissionId: 'submission-2', upFrom: null })];
    const replacing = item({ placements: [aPlacement({ confirmed: null })], versions, next });
    expect(textOf(drawn('confirm_task', replacing, { for: webmaster }))).not.toContain('ฉบับแก้ไขที่ยังไม่ขึ้น');
    expect(textOf(drawn('publish_task', replacing, { for: webmaster }))).toContain('ฉบับแก้ไขที่ยังไม่ขึ้น');
  });

  it('say from what day on an item may be put up, as long as that day lies ahead', () => {
    const scheduled = toPutUp('2022-01-03', {
      claim: { by: aSignature({ memberId: 'webmaster-2' }), at: BUILDER_TIME },
    });
    const words = 'นำขึ้นเว็บไซต์ตั้งแต่วันที่';
    const task = (now: string) => drawn('publish_task', scheduled, { for: webmaster, now });
    expect(textOf(task(BUILDER_TIME))).toContain(`${words}\n3 มกราคม 2565`);
    expect(textOf(task('2022-01-02T17:00:00.000Z'))).not.toContain(`${words}\n`);
    const shown = dataFor(scheduled, webmaster);
    expect(shown.onPublication).not.toContain('publish_by_hand');
    expect(textOf(currentCard(shown))).toContain(`${words}\n3 มกราคม 2565`);
  });

  it('tell owner and administrators why an item could not be put up', () => {
    const details = { reason: 'ระบบเว็บไซต์ปิดปรับปรุง' };
    expect(textOf(drawn('publish_failed', toPutUp(null), { details }))).toContain('ระบบเว็บไซต์ปิดปรับปรุง');
  });

  it('are over when the owner calls it off, and what stands there stays', () => {
    const never = toPutUp(null, { state: 'called_off', next: null });
    expect(textOf(drawn('called_off', never, { for: webmaster }))).toContain('ไม่ต้องนำขึ้นเว็บไซต์');
    expect(textOf(drawn('called_off', item({}), { for: webmaster }))).toContain('ฉบับเดิมยังเผยแพร่ต่อไป');
  });

  it('are over, and the owner hears why, when the last day passed or permission was not confirmed in time', () => {
    const never = toPutUp(null, { state: 'called_off', next: null });
    const late = textOf(drawn('lapsed', never, { details: { until: '2021-12-23' } }));
    expect(late).toContain('พ้นวันสิ้นสุดการเผยแพร่ที่ได้รับอนุมัติ (23 ธันวาคม 2564)');
    const unconfirmed = textOf(
      drawn('lapsed', never, { details: { reason: 'ไม่ได้ยืนยัน', kind: 'unconfirmed' } }),
    );
    expect(unconfirmed).toContain('ไม่ได้ยืนยัน');
    expect(textOf(drawn('lapsed', item({})))).toContain('ข้อมูลฉบับเดิมยังเผยแพร่ต่อไป');
  });

  it('are signed for another where a webmaster acts for one', () => {
    const delegated = dataFor(toConfirm, webmaster);
    const onBehalfOf = { kind: 'on_behalf' as const, name: null, positionTitle: 'นักวิชาการคอมพิวเตอร์' };
    const card = drawn('confirm_task', toConfirm, { of: { ...delegated, onBehalfOf } });
    expect(textOf(card)).toContain('ท่านยืนยันการเผยแพร่โดยปฏิบัติราชการแทน นักวิชาการคอมพิวเตอร์');
  });
});

describe('an item that comes down', () => {
  const takenDown = {
    kind: 'early' as const,
    at: BUILDER_TIME,
    by: aSignature({ name: 'นายสมชาย ใจดี' }),
    byDecider: true,
    reason: 'ข้อมูลไม่เป็นปัจจุบัน',
    publicReason: 'อยู่ระหว่างปรับปรุง',
  };
  const down = (placement: Parameters<typeof aPlacement>[0]) =>
    item({ state: 'taken_down', takenDown, placements: [aPlacement(placement)] });
  const fromByHand = down({ ...byHand, state: 'removing' });
  const fromOurs = down({ state: 'gone', placed: null });

  it('from a website kept by hand is a task for the webmasters, who say when it is done', () => {
    const card = drawn('remove_task', fromByHand, { for: webmaster });
    expect(textOf(card)).toContain('ข้อมูลไม่เป็นปัจจุบัน');
    expect(actionsOf(card)[0]).toMatchObject({ label: 'เปิดหน้าที่ต้องนำลง', uri: url });
    expect(pressesOf(card)).toEqual([
      { a: 'confirm_removed', p: 'submission-1', r: 3 },
      { a: 'claim_task', p: 'submission-1' },
    ]);
    expect(textOf(currentCard(dataFor(fromByHand, webmaster)))).toContain('งานนำลงจากเว็บไซต์');
  });

  it('that the product could not take down is one, too, with what went wrong', () => {
    const stuck = down({ state: 'removing', error: 'เว็บไซต์ไม่ตอบ' });
    const text = textOf(drawn('remove_task', stuck, { for: webmaster }));
    expect(text).toContain('เว็บไซต์ไม่ตอบ');
    expect(text).toContain('ประชาชนอาจยังเปิดอ่านได้');
  });

  it('says to its owner why, who did it, and that the webmasters were asked', () => {
    const text = textOf(drawn('taken_down', fromByHand, { for: owner }));
    for (const part of ['ข้อมูลไม่เป็นปัจจุบัน', 'นายสมชาย ใจดี', 'ระบบแจ้งผู้ดูแลเว็บไซต์ให้นำลงแล้ว'])
      expect(text).toContain(part);
    expect(text).not.toContain('ที่หน้าเดิมแจ้ง');
    expect(pressesOf(drawn('taken_down', fromByHand, { for: owner }))).toEqual([]);
  });

  it('says what the old address tells the public where the product keeps it', () => {
    const text = textOf(drawn('taken_down', fromOurs, { for: webmaster }));
    expect(text).toContain('อยู่ระหว่างปรับปรุง');
    expect(text).not.toContain('ระบบแจ้งผู้ดูแลเว็บไซต์');
  });

  it('says who can put it back, or what goes up in its place', () => {
    const told = (more: Partial<Publication>) =>
      textOf(drawn('taken_down', { submission, publication: { ...fromOurs.publication, ...more } }));
    expect(told({})).toContain('ต้องให้ผู้มีอำนาจอนุมัติดำเนินการ');
    expect(told({ takenDown: { ...takenDown, byDecider: false } })).toContain('ผู้ดูแลเว็บไซต์นำกลับขึ้นได้');
    expect(told({ takenDown: { ...takenDown, kind: 'unconfirmed' } })).toContain(
      'เมื่อผู้อนุมัติยืนยันเป็นลายลักษณ์อักษรแล้ว',
    );
    const versions = [aVersion(), aVersion({ version: 2, submissionId: 'submission-2' })];
    const shown = { version: 2, content };
    expect(told({ versions, shown, next: { version: 1, content } })).toContain(
      'ฉบับก่อนหน้าที่ได้รับอนุมัติจะกลับขึ้นเว็บไซต์แทน',
    );
    expect(told({ versions, next: { version: 2, content } })).toContain('ฉบับแก้ไขที่ได้รับอนุมัติแล้วจะขึ้นเว็บไซต์');
  });

  it('is done once a webmaster has said so, and the owner hears', () => {
    expect(textOf(drawn('removed', fromByHand, { for: owner }))).toContain('นำข้อมูลนี้ลงจากเว็บไซต์ของหน่วยงานแล้ว');
  });

  it('by itself gives no reason but that its time was over', () => {
    const expired = item({
      state: 'taken_down',
      takenDown: { ...takenDown, kind: 'expired', by: null, reason: 'ครบกำหนดเผยแพร่' },
      placements: [aPlacement({ state: 'gone', placed: null })],
    });
    const card = drawn('expired', expired, { for: owner });
    expect(textOf(card)).toContain('ระบบ');
    expect(textOf(card)).not.toContain('เหตุผล');
  });
});

describe('a correction that is up', () => {
  it('tells its owner of what it is a correction, under the number of the correction', () => {
    const correction = aSubmission({
      id: 'submission-2',
      number: '2565-0002',
      state: 'approved',
      currentStep: null,
      corrects: { publicationId: 'submission-1', number: '2565-0001' },
    });
    const versions = [
      aVersion({ upUntil: BUILDER_TIME }),
      aVersion({ version: 2, submissionId: 'submission-2' }),
    ];
    const shown = { version: 2, content: aContent({ title: 'ฉบับแก้ไข' }) };
    const publication = aPublication({
      versions,
      shown,
      placements: [aPlacement({ version: 2, placed: 2 })],
    });
    const card = drawn('published', { submission: correction, publication });
    for (const part of ['เผยแพร่ฉบับแก้ไขบนเว็บไซต์แล้ว', '2565-0001', '2565-0002', 'ฉบับแก้ไข'])
      expect(textOf(card)).toContain(part);
  });
});
