import type { Submission } from '@prakat/shared/submission/schema';
import { aDelegation } from '@prakat/shared/testing/builders';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buttonsOf, dataOf, type Edge, OFFICE, startEdge, wordsOf } from './edge.ts';

const HOUR = 3600_000;
const DAY = 24 * HOUR;

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
const labels = (messages: unknown) => buttonsOf(messages).map(({ label }) => label);

/** A webmaster writes down that the head said yes on the telephone; the item is up at once. */
async function publishedByWord(): Promise<unknown> {
  edge.clock.advance(HOUR);
  const { revision, contentHash } = await edge.request(filed.id);
  const head = await edge.store.get('members', `${OFFICE}.${giver}`);
  await edge.asked('nopphakon', filed.id, {
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
  });
  await edge.putUp(filed.id);
  return latest(giver, 'verbal_confirm');
}

async function publishedInWriting(): Promise<void> {
  await edge.approve(filed.id);
  await edge.putUp(filed.id);
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
    expect(wordsOf(await edge.say(giver, 'ขอบคุณ'))).toContain('ไม่เข้าใจข้อความนี้');
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

describe('the tasks of the webmasters', () => {
  beforeEach(publishedInWriting);

  it('are listed, taken by one, and then no more waiting for the other, who hears of it', async () => {
    const list = await edge.say('nopphakon', 'งาน');
    expect(wordsOf(list)).toContain(filed.number);
    const task = await latest('nopphakon', 'confirm_task');
    const taken = wordsOf(await edge.press('nopphakon', dataOf(task, 'รับงานนี้')));
    expect(taken).toContain('บันทึกแล้ว: ผู้ดูแลเว็บไซต์รับงาน');
    expect(taken).toContain('กรุณากดยืนยันการเผยแพร่');
    expect(wordsOf(await latest('webmaster-2', 'task_claimed'))).toContain('นายนพกร กุลสา');
    expect(wordsOf(await edge.press('webmaster-2', dataOf(task, 'รับงานนี้')))).toContain('นายนพกร กุลสา');
    expect((await edge.publication(filed.id)).claim?.by.name).toBe('นายนพกร กุลสา');
    expect(wordsOf(await edge.say('webmaster-2', 'งาน'))).toContain('ไม่มีงานของผู้ดูแลเว็บไซต์');
    expect(wordsOf(await edge.say('nopphakon', 'งานของผู้ดูแลเว็บไซต์'))).toContain('ผู้รับงาน นายนพกร กุลสา');
  });

  it('are answered to whoever has taken one with when they did', async () => {
    const task = await latest('nopphakon', 'confirm_task');
    await edge.press('nopphakon', dataOf(task, 'รับงานนี้'));
    edge.clock.advance(HOUR);
    const again = wordsOf(await edge.press('nopphakon', dataOf(task, 'รับงานนี้')));
    expect(again).toContain('ท่านได้รับงานของคำขอนี้แล้วเมื่อ 6 ต.ค. 2568 09.00 น.');
    expect(again).not.toContain('ยังไม่ได้ทำรายการ');
  });

  it('open from the list as the task that they are', async () => {
    const row = buttonsOf(await edge.say('nopphakon', 'งาน')).find(({ data }) => data?.startsWith('a=show'));
    const opened = await edge.press('nopphakon', row?.data ?? '');
    expect(labels(opened)).toContain('ยืนยันการเผยแพร่');
  });

  it('are nothing for others', async () => {
    const data = dataOf(await latest('nopphakon', 'confirm_task'), 'รับงานนี้');
    expect(wordsOf(await edge.press('staff-2', data))).toContain('เป็นหน้าที่ของผู้อื่น');
    expect((await edge.publication(filed.id)).claim).toBeNull();
    expect(wordsOf(await edge.say('staff-2', 'งาน'))).toContain('ไม่มีงานของผู้ดูแลเว็บไซต์');
    expect(labels(await edge.say('staff-2', 'ช่วยเหลือ'))).not.toContain('งานของผู้ดูแลเว็บไซต์');
    expect(labels(await edge.say('nopphakon', 'ช่วยเหลือ'))).toContain('งานของผู้ดูแลเว็บไซต์');
  });

  it('are those of their own office', async () => {
    const data = dataOf(await latest('nopphakon', 'confirm_task'), 'รับงานนี้');
    const press = edge.event('postback', edge.userOf('admin', 'satun'), { postback: { data } });
    const words = wordsOf(await edge.tell(press, 'satun'));
    expect(words).toContain('ไม่พบรายการที่ต้องการ');
    expect(words).not.toContain(filed.content.title);
  });
});

describe('what has to be taken off a website kept by hand', () => {
  beforeEach(async () => {
    const office = edge.context.offices.get(OFFICE);
    if (!office) throw new Error('no office');
    const { profile } = office;
    office.profile = {
      ...profile,
      destinations: { ...profile.destinations, website: 'manual', websiteUrl: 'https://www.office.example' },
    };
    await edge.approve(filed.id);
    await edge.putUpByHand('nopphakon', filed.id, 'https://www.office.example/7');
  });
  const takeDown = () =>
    edge.askedOfPublication('nopphakon', filed.id, {
      action: 'take_down',
      reason: 'ข้อมูลผิด',
      publicReason: '',
    });

  it('is a task whose card says when it is done, and the owner hears', async () => {
    await takeDown();
    const task = await latest('webmaster-2', 'remove_task');
    expect(wordsOf(task)).toContain('ข้อมูลผิด');
    expect(labels(await edge.say('webmaster-2', filed.number))).toContain('แจ้งว่านำลงจากเว็บไซต์แล้ว');
    const data = dataOf(task, 'แจ้งว่านำลงจากเว็บไซต์แล้ว');
    expect(wordsOf(await edge.press('staff-2', data))).toContain('เป็นหน้าที่ของผู้อื่น');
    expect(wordsOf(await edge.press('webmaster-2', data))).toContain('ผู้ดูแลเว็บไซต์นำลงจากเว็บไซต์แล้ว');
    const { placements } = await edge.publication(filed.id);
    expect(placements.find((place) => place.id === 'by-hand')).toMatchObject({ state: 'gone' });
    expect(wordsOf(await latest('staff-1', 'removed'))).toContain('นำข้อมูลนี้ลงจากเว็บไซต์ของหน่วยงานแล้ว');
    edge.clock.advance(HOUR);
    expect(wordsOf(await edge.press('webmaster-2', data))).toContain(
      'ท่านได้แจ้งนำลงจากเว็บไซต์ตามคำขอนี้แล้วเมื่อ 6 ต.ค. 2568 09.00 น.',
    );
  });

  it('is not said to be gone by the card of an earlier time', async () => {
    await takeDown();
    const old = dataOf(await latest('nopphakon', 'remove_task'), 'แจ้งว่านำลงจากเว็บไซต์แล้ว');
    await edge.press('nopphakon', old);
    await edge.askedOfPublication('nopphakon', filed.id, { action: 'restore', displayUntil: '2025-10-20' });
    await edge.putUpByHand('nopphakon', filed.id, 'https://www.office.example/8');
    await takeDown();
    const before = await edge.publication(filed.id);
    expect(wordsOf(await edge.press('webmaster-2', old))).toContain('ไม่เป็นปัจจุบันแล้ว');
    expect(await edge.publication(filed.id)).toEqual(before);
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
    await edge.press('information-head', dataOf(card, 'อนุมัติ'));
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

describe('the end of display', () => {
  let card: unknown;
  beforeEach(async () => {
    await publishedInWriting();
    edge.clock.advance(8 * DAY);
    card = await edge.say('staff-1', filed.number);
  });
  const lastDay = async () => (await edge.publication(filed.id)).displayUntil;

  it('is moved by one press of the owner, and by that press only', async () => {
    expect(wordsOf(card)).toContain('20 ตุลาคม 2568 (อีก 6 วัน)');
    const data = dataOf(card, 'ต่ออายุอีก 3 เดือน');
    expect(wordsOf(await edge.press('staff-1', data))).toContain('20 มกราคม 2569');
    expect(await lastDay()).toBe('2026-01-20');
    for (const late of [data, dataOf(card, 'ต่ออายุอีก 1 ปี')])
      expect(wordsOf(await edge.press('nopphakon', late))).toContain('ไม่เป็นปัจจุบันแล้ว');
    expect(wordsOf(await edge.press('staff-1', data))).toContain('ท่านได้ต่ออายุการเผยแพร่คำขอนี้แล้วเมื่อ');
    expect(await lastDay()).toBe('2026-01-20');
  });

  it('can be taken off altogether by whoever may decide, and by nobody else', async () => {
    const withoutEnd = 'ต่ออายุโดยไม่กำหนดวันสิ้นสุด';
    expect(labels(card)).not.toContain(withoutEnd);
    const headCard = await edge.say('sakrai', filed.number);
    const data = dataOf(headCard, withoutEnd);
    expect(wordsOf(await edge.press('nopphakon', data))).toContain('ต้องให้ผู้มีอำนาจอนุมัติดำเนินการ');
    expect(await lastDay()).toBe('2025-10-20');
    await edge.press('sakrai', data);
    expect(await lastDay()).toBeNull();
  });

  it('is not moved by a colleague who keeps nothing there', async () => {
    for (const label of ['ต่ออายุอีก 1 ปี', 'ปล่อยให้ครบกำหนด'])
      expect(wordsOf(await edge.press('staff-2', dataOf(card, label)))).toContain('เป็นหน้าที่ของผู้อื่น');
    expect(await lastDay()).toBe('2025-10-20');
  });

  it('stays when the owner lets it come, and nothing is written', async () => {
    const before = await edge.publication(filed.id);
    const answer = await edge.press('staff-1', dataOf(card, 'ปล่อยให้ครบกำหนด'));
    expect(wordsOf(answer)).toContain('20 ตุลาคม 2568');
    expect(await edge.publication(filed.id)).toEqual(before);
  });

  it('is over once it has come: old buttons say so', async () => {
    edge.clock.advance(7 * DAY);
    await edge.expire(filed.id);
    for (const label of ['ต่ออายุอีก 1 ปี', 'ปล่อยให้ครบกำหนด']) {
      const answer = wordsOf(await edge.press('staff-1', dataOf(card, label)));
      expect(answer).toContain('นำลงจากเว็บไซต์แล้ว');
      expect(answer).toContain('ยังไม่ได้ทำรายการ');
    }
    expect(wordsOf(await latest('staff-1', 'expired'))).toContain('ครบกำหนดเผยแพร่');
  });
});
