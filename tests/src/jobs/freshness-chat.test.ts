import { randomUUID } from 'node:crypto';
import { aDraft } from '@prakat/shared/testing/builders';
import type { Player } from '@prakat/simulator/play/player';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createLocalEnvironment, type LocalEnvironment } from '../testing/environment.ts';

const OFFICE = 'kamphaeng-phet-hospital';
const inBangkok = (day: string, time = '09:00') => Date.parse(`${day}T${time}:00+07:00`);
const NOTHING_NEW = 'ตรวจแล้ว ไม่มีการเปลี่ยนแปลง';
const NOTICES = 'ประกาศจัดซื้อจัดจ้าง';

let environment: LocalEnvironment;
let hospital: Player;
beforeAll(async () => {
  environment = await createLocalEnvironment({ now: inBangkok('2023-12-04'), offices: [OFFICE] });
  hospital = environment.player(OFFICE);
  await environment.settle();
  await publishNotice();
  await goTo('2024-03-04');
});
afterAll(() => environment.close());

async function goTo(day: string): Promise<void> {
  environment.clock.moveTo(inBangkok(day));
  await environment.settle();
}

/** Announcements of procurement, which the supplies group keeps current each quarter, start with one in the first. */
async function publishNotice(): Promise<void> {
  const draft = aDraft({
    categoryId: 'public-relations',
    subtopicId: 'procurement-notices',
    requestDate: '2023-12-04',
    coversFrom: '2023-12-01',
    coversTo: '2023-12-04',
  });
  const { id } = await hospital.submit('supplies-officer', draft, randomUUID());
  await hospital.decide('supplies-head', id, 'propose');
  await hospital.decide('head', id, 'approve');
  await environment.settle();
}

/** How current the announcements of procurement are, as somebody's screen shows it. */
async function notices(as: string) {
  const { items } = await hospital.freshness(as);
  const item = items.find(({ subtopicId }) => subtopicId === 'procurement-notices');
  if (!item) throw new Error('no announcements of procurement');
  return item;
}

test('who answers for it hears of it, presses once, and the list says who looked', async () => {
  // Published in the quarter before, and the quarter of the fiscal year ends with March.
  await goTo('2024-03-25');
  const digest = await hospital.card(
    { person: 'supplies-officer' },
    NOTICES,
    NOTHING_NEW,
    'ไตรมาสที่ 2 ปีงบประมาณ 2567',
  );

  const before = await notices('supplies-head');
  expect(before).toMatchObject({ status: 'due', mine: true, dueBy: '2024-03-31' });
  expect(before.responsible.length).toBeGreaterThan(0);

  await hospital.press('supplies-officer', digest.id, NOTHING_NEW);
  await hospital.card({ person: 'supplies-officer' }, 'บันทึกแล้วว่าท่านตรวจ');
  await hospital.press('supplies-officer', digest.id, NOTHING_NEW);
  await hospital.card({ person: 'supplies-officer' }, 'รอบนี้ไม่ต้องตรวจอีก');
  expect(await notices('staff-1')).toMatchObject({
    status: 'checked',
    mine: false,
    last: { result: 'unchanged' },
  });
});

test('what nothing was ever published of has no button that says it is current', async () => {
  const { items } = await hospital.freshness('supplies-officer');
  const empty = items.find(({ subtopicId }) => subtopicId === 'procurement-results');
  if (!empty) throw new Error('no results of procurement');
  expect(empty).toMatchObject({ status: 'empty', mine: true });
  const { categoryId, subtopicId, period } = empty;
  await expect(hospital.check('supplies-officer', { categoryId, subtopicId, period })).rejects.toThrow(
    'nothing_published',
  );
});

test('a card of the quarter before counts for nothing in the next', async () => {
  await goTo('2024-04-02');
  const old = await hospital.card({ person: 'supplies-officer' }, 'ไตรมาสที่ 2 ปีงบประมาณ 2567', NOTHING_NEW);
  await hospital.press('supplies-officer', old.id, NOTHING_NEW);
  await hospital.card({ person: 'supplies-officer' }, 'ปุ่มนี้ไม่ใช่ของรอบปัจจุบัน');
  expect(await notices('supplies-officer')).toMatchObject({
    status: 'due',
    periodName: 'ไตรมาสที่ 3 ปีงบประมาณ 2567',
  });
});

test('the mini-app checks too, refuses who is not responsible, and says what is late first', async () => {
  await goTo('2024-07-08');
  const list = await hospital.freshness('supplies-officer');
  expect(list.items[0]?.late).toBe(true);
  const { categoryId, subtopicId, period, ...item } = await notices('supplies-officer');
  expect(item).toMatchObject({ status: 'overdue', dueBy: '2024-06-30' });
  await expect(hospital.check('staff-1', { categoryId, subtopicId, period })).rejects.toThrow('403');
  await expect(
    hospital.check('supplies-officer', { categoryId, subtopicId, period: '2567-Q3' }),
  ).rejects.toThrow('409');
  await hospital.check('supplies-head', { categoryId, subtopicId, period });
  expect(await notices('supplies-officer')).toMatchObject({ status: 'checked' });
});
