import { aDraft } from '@prakat/shared/testing/builders';
import type { SimMessage } from '@prakat/simulator/line-platform/control-api';
import type { Player } from '@prakat/simulator/play/player';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createLocalEnvironment, type LocalEnvironment } from '../testing/environment.ts';

const OFFICE = 'satun';
/** Filed on Friday 24 December 2564, 10:00; Tuesday the 28th is two working days later. */
const FRIDAY = Date.parse('2021-12-24T03:00:00.000Z');
const TUESDAY = Date.parse('2021-12-28T03:00:00.000Z');

let environment: LocalEnvironment;
let satun: Player;
beforeAll(async () => {
  environment = await createLocalEnvironment({ now: FRIDAY, offices: [OFFICE] });
  satun = environment.player(OFFICE);
});
afterAll(() => environment.close());

/** Everything that a person has received of one request, as text. */
const told = async (person: string, number: string): Promise<string[]> =>
  (await satun.received({ person }))
    .map(({ message }: SimMessage) => JSON.stringify(message))
    .filter((text) => text.includes(number));

const file = (key: string) => satun.submit(key, aDraft({ source: 'สสจ.สตูล' }), crypto.randomUUID());

const NOBODY = 'ไม่มีผู้รับคำขอ';
const HANDED = 'เสนอผู้ปฏิบัติหน้าที่แทน';

describe('a request of the only person who holds the step (001 §2.2)', () => {
  let id: string;
  let number: string;
  beforeAll(async () => {
    ({ id, number } = await file('head'));
    await environment.settle();
  });

  test('goes to the stand-in at once, and nobody is told that it is stuck', async () => {
    const card = await satun.card({ person: 'chief' }, number, HANDED);
    expect(JSON.stringify(card.message)).toContain('ท่านพิจารณาคำขอนี้โดยผู้มีสิทธิแทน');
    expect(await told('head', number)).toEqual([]);
    const toAdmin = await told('admin', number);
    expect(toAdmin).toHaveLength(1);
    expect(toAdmin[0]).toContain('เสนอผู้ปฏิบัติหน้าที่แทนแล้ว');
    expect(toAdmin[0]).not.toContain(NOBODY);
  });

  test('says so in its history', async () => {
    const { timeline } = await satun.view('chief', id);
    expect(timeline.map(({ title }) => title)).toEqual([
      'ยื่นคำขอเผยแพร่',
      'ผู้มีสิทธิของขั้นตอนนี้พิจารณาไม่ได้ เสนอผู้มีสิทธิแทน',
    ]);
  });

  test('is approved by the stand-in from that card, for the post, and published', async () => {
    const card = await satun.card({ person: 'chief' }, number, HANDED);
    await satun.press('chief', card.id, 'อนุมัติ');
    const asked = await satun.card({ person: 'chief' }, number, 'ยืนยันก่อนเผยแพร่');
    await satun.press('chief', asked.id, 'ยืนยันอนุมัติ');
    await satun.until(
      'publication',
      async () => (await satun.view('head', id)).publication?.state === 'on_display',
    );
    const { steps } = await satun.view('head', id);
    expect(steps.at(-1)?.by).toMatch(/^นายกิตติศักดิ์ ชูเมือง ผู้มีสิทธิแทน/);
    expect(await satun.audit('head', id)).toMatchObject({ result: 'ok' });
  });
});

test('a request of anybody else waits for who holds the step, and not for the stand-in', async () => {
  const { number } = await file('staff-1');
  await environment.settle();
  expect(await told('head', number)).toHaveLength(1);
  expect(await told('chief', number)).toEqual([]);
});

test('a request given to who holds the step goes to the stand-in with the next reminder', async () => {
  const { id, number } = await file('staff-1');
  const head = (await satun.me('head')).member.id;
  await satun.act('admin', id, { action: 'transfer_owner', to: head });
  await environment.settle();
  expect(await told('chief', number)).toEqual([]);
  await satun.control.moveTo?.(TUESDAY);
  expect((await told('chief', number)).join()).toContain(HANDED);
  expect((await told('admin', number)).join()).not.toContain(NOBODY);
});

describe('where nobody can stand in either', () => {
  beforeEach(async () => {
    const { store } = environment.machine.context;
    const chief = await store.get('members', `${OFFICE}.chief`);
    if (!chief) throw new Error('no chief');
    await store.transact(async (tx) => tx.put('members', { ...chief, reachable: false }));
  });

  test('the administrators hear once that there is nobody', async () => {
    const { number } = await file('head');
    await environment.settle();
    const toAdmin = await told('admin', number);
    expect(toAdmin).toHaveLength(1);
    expect(toAdmin[0]).toContain(NOBODY);
  });
});
