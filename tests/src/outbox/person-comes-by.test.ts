import { LEASE_MS } from '@prakat/functions/outbox/lease';
import { messageRules } from '@prakat/shared/office/messages';
import { digestMoment } from '@prakat/shared/outbox/holding';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aProduct, type Product, profileWith } from '../testing/a-product.ts';
import { accepted, later, never, tokenGone } from '../testing/fake-line.ts';

const MINUTE = 60_000;

let product: Product;
beforeEach(async () => {
  product = await aProduct();
});
afterEach(() => product.close());

const person = (key: string) => product.lineUserId(key);
const pushesTo = (key: string) => product.line.pushes.filter(({ to }) => to === person(key));
const cardsOf = (key: string) => product.line.cards.filter(({ to }) => to === person(key));
const told = (key: string, words: string) =>
  cardsOf(key).filter(({ card }) => JSON.stringify(card).includes(words)).length;
const noticesOf = async (id: string, notice: string) =>
  (await product.entries(id)).filter(({ task }) => task.kind === 'message' && task.notice === notice);
/** When what waits since now is pushed. */
const digest = () => Date.parse(digestMoment(product.clock(), messageRules({})));
const moveTo = async (moment: number) => {
  product.clock.advance(moment - product.clock());
  await product.drain();
};

describe('a result', () => {
  test('is shown to its owner when they come by, and costs nothing', async () => {
    const { id, number } = await product.approved();
    await product.drain();
    expect(pushesTo('staff-1')).toEqual([]);
    await product.looks(person('staff-1'));
    expect(told('staff-1', number)).toBeGreaterThan(0);
    expect(pushesTo('staff-1')).toEqual([]);
    expect(await noticesOf(id, 'published')).toMatchObject([{ status: 'delivered', counted: 0 }]);
    await product.looks(person('staff-1'));
    expect(product.line.replies).toHaveLength(1);
  });

  test('is pushed at 16.00 of the next working day to whoever did not, once with whatever else waits', async () => {
    const first = await product.approved({ title: 'ประกาศหนึ่ง' });
    await product.drain();
    const due = digest();
    const second = await product.approved({ title: 'ประกาศสอง' });
    await product.drain();
    await moveTo(due - 1);
    expect(pushesTo('staff-1')).toEqual([]);
    await moveTo(due);
    expect(pushesTo('staff-1')).toHaveLength(1);
    expect(told('staff-1', first.number)).toBeGreaterThan(0);
    expect(told('staff-1', second.number)).toBeGreaterThan(0);
    await moveTo(due + 3 * 24 * 60 * MINUTE);
    expect(pushesTo('staff-1')).toHaveLength(1);
  });
});

describe('a decision that is asked for', () => {
  test('is asked at once, and what comes shortly after it is gathered into the next push', async () => {
    await product.filed('jirayu', { title: 'ประกาศหนึ่ง' });
    await product.drain();
    expect(pushesTo('assistant-2')).toHaveLength(1);
    for (const title of ['ประกาศสอง', 'ประกาศสาม', 'ประกาศสี่']) {
      product.clock.advance(10 * MINUTE);
      await product.filed('jirayu', { title });
      await product.drain();
    }
    expect(pushesTo('assistant-2')).toHaveLength(1);
    product.clock.advance(90 * MINUTE);
    await product.drain();
    expect(pushesTo('assistant-2')).toHaveLength(2);
    expect(cardsOf('assistant-2')).toHaveLength(4);
  });

  test('that waits for the next push is shown as soon as the person comes by', async () => {
    await product.filed('jirayu', { title: 'ประกาศหนึ่ง' });
    await product.drain();
    product.clock.advance(MINUTE);
    await product.filed('jirayu', { title: 'ประกาศสอง' });
    await product.drain();
    await product.looks(person('assistant-2'));
    expect(told('assistant-2', 'ประกาศสอง')).toBe(1);
    product.clock.advance(5 * 60 * MINUTE);
    await product.drain();
    expect(pushesTo('assistant-2')).toHaveLength(1);
  });

  test('is asked at once where the request is urgent', async () => {
    await product.filed('jirayu', { title: 'ประกาศหนึ่ง' });
    await product.drain();
    product.clock.advance(MINUTE);
    await product.filed('jirayu', { title: 'ประกาศด่วน', urgency: 'urgent', urgentReason: 'น้ำท่วม' });
    await product.drain();
    expect(pushesTo('assistant-2')).toHaveLength(2);
  });

  test('is not asked any more once it was taken', async () => {
    const { id } = await product.filed('staff-1', { title: 'ประกาศหนึ่ง' });
    await product.drain();
    product.clock.advance(MINUTE);
    const { id: second } = await product.filed('staff-1', { title: 'ประกาศสอง' });
    await product.drain();
    product.clock.advance(MINUTE);
    await product.act('jirayu', id, 'propose');
    await product.act('jirayu', second, 'propose');
    product.clock.advance(3 * 60 * MINUTE);
    await product.drain();
    expect(told('assistant-2', 'ประกาศสอง')).toBe(0);
  });
});

describe('what one of several suffices for', () => {
  const asked = async (id: string) =>
    (await noticesOf(id, 'confirm_task')).map(({ task, hold }) => ({
      who: task.kind === 'message' && task.address,
      until: hold?.until ?? '',
    }));

  test('is asked of one, and of the other when the first has not done it in a working day', async () => {
    const { id, number } = await product.approved();
    await product.drain();
    const [first, other] = (await asked(id)).sort((a, b) => a.until.localeCompare(b.until));
    const keyOf = (who: unknown) => (who === person('nopphakon') ? 'nopphakon' : 'webmaster-2');
    const [one, two] = [keyOf(first?.who), keyOf(other?.who)];
    expect(one).not.toBe(two);
    await product.looks(person(one));
    expect(told(one, number)).toBe(1);
    const firstDay = digest();
    await moveTo(firstDay);
    expect(pushesTo(two)).toEqual([]);
    await moveTo(firstDay + 24 * 60 * MINUTE - 1);
    expect(pushesTo(two)).toEqual([]);
    await moveTo(Date.parse(other?.until ?? ''));
    expect(told(two, number)).toBe(1);
  });

  test('is shown to the other, too, when they come by: it costs nothing and may be done sooner', async () => {
    const { number } = await product.approved();
    await product.drain();
    for (const key of ['nopphakon', 'webmaster-2']) await product.looks(person(key));
    expect([told('nopphakon', number), told('webmaster-2', number)]).toEqual([1, 1]);
  });

  test('is asked of another first the next time', async () => {
    const firsts: unknown[] = [];
    for (let count = 0; count < 2; count += 1) {
      const { id } = await product.approved();
      await product.drain();
      const [first] = (await asked(id)).sort((a, b) => a.until.localeCompare(b.until));
      firsts.push(first?.who);
    }
    expect(new Set(firsts).size).toBe(2);
  });

  test('is not asked of the other once it was done', async () => {
    const { id } = await product.approved();
    await product.drain();
    await product.act('nopphakon', id, 'confirm_publication');
    await moveTo(digest() + 7 * 24 * 60 * MINUTE);
    expect(told('nopphakon', 'ตรวจ') + told('webmaster-2', 'ตรวจ')).toBe(0);
    expect((await noticesOf(id, 'confirm_task')).map(({ status }) => status)).toEqual(['dropped', 'dropped']);
  });

  test('of reviewers is asked of each, unless the office wants them asked in turn', async () => {
    await product.filed('staff-1');
    await product.drain();
    expect([pushesTo('jirayu').length, pushesTo('assistant-2').length]).toEqual([1, 1]);
    await product.close();
    product = await aProduct({ profile: profileWith({ messages: { reviewersInTurn: true } }) });
    await product.filed('staff-1');
    await product.drain();
    expect(pushesTo('jirayu').length + pushesTo('assistant-2').length).toBe(1);
    await moveTo(digest());
    expect([pushesTo('jirayu').length, pushesTo('assistant-2').length]).toEqual([1, 1]);
  });
});

describe('nothing is lost', () => {
  test('where the reply token is gone, or the answer to the reply', async () => {
    const { number } = await product.approved();
    await product.drain();
    product.line.nextReply.push(() => tokenGone);
    await product.looks(person('staff-1'));
    expect(told('staff-1', number)).toBe(0);
    product.line.nextReply.push(
      () => later,
      () => later,
    );
    await product.looks(person('staff-1'));
    expect(told('staff-1', number)).toBe(0);
    await product.looks(person('staff-1'));
    expect(told('staff-1', number)).toBeGreaterThan(0);
  });

  test('where the process is killed while it replies', async () => {
    const { number } = await product.approved();
    await product.drain();
    product.line.nextReply.push(() => new Promise<never>(() => {}));
    void product.looks(person('staff-1'), product.aProcess());
    await expect.poll(() => product.line.replies.length).toBe(1);
    product.clock.advance(LEASE_MS + 1);
    await product.drain();
    await product.looks(person('staff-1'));
    expect(told('staff-1', number)).toBeGreaterThan(0);
    expect(pushesTo('staff-1')).toEqual([]);
  });

  test('where the messages of the month are used up: it is shown when the person comes by', async () => {
    const quota = {
      ok: false as const,
      kind: 'quota' as const,
      status: 429,
      message: 'You have reached your monthly limit.',
      requestId: null,
    };
    product.line.usually = () => quota;
    const { id, number } = await product.filed('jirayu');
    await product.drain();
    expect(told('assistant-2', number)).toBe(0);
    expect(await noticesOf(id, 'review_requested')).toMatchObject([{ status: 'pending', waitsFor: 'quota' }]);
    await product.looks(person('assistant-2'));
    expect(told('assistant-2', number)).toBe(1);
    product.line.usually = () => accepted;
    await moveTo(product.clock() + 40 * 24 * 60 * MINUTE);
    expect(told('assistant-2', number)).toBe(1);
  });

  test('where LINE does not take the push that says several at once', async () => {
    const numbers: string[] = [];
    for (let count = 0; count < 2; count += 1) numbers.push((await product.filed('jirayu')).number);
    product.line.usually = () => ({ ...later, status: 503 });
    await product.drain();
    await product.looks(person('assistant-2'));
    for (const number of numbers) expect(told('assistant-2', number)).toBe(1);
    product.line.usually = () => accepted;
    await moveTo(product.clock() + 60 * MINUTE);
    for (const number of numbers) expect(told('assistant-2', number)).toBe(1);
  });

  test('where LINE refuses one of several that go together', async () => {
    const bad = await product.filed('jirayu', { title: 'การ์ดที่ LINE ไม่รับ' });
    const good = await product.filed('jirayu', { title: 'การ์ดที่ดี' });
    product.line.usually = (push) =>
      JSON.stringify(push.messages).includes('การ์ดที่ LINE ไม่รับ') ? never : accepted;
    await product.drain();
    expect(told('assistant-2', 'การ์ดที่ดี')).toBe(1);
    expect(await noticesOf(good.id, 'review_requested')).toMatchObject([{ status: 'delivered' }]);
    expect(await noticesOf(bad.id, 'review_requested')).toMatchObject([{ status: 'dead' }]);
    expect((await product.events(bad.id)).map(({ action }) => action)).toContain('note_undelivered');
  });

  test('where the person has blocked the account: it is shown when they come back', async () => {
    await product.change('staff-1', { reachable: false });
    const { id, number } = await product.filed('staff-1');
    await product.act('assistant-2', id, 'propose');
    await product.act('sakrai', id, 'approve');
    await moveTo(digest());
    expect(pushesTo('staff-1')).toEqual([]);
    await product.change('staff-1', { reachable: true });
    await product.looks(person('staff-1'));
    expect(told('staff-1', number)).toBeGreaterThan(0);
  });
});
