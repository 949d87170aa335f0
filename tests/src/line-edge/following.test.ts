import { forgetSubscriptions } from '@prakat/functions/subscriptions/subscribers';
import { messageMonthId } from '@prakat/shared/outbox/message-month';
import type { Publication } from '@prakat/shared/publication/schema';
import { aContent } from '@prakat/shared/testing/builders';
import { addDays, calendarDate } from '@prakat/shared/time/thai-date';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Edge, OFFICE, startEdge } from './edge.ts';
import { anItem, publishOn } from './public-items.ts';

let edge: Edge;
beforeEach(async () => {
  edge = await startEdge();
});
afterEach(() => edge.close());

const RESIDENT = { type: 'user', userId: `U${'9'.repeat(32)}` };
const NEWS = 'public-relations';
const ID = `${OFFICE}:${RESIDENT.userId}`;
const say = (text: string) =>
  edge.tell(edge.event('message', RESIDENT, { message: { type: 'text', id: '1', text } }));
const press = (data: string) => edge.tell(edge.event('postback', RESIDENT, { postback: { data } }));
const kept = () => edge.store.get('subscriptions', ID);
const json = (messages: object[]) => JSON.stringify(messages);

/** Goes up a minute from now, by the clock of the test. */
function goesUp(n: number, given: Partial<Publication> = {}): Promise<void> {
  edge.clock.advance(60_000);
  return publishOn(edge, anItem(n, { publishedAt: new Date(edge.clock()).toISOString(), ...given }));
}

describe('a resident chooses', () => {
  it('from all categories, and hears what it brings and what is kept', async () => {
    const list = json(await say('ติดตามหมวดหมู่ค่ะ'));
    expect(list).toContain('ท่านยังไม่ได้ติดตามหมวดใด');
    expect(list).toContain(`a=follow&k=${NEWS}`);
    expect(list).not.toContain('หยุดติดตามทั้งหมด');
    expect(await kept()).toBeNull();

    const done = json(await press(`a=follow&k=${NEWS}`));
    expect(done).toContain('แล้ว');
    expect(done).toContain('ระบบเก็บเพียงรหัสบัญชี LINE หมวดที่ติดตาม และวันเวลาที่เกี่ยวข้อง');
    expect(done).toContain('365 วัน');
    const at = '2025-10-06T02:00:00.000Z';
    expect(await kept()).toEqual({
      id: ID,
      officeId: OFFICE,
      lineUserId: RESIDENT.userId,
      categories: [NEWS],
      since: { [NEWS]: at },
      shownUpTo: at,
      contactOn: '2025-10-06',
      createdAt: at,
    });

    const followed = json(await press('a=following'));
    expect(followed).toContain('ท่านติดตามอยู่ 1 หมวด');
    expect(followed).toContain(`a=unfollow&k=${NEWS}`);
    expect(followed).toContain('a=unfollow_all');
  });

  it('and the same button pressed twice is the same choice', async () => {
    await press(`a=follow&k=${NEWS}`);
    const before = await kept();
    edge.clock.advance(60_000);
    expect(json(await press(`a=follow&k=${NEWS}`))).toContain('แล้ว');
    expect(await kept()).toEqual(before);
  });

  it('to stop with one category, and nothing is kept with the last', async () => {
    await press(`a=follow&k=${NEWS}`);
    await press('a=follow&k=law');
    expect(json(await press(`a=unfollow&k=${NEWS}`))).toContain('ท่านยังติดตามอยู่ 1 หมวด');
    expect((await kept())?.categories).toEqual(['law']);
    expect(json(await press('a=unfollow&k=law'))).toContain('ระบบลบข้อมูลการติดตามของท่านแล้ว');
    expect(await kept()).toBeNull();
  });

  it('to stop with all', async () => {
    await press(`a=follow&k=${NEWS}`);
    await press('a=follow&k=law');
    expect(json(await press('a=unfollow_all'))).toContain('ระบบลบข้อมูลการติดตามของท่านแล้ว');
    expect(await kept()).toBeNull();
  });

  it('nothing by a button of a category that the office does not have', async () => {
    expect(json(await press('a=follow&k=no-such'))).toContain('หมวดหมู่ของหน่วยงานเปลี่ยนไป');
    expect(await kept()).toBeNull();
  });

  it('and a redelivered press does not undo what was pressed since', async () => {
    const follow = edge.event('postback', RESIDENT, { postback: { data: `a=follow&k=${NEWS}` } });
    await edge.tell(follow);
    await press('a=unfollow_all');
    await edge.deliver([follow]);
    expect(await kept()).toBeNull();
  });
});

describe('what is new in a category that is followed', () => {
  it('is shown with the next answer, once, and costs nothing', async () => {
    await goesUp(1);
    await press(`a=follow&k=${NEWS}`);
    await goesUp(2);
    await goesUp(3, { shown: { version: 1, content: aContent({ title: 'ระเบียบใหม่', categoryId: 'law' }) } });
    const answer = await say('เวลาทำการ');
    expect(answer).toHaveLength(2);
    const said = json(answer);
    expect(said).toContain('ครั้งที่ 2');
    expect(said).toContain('แสดงครบแล้ว');
    expect(said).toContain('a=unfollow_all');
    expect(said).not.toContain('ครั้งที่ 1');
    expect(said).not.toContain('ระเบียบใหม่');
    expect(await say('เวลาทำการ')).toHaveLength(1);
    expect(await edge.queued()).toEqual([]);
    const month = await edge.store.get('messageMonths', messageMonthId(OFFICE, '2025-10'));
    expect(month?.told.category_news).toEqual({ counted: 0, free: 1 });
  });

  it('is at most five in one message, and how many more there are', async () => {
    await press(`a=follow&k=${NEWS}`);
    for (const n of [1, 2, 3, 4, 5, 6, 7]) await goesUp(n);
    const [, news] = await press('a=contact');
    const said = json([news ?? {}]);
    const shown = [1, 2, 3, 4, 5, 6, 7].filter((n) => said.includes(`"ประกาศรับสมัครงานครั้งที่ ${n}"`));
    expect(shown).toEqual([3, 4, 5, 6, 7]);
    expect(said).toContain('อีก 2 รายการ');
    expect(await press('a=contact')).toHaveLength(1);
  });

  it('is not told of what has come down since', async () => {
    await press(`a=follow&k=${NEWS}`);
    await goesUp(1, { displayUntil: '2025-10-01' });
    expect(await press('a=contact')).toHaveLength(1);
  });

  it('is not told again of what they were sent', async () => {
    await press(`a=follow&k=${NEWS}`);
    const at = new Date(edge.clock()).toISOString();
    await goesUp(1, { toldFollowers: { version: 1, to: 'category', people: 1, at } });
    expect(await press('a=contact')).toHaveLength(1);
  });

  it('waits on when the answer did not get out', async () => {
    await press(`a=follow&k=${NEWS}`);
    await goesUp(1);
    edge.failReplies();
    await press('a=contact');
    expect((await kept())?.showing).toBeUndefined();
    edge.healReplies();
    expect(json(await press('a=contact'))).toContain('ครั้งที่ 1');
  });

  it('is shown on one of two devices that come by at the same moment', async () => {
    await press(`a=follow&k=${NEWS}`);
    await goesUp(1);
    const before = edge.replies.length;
    const both = ['a=contact', 'a=categories'].map((data) =>
      edge.event('postback', RESIDENT, { postback: { data } }),
    );
    await Promise.all(both.map((one) => edge.deliver([one])));
    const said = edge.replies.slice(before).filter(({ messages }) => json(messages).includes('ครั้งที่ 1'));
    expect(said).toHaveLength(1);
  });

  it('is shown to somebody of the office who follows, too', async () => {
    await edge.press('staff-1', `a=follow&k=${NEWS}`);
    await goesUp(1);
    expect(json(await edge.say('staff-1', 'ช่วยเหลือ'))).toContain('ครั้งที่ 1');
  });
});

describe('it is forgotten', () => {
  beforeEach(() => press(`a=follow&k=${NEWS}`));

  it('when the account is blocked, and stays so when it is unblocked', async () => {
    await edge.deliver([edge.event('unfollow', RESIDENT, { replyToken: undefined })]);
    expect(await kept()).toBeNull();
    await edge.tell(edge.event('follow', RESIDENT));
    expect(await kept()).toBeNull();
  });

  it('a year after the last contact, and not before', async () => {
    const office = edge.context.offices.get(OFFICE);
    if (!office) throw new Error('no office');
    edge.clock.advance(10 * 24 * 3600_000);
    await press('a=contact');
    const today = calendarDate(edge.clock());
    await forgetSubscriptions(edge.context, office, addDays(today, 364));
    expect((await kept())?.contactOn).toBe(today);
    await forgetSubscriptions(edge.context, office, addDays(today, 365));
    expect(await kept()).toBeNull();
  });
});

it('who adds the account reads what is kept of those who follow', async () => {
  const said = json(await edge.tell(edge.event('follow', RESIDENT)));
  expect(said).toContain('หากท่านกดติดตามหมวดหมู่ ระบบเก็บเพียงรหัสบัญชี LINE');
  expect(said).toContain('a=following');
});
