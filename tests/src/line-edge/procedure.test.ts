import type { Submission } from '@prakat/shared/submission/schema';
import { aDelegation } from '@prakat/shared/testing/builders';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { approveOn, ask, putUp } from './doings.ts';
import { type Edge, OFFICE, startEdge } from './edge.ts';
import { dataOf, wordsOf } from './read-message.ts';

const HOUR = 3600_000;

let edge: Edge;
let filed: Submission;
beforeEach(async () => {
  edge = await startEdge();
  filed = await edge.file('staff-1', {
    urgency: 'urgent',
    urgentReason: 'พบผู้ป่วยโรคติดต่อ',
    displayUntil: '2025-10-20',
  });
});
afterEach(() => edge.close());

/** The assistant, who may permit by word of mouth in this office. */
const giver = 'jirayu';
const latest = (key: string, notice: string) => edge.latest(key, notice);
const now = () => new Date(edge.clock()).toISOString();

/** A webmaster writes down that the head said yes on the telephone; the item is up at once. */
async function publishedByWord(): Promise<unknown> {
  edge.clock.advance(HOUR);
  const { revision, contentHash } = await edge.request(filed.id);
  const head = await edge.store.get('members', `${OFFICE}.${giver}`);
  await ask(edge, 'nopphakon', filed.id, {
    action: 'record_verbal_approval',
    seen: { revision, contentHash },
    givenBy: head?.id ?? '',
    givenTo: 'นายนพกร กุลสา',
    givenAt: now(),
    means: 'telephone',
    whyUrgent: 'ต้องแจ้งเตือนประชาชนวันนี้',
    note: null,
    photo: null,
    newEnd: null,
    clearance: null,
  });
  await putUp(edge, filed.id);
  return latest(giver, 'verbal_confirm');
}

describe('a permission by word of mouth', () => {
  it('is confirmed in writing by whoever gave it, once, and both who acted on it are told', async () => {
    const card = await publishedByWord();
    expect(wordsOf(card)).toContain('ต้องแจ้งเตือนประชาชนวันนี้');
    const data = dataOf(card, 'ยืนยันเป็นลายลักษณ์อักษร');
    expect(wordsOf(await edge.press('nopphakon', data))).toContain('เป็นหน้าที่ของผู้อื่น');
    expect((await edge.request(filed.id)).verbal).toMatchObject({ status: 'pending' });

    expect(wordsOf(await edge.press(giver, data))).toContain('บันทึกเป็นการอนุมัติของท่านเป็นลายลักษณ์อักษร');
    const after = await edge.request(filed.id);
    expect(after.verbal).toMatchObject({ status: 'confirmed' });
    expect(after.decisions.at(-1)).toMatchObject({ outcome: 'approved', by: { name: 'นายจิรายุ ทินจง' } });
    for (const key of ['staff-1', 'nopphakon'])
      expect(wordsOf(await latest(key, 'verbal_confirmed'))).toContain('นายจิรายุ ทินจง');
    expect(await edge.request(filed.id)).toEqual(after);
  });

  it('is answered to whoever has settled it with what they said and when', async () => {
    const card = await publishedByWord();
    const data = dataOf(card, 'ยืนยันเป็นลายลักษณ์อักษร');
    await edge.press(giver, data);
    const after = await edge.request(filed.id);
    edge.clock.advance(HOUR);
    for (const label of ['ยืนยันเป็นลายลักษณ์อักษร', 'ไม่ได้อนุมัติ'])
      expect(wordsOf(await edge.press(giver, dataOf(card, label)))).toContain(
        'ท่านได้ยืนยันการอนุมัติทางวาจาของคำขอนี้แล้วเมื่อ 6 ต.ค. 2568 10.00 น.',
      );
    expect(await edge.request(filed.id)).toEqual(after);
  });

  it('is denied with a reason of the list, and the item comes down', async () => {
    const card = await publishedByWord();
    const ask = await edge.press(giver, dataOf(card, 'ไม่ได้อนุมัติ'));
    expect(await edge.publication(filed.id)).toMatchObject({ state: 'on_display' });
    const done = await edge.press(giver, dataOf(ask, 'ให้อนุมัติทางวาจาไว้สำหรับเรื่องอื่น'));
    expect(wordsOf(done)).toContain('ระบบนำข้อมูลลงจากเว็บไซต์');
    expect(wordsOf(done)).toContain('เหตุผล: ให้อนุมัติทางวาจาไว้สำหรับเรื่องอื่น');
    expect(await edge.request(filed.id)).toMatchObject({
      state: 'rejected',
      verbal: { status: 'denied' },
      lastRefusal: { reason: 'ให้อนุมัติทางวาจาไว้สำหรับเรื่องอื่น' },
    });
    expect(await edge.publication(filed.id)).toMatchObject({ state: 'taken_down' });
    for (const key of ['staff-1', 'nopphakon', 'webmaster-2', 'admin'])
      expect(wordsOf(await latest(key, 'verbal_denied'))).toContain('ให้อนุมัติทางวาจาไว้สำหรับเรื่องอื่น');
    const again = wordsOf(await edge.press(giver, dataOf(card, 'ยืนยันเป็นลายลักษณ์อักษร')));
    expect(again).toContain('ท่านได้ปฏิเสธการอนุมัติทางวาจาของคำขอนี้แล้วเมื่อ');
  });

  it('is denied with a reason that is typed and confirmed', async () => {
    const card = await publishedByWord();
    await edge.press(giver, dataOf(card, 'ไม่ได้อนุมัติ'));
    const typed = await edge.say(giver, 'วันนั้นลาป่วย ไม่ได้รับสาย');
    expect(wordsOf(typed)).toContain('วันนั้นลาป่วย ไม่ได้รับสาย');
    await edge.press(giver, dataOf(typed, 'ยืนยันว่าไม่ได้อนุมัติ'));
    expect((await edge.request(filed.id)).lastRefusal?.reason).toBe('วันนั้นลาป่วย ไม่ได้รับสาย');
    expect(wordsOf(await edge.say(giver, 'ขอบคุณที่แจ้งมา'))).toContain('ไม่เข้าใจข้อความนี้');
  });

  it('asks nobody else why, and nobody after it was settled', async () => {
    const card = await publishedByWord();
    const deny = dataOf(card, 'ไม่ได้อนุมัติ');
    expect(wordsOf(await edge.press('admin', deny))).toContain('เป็นหน้าที่ของผู้อื่น');
    const ask = await edge.press(giver, deny);
    await edge.press(giver, dataOf(card, 'ยืนยันเป็นลายลักษณ์อักษร'));
    for (const data of [deny, dataOf(ask, 'ไม่ได้ให้อนุมัติทางวาจาในคำขอนี้')])
      expect(wordsOf(await edge.press(giver, data))).toContain('ท่านได้ยืนยันการอนุมัติทางวาจา');
    expect(wordsOf(await edge.say(giver, 'อะไรนะ'))).toContain('ไม่เข้าใจข้อความนี้');
    expect(await edge.request(filed.id)).toMatchObject({
      state: 'approved',
      verbal: { status: 'confirmed' },
    });
  });

  it('is settled by the card of that permission and no other', async () => {
    await publishedByWord();
    const other = `v=${encodeURIComponent('2020-01-01T00:00:00.000Z')}&s=${filed.id}`;
    for (const data of [
      `a=confirm_verbal&${other}`,
      `a=ask_deny_verbal&${other}`,
      `a=deny_verbal&${other}&w=not-given`,
    ])
      expect(wordsOf(await edge.press(giver, data))).toContain('ยืนยันหรือปฏิเสธไปแล้ว');
    expect((await edge.request(filed.id)).verbal).toMatchObject({ status: 'pending' });
  });
});

describe('whoever is asked', () => {
  const delegateTo = (key: string) =>
    edge.store.transact(async (tx) =>
      tx.put(
        'delegations',
        aDelegation({
          officeId: OFFICE,
          fromMemberId: `${OFFICE}.sakrai`,
          fromPositionTitle: 'สาธารณสุขอำเภอศรีบุญเรือง',
          toMemberId: `${OFFICE}.${key}`,
          startDate: '2025-10-01',
          endDate: '2025-10-31',
        }),
      ),
    );
  const proposeOn = async (key: string) => {
    const request = await edge.file(key, { title: 'เรื่องของหัวหน้า' });
    await edge.press('jirayu', `a=propose&s=${request.id}&r=1&h=${request.contentHash}`);
    return request;
  };

  it('is told in whose place they would sign, and signs so', async () => {
    await delegateTo('information-head');
    const request = await proposeOn('staff-2');
    const card = await latest('information-head', 'review_requested');
    expect(wordsOf(card)).toContain('รักษาราชการแทน สาธารณสุขอำเภอศรีบุญเรือง');
    await approveOn(edge, 'information-head', card);
    const [, decision] = (await edge.request(request.id)).decisions;
    expect(decision?.by.onBehalfOf).toMatchObject({ kind: 'acting', positionTitle: 'สาธารณสุขอำเภอศรีบุญเรือง' });
    expect(wordsOf(await latest('sakrai', 'review_requested'))).not.toContain('รักษาราชการแทน');
  });

  it('is not the delegate of the one who filed it: the stand-ins are asked at once, and the administrators hear', async () => {
    await delegateTo('information-head');
    await proposeOn('sakrai');
    expect(await latest('information-head', 'review_requested')).toBeUndefined();
    expect(wordsOf(await latest('admin', 'escalated'))).toContain('พิจารณาอนุมัติ');
  });
});
