import { readSettings } from '@prakat/functions/config/config';
import { confirmWaiting, type Waiting, waitingIn } from '@prakat/server/people/confirm-waiting';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type AnOffice, anOffice, OFFICE } from './an-office.ts';

let office: AnOffice;
beforeEach(async () => {
  office = await anOffice();
});
afterEach(() => office.stage.close());

/** `npm run members -- confirm`, beside the product that serves. */
const confirm = async (waiting: Waiting | undefined) => {
  if (!waiting) throw new Error('nothing waits');
  const { context, outbox } = office.stage.machine;
  await confirmWaiting(waiting, {
    settings: readSettings({}),
    environment: {},
    store: office.store,
    profiles: new Map([...context.offices].map(([id, { profile }]) => [id, profile])),
    clock: context.clock,
  });
  outbox.nudge();
};
const firstWaiting = async () => (await waitingIn(office.store, OFFICE))[0];

test('whoever runs the product is the second person where an office has lost its own', async () => {
  // The head has retired without a word, and the one administrator cannot record it alone.
  await office.leave('sakrai', 'information-head', true);
  expect(await waitingIn(office.store, OFFICE)).toMatchObject([
    { member: { id: office.id('sakrai') }, proposed: { action: 'leave' } },
  ]);
  await confirm(await firstWaiting());
  expect(await office.person('sakrai')).toMatchObject({ status: 'left' });
  expect(await office.person('information-head')).toMatchObject({ positionId: 'head' });
  expect(await waitingIn(office.store, OFFICE)).toEqual([]);
  const [latest] = (await office.view('admin', office.id('sakrai'))).history;
  expect(latest).toMatchObject({ by: 'ระบบ', note: expect.stringContaining('เสนอโดย นายวิทยา โสภา') });
  const { items } = await office.store.find('memberEvents', 'byMember', {
    equals: { officeId: OFFICE, subject: office.id('sakrai') },
    limit: 1,
  });
  expect(items[0]?.actor).toEqual({ kind: 'system', name: 'operator' });
  expect(await office.told('information-head')).toContain('ตำแหน่งหรือบทบาทของท่านเปลี่ยนแล้ว');
});

test('and confirms no more than anybody else could', async () => {
  await office.change('admin', 'staff-1', { positionId: 'assistant' });
  const waiting = await firstWaiting();
  await office.confirm('sakrai', office.id('staff-1'));
  await expect(confirm(waiting)).rejects.toThrow('มีผู้ดำเนินการไปแล้ว');
});
