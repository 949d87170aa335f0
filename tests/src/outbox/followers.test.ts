import { auditItem } from '@prakat/functions/audit/audit-item';
import { forgetOld } from '@prakat/functions/jobs/forget';
import { actOnPublication } from '@prakat/functions/procedure/act';
import { followersView } from '@prakat/functions/procedure/followers';
import { findItem } from '@prakat/functions/store/items';
import { subscribersOf } from '@prakat/functions/subscriptions/subscribers';
import type { FollowersAudience } from '@prakat/shared/publication/actions/telling-followers';
import { following } from '@prakat/shared/subscriptions/subscription';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { aProduct, OFFICE, type Product } from '../testing/a-product.ts';
import { later } from '../testing/fake-line.ts';

let product: Product;
let id: string;
let categoryId: string;
beforeEach(async () => {
  product = await aProduct();
  product.line.says = { limit: 15_000, used: 100 };
  ({ id } = await product.approved());
  await product.told();
  ({ categoryId } = await publication());
});
afterEach(() => product.close());

const DAY = 24 * 3600_000;
const resident = (n: number) => `U${String(n).padStart(32, '0')}`;
async function follow(count: number, from = 0): Promise<void> {
  for (let first = from; first < from + count; first += 400)
    await product.context.store.transact(async (tx) => {
      for (let n = first; n < Math.min(first + 400, from + count); n += 1) {
        const who = { officeId: OFFICE, lineUserId: resident(n) };
        tx.put('subscriptions', following(null, who, categoryId, product.clock() + n));
      }
    });
}
async function publication() {
  const found = await product.context.store.get('publications', id);
  if (!found) throw new Error('nothing was published');
  return found;
}
const cost = async () => followersView(product.context, product.office, await publication());
async function send(to: FollowersAudience, people: number, key = 'nopphakon') {
  const { shown, versions } = await publication();
  const now = versions.find(({ version }) => version === shown?.version);
  const seen = { version: now?.version ?? 0, contentHash: now?.contentHash ?? '' };
  const who = { officeId: OFFICE, lineUserId: product.lineUserId(key), id };
  return actOnPublication(product.context, who, { action: 'tell_followers', seen, to, people });
}
const refusalOf = async (sending: ReturnType<typeof send>) => {
  const done = await sending;
  return done.ok || !('refusal' in done) ? null : done.refusal;
};
const month = () => product.context.store.get('messageMonths', `${OFFICE}:2021-12`);
/** How often each resident has it. */
const had = () => {
  const times = new Map<string, number>();
  for (const { to } of product.line.received)
    if (/^U0{20}/.test(to) || to === 'friends') times.set(to, (times.get(to) ?? 0) + 1);
  return times;
};
const entries = async () =>
  (await product.entries(id)).filter(({ task }) => task.kind === 'multicast' || task.kind === 'broadcast');

describe('to those who follow its category', () => {
  it('goes to each once, five hundred in a call, and is counted by month and kind', async () => {
    await follow(1_201);
    expect((await cost()).choices[0]).toMatchObject({
      people: 1_201,
      leftAfter: 14_900 - 1_201,
      refused: null,
    });
    const sent = await send('category', 1_201);
    expect(sent.ok).toBe(true);
    await product.drain();
    expect(product.line.toMany.map(({ to }) => to.length)).toEqual([500, 500, 201]);
    expect(new Set(product.line.toMany.map(({ retryKey }) => retryKey)).size).toBe(3);
    expect([...had().values()].filter((times) => times === 1)).toHaveLength(1_201);
    expect((await month())?.told.followers).toEqual({ counted: 1_201, free: 0 });
    const { toldFollowers } = await publication();
    expect(toldFollowers).toMatchObject({ version: 1, to: 'category', people: 1_201 });
  });

  it('is an event of the log, without anybody’s name, and the audit finds nothing', async () => {
    await follow(3);
    await send('category', 3);
    await product.drain();
    const item = await findItem(product.context.store, OFFICE, id);
    if (!item) throw new Error('no item');
    const { fault } = await auditItem(product.context.store, product.context.files, item);
    expect(fault).toBeNull();
    const events = await product.context.store.find('publicationEvents', 'newest', {
      equals: { log: id },
      limit: 1,
    });
    expect(events.items[0]).toMatchObject({
      action: 'tell_followers',
      details: { to: 'category', people: 3 },
    });
    expect(JSON.stringify(events.items[0])).not.toContain(resident(1));
  });

  it('goes once for each version, whichever way', async () => {
    await follow(2);
    product.line.friendsNow = 10;
    await send('category', 2);
    await product.drain();
    expect((await refusalOf(send('category', 2)))?.code).toBe('followers_told');
    expect((await refusalOf(send('friends', 10)))?.code).toBe('followers_told');
    expect(product.line.toMany).toHaveLength(1);
    const correction = await product.corrected('staff-1', id, { title: 'ฉบับแก้ไข' });
    await product.act('assistant-2', correction.id, 'propose');
    await product.act('sakrai', correction.id, 'approve');
    await product.told();
    expect((await send('category', 2)).ok).toBe(true);
  });

  it('is no business of anybody but a webmaster', async () => {
    await follow(2);
    for (const key of ['staff-1', 'sakrai', 'admin'])
      expect((await refusalOf(send('category', 2, key)))?.code).toBe('not_entitled');
    expect(await entries()).toEqual([]);
  });

  it('two presses at the same moment send it once', async () => {
    await follow(2);
    const both = await Promise.all([send('category', 2), send('category', 2)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    await product.drain();
    expect([...had().values()]).toEqual([1, 1]);
  });

  it('does not go out when it has come down meanwhile', async () => {
    await follow(2);
    await send('category', 2);
    await product.act('nopphakon', id, 'take_down', { reason: 'ข้อมูลไม่เป็นปัจจุบัน' });
    await product.drain();
    expect(product.line.toMany).toEqual([]);
    expect((await entries())[0]).toMatchObject({ status: 'dropped' });
  });

  it('keeps whom it went to for thirty days, with the words', async () => {
    await follow(2);
    await send('category', 2);
    await product.drain();
    product.clock.advance(29 * DAY);
    await forgetOld(product.context, product.office, '2022-01-22');
    expect((await entries())[0]?.task).toMatchObject({ to: [resident(0), resident(1)] });
    product.clock.advance(3 * DAY);
    await forgetOld(product.context, product.office, '2022-01-26');
    expect((await entries())[0]?.task).toMatchObject({ to: [], messages: [] });
  });
});

describe('to every friend', () => {
  it('is one call, counted as LINE counts friends', async () => {
    product.line.friendsNow = 321;
    expect((await cost()).choices[1]).toMatchObject({ to: 'friends', people: 321, refused: null });
    await send('friends', 321);
    await product.drain();
    expect(product.line.toMany.map(({ to }) => to)).toEqual(['friends']);
    expect((await month())?.told.followers).toEqual({ counted: 321, free: 0 });
  });
});

describe('the month’s messages', () => {
  const sentenceOf = async (at: 0 | 1 = 0) => (await cost()).choices[at]?.refused;

  test.each<[string, { limit: number; used: number } | null, number, string, RegExp]>([
    [
      'are fewer than it costs',
      { limit: 300, used: 299 },
      3,
      'quota_short',
      /ต้องใช้ 3 ข้อความ แต่เดือนนี้เหลือ 1 ข้อความ/,
    ],
    [
      'are kept for the staff’s own work',
      { limit: 300, used: 268 },
      3,
      'quota_kept',
      /เกินร้อยละ 90 \(270 ข้อความ/,
    ],
    ['are not known', null, 3, 'quota_unknown', /ยังไม่แจ้งจำนวนข้อความที่เหลือ/],
    ['are there and nobody follows', { limit: 300, used: 0 }, 0, 'no_followers', /ยังไม่มีผู้รับ/],
  ])('that %s: it says so, and sends nothing', async (_, says, people, code, sentence) => {
    product.line.says = says;
    if (people > 0) await follow(people);
    expect(await sentenceOf()).toMatch(sentence);
    const refusal = await refusalOf(send('category', Math.max(1, people)));
    expect(refusal?.code).toBe(code);
    expect(refusal?.message).toMatch(sentence);
    expect(await entries()).toEqual([]);
  });

  it('may be used up to the last that is not kept', async () => {
    product.line.says = { limit: 300, used: 267 };
    await follow(3);
    expect((await send('category', 3)).ok).toBe(true);
  });

  it('count what was ordered and is not counted yet', async () => {
    product.line.says = { limit: 300, used: 250 };
    await follow(15);
    await send('category', 15);
    expect((await cost()).messages).toMatchObject({ used: 265, left: 35 });
    ({ id } = await product.approved({ title: 'อีกประกาศ' }));
    await product.told();
    expect((await refusalOf(send('category', 15)))?.code).toBe('quota_kept');
  });

  it('are not spent on more people than were shown', async () => {
    await follow(2);
    const { people } = (await cost()).choices[0] ?? {};
    await follow(1, 2);
    const refusal = await refusalOf(send('category', people ?? 0));
    expect(refusal?.message).toContain('จำนวนผู้รับเปลี่ยนเป็น 3 คน');
    expect((await send('category', 3)).ok).toBe(true);
  });

  it('are not spent on friends of whom LINE does not say how many', async () => {
    expect(await sentenceOf(1)).toContain('LINE ยังไม่แจ้งจำนวนเพื่อน');
    expect((await refusalOf(send('friends', 5)))?.code).toBe('friends_unknown');
  });
});

describe('faults on the way', () => {
  it('one whom LINE does not know keeps nobody else from it, and is forgotten', async () => {
    await follow(40);
    product.line.gone.add(resident(17));
    await send('category', 40);
    await product.drain();
    const times = had();
    expect(times.size).toBe(39);
    expect([...times.values()].every((one) => one === 1)).toBe(true);
    expect(times.has(resident(17))).toBe(false);
    expect((await month())?.told.followers).toEqual({ counted: 39, free: 0 });
    expect(await subscribersOf(product.context.store, OFFICE, categoryId)).toHaveLength(39);
  });

  it('a failure while that one is looked for sends nothing twice', async () => {
    await follow(8);
    product.line.gone.add(resident(7));
    await send('category', 8);
    // The whole is refused, the first half taken without an answer.
    product.line.nextToMany.push(
      {
        ok: false,
        kind: 'give_up',
        status: 400,
        message: "The property, 'to[7]', is invalid",
        requestId: null,
      },
      'lost',
    );
    await product.drain();
    product.clock.advance(60_000);
    await product.drain();
    expect([...had().values()]).toEqual(Array.from({ length: 7 }, () => 1));
  });

  it.each(['lost', later] as const)(
    'an answer that is %j is asked for again with the same key',
    async (met) => {
      await follow(3);
      await send('category', 3);
      product.line.nextToMany.push(met);
      await product.drain();
      product.clock.advance(60_000);
      await product.drain();
      expect(product.line.toMany).toHaveLength(2);
      expect(new Set(product.line.toMany.map(({ retryKey }) => retryKey)).size).toBe(1);
      expect([...had().values()]).toEqual([1, 1, 1]);
      expect((await month())?.told.followers).toEqual({ counted: 3, free: 0 });
    },
  );

  it('a month that is used up elsewhere makes it wait, and it is news for fourteen days', async () => {
    await follow(2);
    await send('category', 2);
    const limit = {
      ok: false,
      kind: 'quota',
      status: 429,
      message: 'You have reached your monthly limit.',
      requestId: null,
    } as const;
    product.line.nextToMany.push(limit);
    await product.drain();
    expect((await entries())[0]).toMatchObject({ status: 'pending', waitsFor: 'quota' });
    product.clock.advance(15 * DAY);
    await product.drain();
    expect((await entries())[0]).toMatchObject({
      status: 'dead',
      lastError: 'ส่งไม่ได้จนพ้นเวลาที่ข้อความนี้มีประโยชน์',
    });
    expect(had().size).toBe(0);
  });

  it('a message that LINE refuses is given up, and the administrators hear of it', async () => {
    await follow(2);
    await send('category', 2);
    product.line.nextToMany.push({
      ok: false,
      kind: 'give_up',
      status: 400,
      message: 'A message (messages[0]) in the request body is invalid',
      requestId: null,
    });
    await product.drain();
    expect((await entries())[0]).toMatchObject({ status: 'dead' });
    await product.told();
    const told = product.line.cards.filter(({ to }) => to === product.lineUserId('admin'));
    expect(JSON.stringify(told)).toContain('ผู้ติดตาม 2 คน');
  });
});
