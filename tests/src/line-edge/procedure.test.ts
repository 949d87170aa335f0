import { act } from '@prakat/functions/procedure/act';
import { performAction } from '@prakat/functions/procedure/perform-action';
import type { ActionBody } from '@prakat/shared/api/action-body';
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

const latest = async (key: string, notice: string) =>
  (await edge.queued())
    .filter((task) => task.lineId === edge.userOf(key).userId && task.notice === notice)
    .at(-1)?.messages;
const now = () => new Date(edge.clock()).toISOString();
const labels = (messages: unknown) => buttonsOf(messages).map(({ label }) => label);

async function asked(key: string, body: ActionBody): Promise<void> {
  const { userId } = edge.userOf(key);
  const done = await act(edge.context, OFFICE, { lineUserId: userId, submissionId: filed.id }, body);
  if (!done.ok) throw new Error('refusal' in done ? done.refusal.message : 'done before');
}

async function bySystem(action: 'record_published' | 'expire'): Promise<void> {
  const input = action === 'expire' ? {} : { url: `https://prakat.example/${OFFICE}/items/${filed.id}` };
  const done = await performAction(edge.context, {
    officeId: OFFICE,
    submissionId: filed.id,
    action,
    input: input as never,
    actor: { system: 'outbox' },
  });
  if (!done.ok) throw new Error('refused');
}

/** A webmaster writes down that the head said yes on the telephone; the item is up at once. */
async function publishedByWord(): Promise<unknown> {
  edge.clock.advance(HOUR);
  const { revision, contentHash } = await edge.request(filed.id);
  const head = await edge.store.get('members', `${OFFICE}.sakrai`);
  await asked('nopphakon', {
    action: 'record_verbal_approval',
    seen: { revision, contentHash },
    givenBy: head?.id ?? '',
    givenTo: 'นายนพกร กุลสา',
    givenAt: now(),
    means: 'telephone',
    whyUrgent: 'ต้องแจ้งเตือนประชาชนวันนี้',
    note: null,
    photo: null,
  });
  await bySystem('record_published');
  return latest('sakrai', 'verbal_confirm');
}

async function publishedInWriting(): Promise<void> {
  await edge.press('jirayu', dataOf(await latest('jirayu', 'review_requested'), 'เห็นชอบ เสนออนุมัติ'));
  await edge.press('sakrai', dataOf(await latest('sakrai', 'review_requested'), 'อนุมัติ'));
  await bySystem('record_published');
}

describe('a permission by word of mouth', () => {
  it('is confirmed in writing by whoever gave it, once, and both who acted on it are told', async () => {
    const card = await publishedByWord();
    expect(wordsOf(card)).toContain('ต้องแจ้งเตือนประชาชนวันนี้');
    const data = dataOf(card, 'ยืนยันเป็นลายลักษณ์อักษร');
    expect(wordsOf(await edge.press('nopphakon', data))).toContain('เป็นหน้าที่ของผู้อื่น');
    expect((await edge.request(filed.id)).verbal).toMatchObject({ status: 'pending' });

    expect(wordsOf(await edge.press('sakrai', data))).toContain('บันทึกเป็นการอนุมัติของท่านเป็นลายลักษณ์อักษร');
    const after = await edge.request(filed.id);
    expect(after.verbal).toMatchObject({ status: 'confirmed' });
    expect(after.decisions.at(-1)).toMatchObject({ outcome: 'approved', by: { name: 'นายสะไกร แก้วโสม' } });
    for (const key of ['staff-1', 'nopphakon'])
      expect(wordsOf(await latest(key, 'verbal_confirmed'))).toContain('นายสะไกร แก้วโสม');

    expect(wordsOf(await edge.press('sakrai', data))).toContain('ยืนยันหรือปฏิเสธไปแล้ว');
    expect(await edge.request(filed.id)).toEqual(after);
  });

  it('is denied with a reason of the list, and the item comes down', async () => {
    const card = await publishedByWord();
    const ask = await edge.press('sakrai', dataOf(card, 'ไม่ได้อนุมัติ'));
    expect(await edge.request(filed.id)).toMatchObject({ state: 'published' });
    const done = await edge.press('sakrai', dataOf(ask, 'ให้อนุมัติทางวาจาไว้สำหรับเรื่องอื่น'));
    expect(wordsOf(done)).toContain('ระบบนำข้อมูลลงจากเว็บไซต์');
    expect(await edge.request(filed.id)).toMatchObject({
      state: 'taken_down',
      verbal: { status: 'denied' },
      lastRefusal: { reason: 'ให้อนุมัติทางวาจาไว้สำหรับเรื่องอื่น' },
    });
    for (const key of ['staff-1', 'nopphakon', 'webmaster-2', 'admin'])
      expect(wordsOf(await latest(key, 'verbal_denied'))).toContain('ให้อนุมัติทางวาจาไว้สำหรับเรื่องอื่น');
  });

  it('is denied with a reason that is typed and confirmed', async () => {
    const card = await publishedByWord();
    await edge.press('sakrai', dataOf(card, 'ไม่ได้อนุมัติ'));
    const typed = await edge.say('sakrai', 'วันนั้นลาป่วย ไม่ได้รับสาย');
    expect(wordsOf(typed)).toContain('วันนั้นลาป่วย ไม่ได้รับสาย');
    await edge.press('sakrai', dataOf(typed, 'ยืนยันว่าไม่ได้อนุมัติ'));
    expect((await edge.request(filed.id)).lastRefusal?.reason).toBe('วันนั้นลาป่วย ไม่ได้รับสาย');
    expect(wordsOf(await edge.say('sakrai', 'ขอบคุณ'))).toContain('ไม่เข้าใจข้อความนี้');
  });

  it('asks nobody else why, and nobody after it was settled', async () => {
    const card = await publishedByWord();
    const deny = dataOf(card, 'ไม่ได้อนุมัติ');
    expect(wordsOf(await edge.press('admin', deny))).toContain('เป็นหน้าที่ของผู้อื่น');
    const ask = await edge.press('sakrai', deny);
    await edge.press('sakrai', dataOf(card, 'ยืนยันเป็นลายลักษณ์อักษร'));
    for (const data of [deny, dataOf(ask, 'ไม่ได้ให้อนุมัติทางวาจาในเรื่องนี้')])
      expect(wordsOf(await edge.press('sakrai', data))).toContain('ยืนยันหรือปฏิเสธไปแล้ว');
    expect(await edge.request(filed.id)).toMatchObject({
      state: 'published',
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
      expect(wordsOf(await edge.press('sakrai', data))).toContain('ยืนยันหรือปฏิเสธไปแล้ว');
    expect((await edge.request(filed.id)).verbal).toMatchObject({ status: 'pending' });
  });

  it('shows the giver the card to confirm when they ask for the request', async () => {
    await publishedByWord();
    expect(labels(await edge.say('sakrai', filed.number))).toContain('ยืนยันเป็นลายลักษณ์อักษร');
    expect(wordsOf(await edge.say('sakrai', 'รอฉัน'))).toContain('อนุมัติทางวาจา รอยืนยัน');
    expect(labels(await edge.say('staff-1', filed.number))).not.toContain('ยืนยันเป็นลายลักษณ์อักษร');
  });
});

describe('the tasks of the webmasters', () => {
  beforeEach(publishedInWriting);

  it('are listed, taken by one, and then no more waiting for the other', async () => {
    const list = await edge.say('nopphakon', 'งาน');
    expect(wordsOf(list)).toContain(filed.number);
    const task = await latest('nopphakon', 'confirm_task');
    expect(wordsOf(await edge.press('nopphakon', dataOf(task, 'รับงานนี้')))).toContain('รับงานของคำขอ');
    expect(wordsOf(await edge.press('webmaster-2', dataOf(task, 'รับงานนี้')))).toContain('นายนพกร กุลสา');
    expect((await edge.request(filed.id)).claim?.by.name).toBe('นายนพกร กุลสา');
    expect(wordsOf(await edge.say('webmaster-2', 'งาน'))).toContain('ไม่มีงานของผู้ดูแลเว็บไซต์');
    expect(wordsOf(await edge.say('nopphakon', 'งานของผู้ดูแลเว็บไซต์'))).toContain('ผู้รับงาน นายนพกร กุลสา');
  });

  it('are nothing for others', async () => {
    const data = dataOf(await latest('nopphakon', 'confirm_task'), 'รับงานนี้');
    expect(wordsOf(await edge.press('staff-2', data))).toContain('เป็นหน้าที่ของผู้อื่น');
    expect((await edge.request(filed.id)).claim).toBeNull();
    expect(wordsOf(await edge.say('staff-2', 'งาน'))).toContain('ไม่มีงานของผู้ดูแลเว็บไซต์');
    expect(labels(await edge.say('staff-2', 'ช่วยเหลือ'))).not.toContain('งานของผู้ดูแลเว็บไซต์');
    expect(labels(await edge.say('nopphakon', 'ช่วยเหลือ'))).toContain('งานของผู้ดูแลเว็บไซต์');
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
  const lastDay = async () => (await edge.request(filed.id)).publication?.displayUntil;

  it('is moved by one press of the owner, and by that press only', async () => {
    expect(wordsOf(card)).toContain('20 ตุลาคม 2568 (อีก 6 วัน)');
    const data = dataOf(card, 'ต่ออายุอีก 3 เดือน');
    expect(wordsOf(await edge.press('staff-1', data))).toContain('20 มกราคม 2569');
    expect(await lastDay()).toBe('2026-01-20');
    for (const late of [data, dataOf(card, 'ต่ออายุอีก 1 ปี')])
      expect(wordsOf(await edge.press('nopphakon', late))).toContain('ไม่เป็นปัจจุบันแล้ว');
    expect(await lastDay()).toBe('2026-01-20');
  });

  it('can be taken off altogether', async () => {
    await edge.press('nopphakon', dataOf(card, 'ต่ออายุโดยไม่กำหนดวันสิ้นสุด'));
    expect(await lastDay()).toBeNull();
  });

  it('is not moved by a colleague who keeps nothing there', async () => {
    for (const label of ['ต่ออายุอีก 1 ปี', 'ปล่อยให้ครบกำหนด'])
      expect(wordsOf(await edge.press('staff-2', dataOf(card, label)))).toContain('เป็นหน้าที่ของผู้อื่น');
    expect(await lastDay()).toBe('2025-10-20');
  });

  it('stays when the owner lets it come, and nothing is written', async () => {
    const before = await edge.request(filed.id);
    const answer = await edge.press('staff-1', dataOf(card, 'ปล่อยให้ครบกำหนด'));
    expect(wordsOf(answer)).toContain('20 ตุลาคม 2568');
    expect(await edge.request(filed.id)).toEqual(before);
  });

  it('is over once it has come: old buttons say so', async () => {
    edge.clock.advance(7 * DAY);
    await bySystem('expire');
    for (const label of ['ต่ออายุอีก 1 ปี', 'ปล่อยให้ครบกำหนด']) {
      const answer = wordsOf(await edge.press('staff-1', dataOf(card, label)));
      expect(answer).toContain('นำลงจากเว็บไซต์แล้ว');
      expect(answer).toContain('ยังไม่ได้ทำรายการ');
    }
    expect(wordsOf(await latest('staff-1', 'expired'))).toContain('20 ตุลาคม 2568');
  });
});
