import { findActor } from '@prakat/functions/actors/actor';
import { order } from '@prakat/functions/doctor/checks/order';
import type { DoctorContext, DoctorOffice } from '@prakat/functions/doctor/context';
import { performPaper, startPaper } from '@prakat/functions/registry/perform-paper';
import { every } from '@prakat/functions/store/every';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aProduct, OFFICE, type Product } from '../testing/a-product.ts';
import { liveDay, liveDays, messages, since } from './on-days.ts';

let product: Product;
beforeEach(async () => {
  product = await aProduct();
});
afterEach(() => product.close());

/** An order that the head signs in LINE, of this date. */
const signedOrder = async (date: string): Promise<void> => {
  const { context, office } = product;
  const as = async (key: string) => {
    const actor = await findActor(context.store, OFFICE, product.lineUserId(key));
    if (!actor) throw new Error(`${key} is nobody of the office`);
    return { office, actor };
  };
  const begun = await startPaper(context, await as('nopphakon'), { kind: 'order', subject: '2565' });
  if (!begun.ok) throw new Error(begun.refusal.code);
  const { id } = begun.paper;
  const word = { action: 'paper_word', number: null, date, wording: {} } as const;
  for (const [key, request] of [
    ['nopphakon', word],
    ['nopphakon', { action: 'paper_present' }],
    ['sakrai', { action: 'paper_sign' }],
  ] as const) {
    const revision = (await context.store.get('papers', id))?.revision ?? -1;
    expect(await performPaper(context, await as(key), id, { ...request, revision })).toMatchObject({
      ok: true,
    });
  }
};

describe('what an office lacks', () => {
  const warnedOn = async (day: string) => {
    const before = await messages(product);
    await liveDay(product, day);
    return since(before, await messages(product), 'office_warnings').length;
  };

  /** The words of the newest warning. */
  const lastWarning = async (): Promise<string> => {
    const told: string[] = [];
    for (const status of ['pending', 'delivered'])
      for await (const { task } of every(product.context.store, 'outbox', 'byStatus', {
        equals: { officeId: OFFICE, status },
      }))
        if (task.kind === 'message' && task.notice === 'office_warnings')
          told.push(JSON.stringify(task.messages));
    expect(told).toHaveLength(1);
    return told.join();
  };

  test('is told to the administrators once a week as long as it is so', async () => {
    await liveDay(product, '2021-12-24');
    expect((await messages(product)).filter((message) => message.startsWith('office_warnings'))).toEqual([]);
    await product.change('webmaster-2', { status: 'left' });
    const warned: string[] = [];
    for (const day of ['12-25', '12-27', '12-28', '12-30'])
      if (await warnedOn(`2021-${day}`)) warned.push(day);
    for (const day of ['01-04', '01-05', '01-10', '01-11'])
      if (await warnedOn(`2022-${day}`)) warned.push(day);
    expect(warned).toEqual(['12-27', '01-04', '01-11']);
    await product.change('webmaster-2', { status: 'active' });
    await liveDays(product, '2022-01-12', '2022-01-20');
    expect((await messages(product)).filter((message) => message.startsWith('office_warnings'))).toHaveLength(
      3,
    );
  });

  test('is also an order that names somebody else, once there is one', async () => {
    await liveDay(product, '2021-12-24');
    await signedOrder('2021-12-24');
    expect(await warnedOn('2021-12-27')).toBe(0);
    await product.change('staff-2', { roles: ['staff', 'webmaster'] });
    expect(await warnedOn('2021-12-28')).toBe(1);
    expect(await warnedOn('2021-12-29')).toBe(0);
    expect(await lastWarning()).toContain('คำสั่งแต่งตั้งผู้ดูแลเว็บไซต์กับรายชื่อเจ้าหน้าที่ต่างกัน 1 รายการ');
  });

  test('is told with one line on the order where there is none, which is told of by nothing else', async () => {
    await liveDay(product, '2021-12-24');
    expect(await warnedOn('2021-12-27')).toBe(0);
    await product.change('webmaster-2', { status: 'left' });
    expect(await warnedOn('2021-12-28')).toBe(1);
    const told = await lastWarning();
    expect(told.match(/ยังไม่มีคำสั่งแต่งตั้งผู้ดูแลเว็บไซต์/g)).toHaveLength(1);
    expect(told).not.toContain('ไม่มีคำสั่ง:');
  });

  test('waits for an administrator to be told to', async () => {
    await product.change('webmaster-2', { status: 'left' });
    await product.change('admin', { reachable: false });
    expect(await warnedOn('2021-12-27')).toBe(0);
    await product.change('admin', { reachable: true });
    expect(await warnedOn('2021-12-28')).toBe(1);
  });
});

test('the doctor says how the order stands, and warns only where it names somebody else', async () => {
  const { context, office } = product;
  const examined = () =>
    order.run(
      { store: async () => context.store, clock: context.clock } as Partial<DoctorContext> as DoctorContext,
      { profile: office.profile } as Partial<DoctorOffice> as DoctorOffice,
    );
  expect(await examined()).toMatchObject({
    status: 'ok',
    message: expect.stringMatching(/^ยังไม่มีคำสั่งแต่งตั้งผู้ดูแลเว็บไซต์/),
  });
  await signedOrder('2021-12-24');
  expect(await examined()).toEqual({ status: 'ok', message: 'ตรงกับรายชื่อเจ้าหน้าที่' });
  await product.change('webmaster-2', { positionTitle: 'นักวิชาการคอมพิวเตอร์' });
  expect(await examined()).toMatchObject({
    status: 'warning',
    message: expect.stringContaining('ต่างกัน 1 รายการ'),
  });
});
