import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aProduct, type Product, profileWith } from '../testing/a-product.ts';
import { goTo, liveDay, liveDays, messages, since } from './on-days.ts';

// Filed on Friday 24 December 2564. Friday 31 and Monday 3 January are holidays.
let product: Product;
beforeEach(async () => {
  product = await aProduct();
});
afterEach(() => product.close());

/** What a day sends of one kind. */
async function dayOf(day: string, notice?: string): Promise<string[]> {
  const before = await messages(product);
  await liveDay(product, day);
  return since(before, await messages(product), notice);
}

describe('whoever holds an item', () => {
  test('is reminded after 1, 2, 4 and 8 working days, not on weekends and holidays, and then no more', async () => {
    await product.close();
    product = await aProduct({
      profile: profileWith({ reminders: { afterDays: 1, escalateAfterDays: 60 } }),
    });
    await product.filed('staff-1');
    const reminded: string[] = [];
    for (const day of ['24', '25', '26', '27', '28', '29', '30', '31'])
      if ((await dayOf(`2021-12-${day}`, 'reminder')).length > 0) reminded.push(day);
    for (let day = 1; day <= 31; day += 1)
      if ((await dayOf(`2022-01-${String(day).padStart(2, '0')}`, 'reminder')).length > 0)
        reminded.push(`${day} January`);
    // Monday, Tuesday and Thursday; the eighth working day is Friday 7 January.
    expect(reminded).toEqual(['27', '28', '30', '7 January']);
  });

  test('is everybody on the seat but the submitter, and is told how often', async () => {
    const { id } = await product.filed('jirayu');
    expect(await dayOf('2021-12-27', 'reminder')).toEqual(['reminder to assistant-2']);
    expect(await dayOf('2021-12-28', 'reminder')).toEqual(['reminder to assistant-2']);
    expect((await product.get(id))?.waiting).toMatchObject({ reminders: 2, remindedOn: '2021-12-28' });
  });

  test('is reminded after the days that the profile says, and after twice, four and eight times as many', async () => {
    await product.close();
    product = await aProduct({
      profile: profileWith({ reminders: { afterDays: 2, escalateAfterDays: 60 } }),
    });
    await product.filed('staff-1');
    await liveDays(product, '2021-12-24', '2021-12-27');
    expect(await dayOf('2021-12-28', 'reminder')).toHaveLength(2);
    expect(await dayOf('2021-12-29', 'reminder')).toEqual([]);
    expect(await dayOf('2021-12-30', 'reminder')).toHaveLength(2);
    expect(await dayOf('2022-01-05', 'reminder')).toEqual([]);
    expect(await dayOf('2022-01-07', 'reminder')).toHaveLength(2);
  });

  test('begins anew with the next step, and ends when nobody has to act', async () => {
    const { id } = await product.filed('staff-1');
    goTo(product, '2021-12-27', '15:00');
    await product.act('assistant-2', id, 'propose');
    expect(await dayOf('2021-12-28', 'reminder')).toEqual(['reminder to sakrai']);
    goTo(product, '2021-12-28', '15:00');
    await product.act('sakrai', id, 'send_back', { reason: 'แนบไฟล์ให้ครบถ้วน' });
    expect(await dayOf('2021-12-29', 'reminder')).toEqual(['reminder to staff-1']);
    goTo(product, '2021-12-29', '15:00');
    await product.act('staff-1', id, 'withdraw');
    expect(await dayOf('2021-12-30')).toEqual([]);
  });

  test('is the webmasters until one of them has confirmed the page', async () => {
    const { id } = await product.approved();
    await product.drain();
    expect(await dayOf('2021-12-27', 'reminder')).toEqual([
      'reminder to nopphakon',
      'reminder to webmaster-2',
    ]);
    goTo(product, '2021-12-27', '15:00');
    await product.act('nopphakon', id, 'claim_task');
    expect(await dayOf('2021-12-28', 'reminder')).toEqual(['reminder to nopphakon']);
    goTo(product, '2021-12-28', '15:00');
    await product.act('nopphakon', id, 'confirm_publication');
    expect(await dayOf('2021-12-29')).toEqual([]);
  });

  test('when it is nobody, are those who stand in, with the day on which that is noticed', async () => {
    await product.filed('staff-1');
    await product.change('jirayu', { status: 'left' });
    await product.change('assistant-2', { reachable: false });
    expect(await dayOf('2021-12-27')).toEqual(['escalated to admin', 'escalated to information-head']);
    expect(await dayOf('2021-12-28', 'reminder')).toEqual(['reminder to information-head']);
  });

  test('when it is nobody at all, is an alert to the administrators instead', async () => {
    await product.filed('staff-1');
    await product.change('jirayu', { status: 'left' });
    await product.change('assistant-2', { reachable: false });
    await product.change('information-head', { status: 'left' });
    const told = await dayOf('2021-12-27');
    expect(told).toContain('nobody_entitled to admin');
    expect(told).not.toContain('escalated to admin');
  });

  test('leaves nothing of it on cards drawn before: the same decision still stands', async () => {
    const { id, revision, contentHash } = await product.filed('staff-1');
    await liveDays(product, '2021-12-27', '2021-12-28');
    expect(
      await product.act('assistant-2', id, 'propose', { seen: { revision, contentHash } }),
    ).toMatchObject({
      ok: true,
    });
  });
});

describe('an item that waits too long', () => {
  test('goes to those who stand in, once, and to the administrators', async () => {
    const { id } = await product.filed('staff-1');
    await liveDays(product, '2021-12-24', '2021-12-28');
    expect(await dayOf('2021-12-29')).toEqual(['escalated to admin', 'escalated to information-head']);
    expect(await dayOf('2021-12-30')).toEqual([
      'reminder to assistant-2',
      'reminder to information-head',
      'reminder to jirayu',
    ]);
    expect(await product.act('information-head', id, 'propose')).toMatchObject({ ok: true });
    expect((await product.get(id))?.decisions[0]?.by.onBehalfOf).toMatchObject({ kind: 'stand_in' });
  });

  test('waits for whoever stands in no sooner than that', async () => {
    const { id } = await product.filed('staff-1');
    await liveDays(product, '2021-12-24', '2021-12-28');
    expect(await product.act('information-head', id, 'propose')).toMatchObject({
      refusal: { code: 'not_entitled' },
    });
  });

  test('is told to the administrators where the profile names nobody to stand in', async () => {
    await product.close();
    const standard = profileWith({}).routes.standard?.map(({ standIn: _, ...step }) => step) ?? [];
    product = await aProduct({ profile: profileWith({ routes: { standard } }) });
    await product.filed('staff-1');
    await liveDays(product, '2021-12-24', '2021-12-28');
    expect(await dayOf('2021-12-29', 'escalated')).toEqual(['escalated to admin']);
    expect(await dayOf('2021-12-30', 'escalated')).toEqual([]);
  });

  test('is also one that no webmaster confirms', async () => {
    await product.approved();
    await product.drain();
    await liveDays(product, '2021-12-24', '2021-12-28');
    expect(await dayOf('2021-12-29', 'escalated')).toEqual(['escalated to admin']);
  });
});

describe('a permission by word of mouth', () => {
  async function permitted(): Promise<string> {
    const { id } = await product.filed('staff-1', { urgency: 'urgent', urgentReason: 'น้ำท่วมฉับพลัน' });
    const giver = await product.context.store.get('members', 'si-bun-rueang.assistant-2');
    const submission = await product.get(id);
    if (!giver || !submission) throw new Error('nobody to permit');
    const done = await product.act('jirayu', id, 'record_verbal_approval', {
      seen: { revision: submission.revision, contentHash: submission.contentHash },
      givenBy: { ...submission.submitter, memberId: giver.id, name: giver.name },
      giverEntitled: true,
      givenTo: 'นายจิรายุ ทินจง',
      givenAt: submission.createdAt,
      means: 'telephone',
      whyUrgent: 'น้ำท่วมฉับพลัน',
      note: null,
      photo: null,
    });
    if (!done.ok) throw new Error(JSON.stringify(done));
    await product.drain();
    await product.act('nopphakon', id, 'confirm_publication');
    return id;
  }

  test('is asked about ever more rarely until its deadline, then told to administrators and head once, and asked about in working weeks', async () => {
    await product.close();
    const verbalApproval = { ...profileWith({}).verbalApproval, confirmWithinDays: 5 };
    product = await aProduct({ profile: profileWith({ verbalApproval }) });
    await permitted();
    const asked: string[] = [];
    for (const day of ['24', '25', '26', '27', '28', '29'])
      asked.push(...(await dayOf(`2021-12-${day}`)).map((message) => `${day} ${message}`));
    // The next would come after the deadline.
    expect(asked).toEqual(['27 verbal_confirm to assistant-2', '28 verbal_confirm to assistant-2']);
    // Recorded on Friday at 10.00: the deadline is Wednesday at 10.00.
    expect(await dayOf('2021-12-30')).toEqual(['verbal_overdue to admin', 'verbal_overdue to sakrai']);
    expect(await dayOf('2022-01-04', 'verbal_overdue')).toEqual([]);
    // From there on after one, two, four and eight working weeks.
    expect(await dayOf('2022-01-06', 'verbal_confirm')).toEqual([]);
    expect(await dayOf('2022-01-07', 'verbal_confirm')).toEqual(['verbal_confirm to assistant-2']);
  });

  test('is not asked about any more once it is settled', async () => {
    const id = await permitted();
    goTo(product, '2021-12-24', '16:00');
    expect(await product.act('assistant-2', id, 'confirm_verbal')).toMatchObject({ ok: true });
    await liveDays(product, '2021-12-25', '2021-12-29');
    const told = await messages(product);
    expect(told.filter((message) => message.startsWith('verbal_')).sort()).toEqual([
      'verbal_confirm to assistant-2',
      'verbal_confirmed to jirayu',
      'verbal_confirmed to staff-1',
    ]);
  });
});
