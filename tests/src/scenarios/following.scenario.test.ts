import { randomUUID } from 'node:crypto';
import { audit } from '@prakat/functions/audit/audit';
import type { FollowersView } from '@prakat/shared/api/followers';
import type { SimQuota } from '@prakat/simulator/line-platform/control-api';
import type { Player } from '@prakat/simulator/play/player';
import { filledForm, OFFICE } from '@prakat/simulator/play/request-form-2564';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createLocalEnvironment, type LocalEnvironment } from '../testing/environment.ts';

// Residents follow a category, see what is new when they come by, and are sent what a webmaster chooses.

let environment: LocalEnvironment;
let player: Player;
beforeAll(async () => {
  environment = await createLocalEnvironment({
    now: Date.parse('2025-06-10T02:00:00.000Z'),
    offices: [OFFICE],
  });
  player = environment.player(OFFICE);
  await setQuota(300);
});
afterAll(() => environment?.close());

const CATEGORY = filledForm.categoryId;
const residents = ['resident-1', 'resident-2'];
const setQuota = (limit: number | null) =>
  player.sim<SimQuota>('POST', '/_sim/quota', { officeId: OFFICE, limit });
const used = async () => (await player.sim<SimQuota>('GET', `/_sim/quota?officeId=${OFFICE}`)).used;

/** Asked for, approved and up. */
async function published(title: string): Promise<string> {
  const { id } = await player.submit('staff-1', { ...filledForm, title, fileIds: [] }, randomUUID());
  await player.decide('assistant-2', id, 'propose');
  await player.decide('sakrai', id, 'approve');
  await player.until(
    'publication',
    async () => (await player.view('nopphakon', id)).standing === 'on_display',
  );
  return id;
}
const costOf = (id: string) => player.call<FollowersView>('nopphakon', 'GET', `/submissions/${id}/followers`);
async function send(id: string, to: 'category' | 'friends', people: number) {
  const { publication } = await player.view('nopphakon', id);
  const body = { action: 'tell_followers', seen: publication?.seen, to, people };
  await player.actOnPublication('nopphakon', id, body);
  await environment.settle();
}
/** How often a chat has messages that say it. */
const times = async (person: string, words: string) =>
  (await player.received({ person })).filter(
    ({ from, message }) => from.kind === 'bot' && JSON.stringify(message).includes(words),
  ).length;

/** The resident opens the list and presses the category on it. */
async function follows(person: string): Promise<void> {
  await player.say(person, 'ติดตามหมวดหมู่');
  const data = `a=follow&k=${CATEGORY}`;
  const list = await player.card({ person }, 'ติดตามหมวดหมู่', data);
  const { officeId } = player;
  await player.sim('POST', '/_sim/press', {
    officeId,
    userId: player.userId(person),
    messageId: list.id,
    data,
  });
  await environment.settle();
}

test('what is new is shown when a resident comes by, and costs nothing', async () => {
  for (const person of residents) await follows(person);
  const before = await used();
  await published('ประกาศรับสมัครจิตอาสา');
  expect(await times('resident-1', 'ประกาศรับสมัครจิตอาสา')).toBe(0);
  await player.say('resident-1', 'เวลาทำการ');
  await environment.settle();
  expect(await times('resident-1', 'ประกาศรับสมัครจิตอาสา')).toBe(1);
  await player.say('resident-1', 'เวลาทำการ');
  await environment.settle();
  expect(await times('resident-1', 'ประกาศรับสมัครจิตอาสา')).toBe(1);
  const counts = await environment.machine.context.store.get('messageMonths', `${OFFICE}:2025-06`);
  expect(counts?.told.category_news).toEqual({ counted: 0, free: 1 });
  // Whoever decides was asked; nobody else was pushed to.
  expect((await used()) - before).toBeLessThanOrEqual(3);
});

test('a webmaster sends an item to those who follow, for as many messages as was said before', async () => {
  const id = await published('ประกาศปิดน้ำประปา');
  const { choices, messages } = await costOf(id);
  const [category] = choices;
  expect(category).toMatchObject({ to: 'category', people: 2, refused: null });
  expect(messages?.limit).toBe(300);
  const before = await used();
  await send(id, 'category', 2);
  expect((await used()) - before).toBe(2);
  for (const person of residents) expect(await times(person, 'ประกาศปิดน้ำประปา')).toBe(1);
  // Shown once: not again as news when they come by.
  await player.say('resident-1', 'เวลาทำการ');
  await environment.settle();
  expect(await times('resident-1', 'ประกาศปิดน้ำประปา')).toBe(1);
  const again = await player.refused(send(id, 'category', 2));
  expect(again.code).toBe('followers_told');
  const { timeline } = await player.view('nopphakon', id);
  expect(timeline.find(({ title }) => title.includes('ส่งถึงผู้ติดตาม'))?.note).toBe('ผู้ติดตามหมวดของข้อมูลนี้ 2 คน');
});

test('whoever blocks the account follows nothing any more, and costs nothing', async () => {
  await player.sim('POST', '/_sim/unfollow', { officeId: OFFICE, userId: player.userId('resident-2') });
  await environment.settle();
  const id = await published('ประกาศวันฉีดวัคซีน');
  expect((await costOf(id)).choices[0]?.people).toBe(1);
  const before = await used();
  await send(id, 'category', 1);
  expect((await used()) - before).toBe(1);
  expect(await times('resident-2', 'ประกาศวันฉีดวัคซีน')).toBe(0);
});

test('to every friend it goes for as many as LINE counts', async () => {
  const id = await published('ประกาศพายุ');
  const friends = (await costOf(id)).choices[1]?.people ?? 0;
  expect(friends).toBeGreaterThan(5);
  const before = await used();
  await send(id, 'friends', friends);
  expect((await used()) - before).toBe(friends);
  expect(await times('resident-1', 'ประกาศพายุ')).toBe(1);
});

test('a month that has no room left refuses it, with the number that is left', async () => {
  const id = await published('ประกาศตลาดนัด');
  await setQuota(await used());
  const refusal = await player.refused(send(id, 'category', 1));
  expect(refusal.message).toBe('ต้องใช้ 1 ข้อความ แต่เดือนนี้เหลือ 0 ข้อความ จึงส่งไม่ได้');
  await setQuota(300);
});

test('every record agrees with its log', async () => {
  const { store, files, offices } = environment.machine.context;
  expect((await audit(store, files, offices.keys())).faults).toEqual([]);
});
