import type { Player } from '@prakat/simulator/play/player';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createLocalEnvironment, type LocalEnvironment } from '../testing/environment.ts';

const inBangkok = (day: string, time = '09:00') => Date.parse(`${day}T${time}:00+07:00`);
const NOTHING_NEW = 'ตรวจแล้ว ไม่มีการเปลี่ยนแปลง';

let environment: LocalEnvironment;
let law: Player;
beforeAll(async () => {
  environment = await createLocalEnvironment({ now: inBangkok('2024-03-04') });
  law = environment.player('kamphaeng-phet-hospital');
  await environment.settle();
}, 60_000);
afterAll(() => environment.close());

async function goTo(day: string): Promise<void> {
  environment.clock.moveTo(inBangkok(day));
  await environment.settle();
}

test('the legal officer hears of the law pages, presses once, and the list says who looked', async () => {
  // Nothing on the first day; the quarter of the fiscal year ends with March.
  expect(await law.received({ person: 'legal-officer' })).toEqual([]);
  await goTo('2024-03-25');
  const digest = await law.card({ person: 'legal-officer' }, '2. ', NOTHING_NEW, 'ไตรมาสที่ 2 ปีงบประมาณ 2567');
  expect(JSON.stringify(digest.message)).toContain('มี 1 รายการที่ท่านต้องตรวจ');

  const before = (await law.freshness('legal-head')).items.find(({ categoryId }) => categoryId === 'law');
  expect(before).toMatchObject({ status: 'due', mine: true, dueBy: '2024-03-31', last: null });
  expect(before?.responsible.length).toBeGreaterThan(0);

  await law.press('legal-officer', digest.id, NOTHING_NEW);
  await law.card({ person: 'legal-officer' }, 'บันทึกแล้วว่าท่านตรวจ');
  await law.press('legal-officer', digest.id, NOTHING_NEW);
  await law.card({ person: 'legal-officer' }, 'รอบนี้ไม่ต้องตรวจอีก');
  const after = (await law.freshness('staff-1')).items.find(({ categoryId }) => categoryId === 'law');
  expect(after).toMatchObject({ status: 'checked', mine: false, last: { result: 'unchanged' } });
});

test('a card of the quarter before counts for nothing in the next', async () => {
  await goTo('2024-04-02');
  const old = await law.card({ person: 'legal-officer' }, 'ไตรมาสที่ 2 ปีงบประมาณ 2567', NOTHING_NEW);
  await law.press('legal-officer', old.id, NOTHING_NEW);
  await law.card({ person: 'legal-officer' }, 'ปุ่มนี้ไม่ใช่ของรอบปัจจุบัน');
  const item = (await law.freshness('legal-officer')).items.find(({ categoryId }) => categoryId === 'law');
  expect(item).toMatchObject({ status: 'due', periodName: 'ไตรมาสที่ 3 ปีงบประมาณ 2567' });
});

test('the mini-app checks too, refuses who is not responsible, and says what is overdue first', async () => {
  await goTo('2024-07-08');
  const list = await law.freshness('legal-officer');
  expect(list.items[0]?.status).toBe('overdue');
  const item = list.items.find(({ categoryId }) => categoryId === 'law');
  if (!item) throw new Error('no law');
  const { categoryId, subtopicId, period } = item;
  expect(item).toMatchObject({ status: 'overdue', dueBy: '2024-06-30' });
  await expect(law.check('staff-1', { categoryId, subtopicId, period })).rejects.toThrow('403');
  await expect(law.check('legal-officer', { categoryId, subtopicId, period: '2567-Q3' })).rejects.toThrow(
    '409',
  );
  const then = await law.check('legal-head', { categoryId, subtopicId, period });
  expect(then.items.find((one) => one.categoryId === 'law')).toMatchObject({ status: 'checked' });
});
