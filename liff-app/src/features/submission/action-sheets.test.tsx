// @vitest-environment happy-dom
import type { SubmissionView } from '@prakat/shared/api/api';
import type { AvailableAction } from '@prakat/shared/submission/available-actions';
import { type ActionName, transitionOf, transitions } from '@prakat/shared/submission/transitions';
import { describe, expect, it, vi } from 'vitest';
import { ApiFailure } from '../../api/failure.ts';
import { aMe, aPublication, aView } from '../../testing/fixtures.ts';
import { anApi, renderApp } from '../../testing/render-app.tsx';
import { pages, placeActions, sheets } from './action-sheets.ts';
import { SubmissionScreen } from './submission-screen.tsx';

const action = (name: ActionName): AvailableAction => {
  const { label, needsReason = false } = transitionOf(name);
  return { name, label, needsReason };
};

const people = async () => [
  { id: 'm1', name: 'นายจิรายุ ทินจง', positionTitle: 'นักวิชาการ', unitName: 'งานข้อมูล' },
  { id: 'm2', name: 'นางสาวศิริพร นาคำ', positionTitle: 'เจ้าพนักงาน', unitName: 'งานข้อมูล' },
];

/** Opens a request on which one action is offered, and that action's sheet. */
async function openSheet(name: ActionName, changes: Partial<SubmissionView> = {}, failure?: ApiFailure) {
  const view = aView({ actions: [action(name)], ...changes });
  const act = vi.fn(async () => {
    if (failure) throw failure;
    return aView({ ...changes, actions: [] });
  });
  const submission = vi.fn(async () => view);
  const app = await renderApp(<SubmissionScreen id="s1" />, { api: anApi({ submission, act, people }) });
  await app.press(transitionOf(name).label);
  return { app, act, submission };
}

it('every action of a person has its way in', () => {
  const ofPeople = (Object.keys(transitions) as ActionName[]).filter(
    (name) => transitionOf(name).from !== null && transitionOf(name).who !== 'system',
  );
  const beside: ActionName[] = ['resubmit'];
  expect(ofPeople.filter((name) => !(name in sheets || name in pages || beside.includes(name)))).toEqual([]);
});

describe('the buttons', () => {
  const names = (view: SubmissionView) => {
    const { front, others } = placeActions(view, aMe());
    return [front.map(({ action: { name } }) => name), others.map(({ action: { name } }) => name)];
  };
  it('have what the request waits for in front, and what destroys last', () => {
    const actions = (['take_down', 'renew', 'claim_task', 'confirm_publication', 'correct'] as const).map(
      action,
    );
    expect(names(aView({ state: 'published', actions, publication: aPublication() }))).toEqual([
      ['confirm_publication', 'claim_task'],
      ['renew', 'correct', 'take_down'],
    ]);
  });
  it('bring renewal to the front when the end is near', () => {
    const actions = [action('renew')];
    const until = (displayUntil: string) =>
      names(aView({ actions, publication: aPublication({ displayUntil }) }));
    expect(until('2021-12-31')).toEqual([['renew'], []]);
    expect(until('2022-01-01')).toEqual([[], ['renew']]);
  });
  it('bring verbal approval to the front when the request is urgent', () => {
    const view = aView({ actions: [action('record_verbal_approval'), action('withdraw')] });
    expect(names(view)).toEqual([[], ['record_verbal_approval', 'withdraw']]);
    view.content.urgency = 'urgent';
    expect(names(view)).toEqual([['record_verbal_approval'], ['withdraw']]);
  });
  it('of what is a form of its own are links', async () => {
    const view = aView({ actions: [action('correct'), action('record_verbal_approval')] });
    const app = await renderApp(<SubmissionScreen id="s1" />, {
      api: anApi({ submission: async () => view }),
    });
    const links = [...app.root.querySelectorAll('.other-actions a')].map((link) => link.getAttribute('href'));
    expect(links).toEqual(['/submissions/s1/correct', '/submissions/s1/verbal']);
  });
});

describe('withdrawing', () => {
  it('is asked once more', async () => {
    const { app, act } = await openSheet('withdraw');
    expect(app.one('dialog').textContent).toContain('ต้องยื่นคำขอใหม่');
    await app.press('กลับ');
    expect(act).not.toHaveBeenCalled();
    await app.press('ถอนคำขอ');
    await app.press('ยืนยันถอนคำขอ');
    expect(act).toHaveBeenCalledWith('s1', { action: 'withdraw' });
    expect(app.text()).toContain('ถอนคำขอ เรื่องเลขที่ 2565-0001 เรียบร้อยแล้ว');
  });
  it('of a correction says that the item stays up', async () => {
    const { app } = await openSheet('withdraw', { correcting: true, publication: aPublication() });
    expect(app.one('dialog').textContent).toContain('ฉบับเดิมยังอยู่บนเว็บไซต์');
  });
});

describe('permission given by word of mouth', () => {
  it('is confirmed for what was asked', async () => {
    const { app, act } = await openSheet('confirm_verbal', { state: 'published' });
    await app.press('ยืนยันว่าอนุมัติ');
    expect(act).toHaveBeenCalledWith('s1', { action: 'confirm_verbal' });
  });
  it.each([
    [{ state: 'published' }, 'นำเรื่องนี้ลงจากเว็บไซต์ทันที'],
    [{ state: 'approved' }, 'เรื่องนี้จะไม่เผยแพร่'],
    [{ state: 'approved', correcting: true }, 'ฉบับเดิมยังอยู่บนเว็บไซต์'],
    [{ state: 'taken_down' }, 'จะไม่กลับขึ้นเว็บไซต์'],
  ] as const)('is denied with a reason, knowing what follows: %j', async (changes, sentence) => {
    const { app, act } = await openSheet('deny_verbal', changes);
    expect(app.one('dialog').textContent).toContain(sentence);
    await app.press('ยืนยันว่าไม่ได้อนุมัติ');
    expect(act).not.toHaveBeenCalled();
    expect(app.one('#action-reason-problem').textContent).toBe('กรุณาระบุเหตุผล');
    await app.type('#action-reason', ' ไม่ได้คุยกัน ');
    await app.press('ยืนยันว่าไม่ได้อนุมัติ');
    expect(act).toHaveBeenCalledWith('s1', { action: 'deny_verbal', reason: 'ไม่ได้คุยกัน' });
  });
});

describe("a webmaster's task", () => {
  it('is taken', async () => {
    const { app, act } = await openSheet('claim_task');
    await app.press('ยืนยันรับงาน');
    expect(act).toHaveBeenCalledWith('s1', { action: 'claim_task' });
  });
  it('goes to another webmaster, never to oneself, and not to nobody by accident', async () => {
    const { app, act } = await openSheet('hand_over_task', {
      claim: { name: 'นายจิรายุ', at: aView().filedAt },
    });
    await app.press('ยืนยันส่งต่องาน');
    expect(act).not.toHaveBeenCalled();
    expect(app.root.querySelector('dialog input[value="m1"]')).toBeNull();
    await app.choose('dialog input[value="m2"]');
    await app.press('ยืนยันส่งต่องาน');
    expect(act).toHaveBeenCalledWith('s1', { action: 'hand_over_task', to: 'm2' });
  });
  it('goes back to all of them', async () => {
    const { app, act } = await openSheet('hand_over_task');
    await app.choose('dialog input[value="*"]');
    await app.press('ยืนยันส่งต่องาน');
    expect(act).toHaveBeenCalledWith('s1', { action: 'hand_over_task', to: null });
  });
  it('is freed by an administrator', async () => {
    const { app, act } = await openSheet('release_task', { claim: { name: 'นายเอ', at: aView().filedAt } });
    expect(app.one('dialog').textContent).toContain('นายเอ');
    await app.press('ยืนยันคืนงาน');
    expect(act).toHaveBeenCalledWith('s1', { action: 'release_task' });
  });
  it('that cannot be done says why', async () => {
    const { app, act } = await openSheet('report_publish_failure');
    await app.type('#action-reason', 'เว็บไซต์ปิดปรับปรุง');
    await app.press('แจ้งผู้เกี่ยวข้อง');
    expect(act).toHaveBeenCalledWith('s1', {
      action: 'report_publish_failure',
      reason: 'เว็บไซต์ปิดปรับปรุง',
    });
  });
});

describe('renewing', () => {
  const publication = aPublication({ displayUntil: '2021-12-30' });
  it.each([
    ['three_months', '2022-03-30'],
    ['one_year', '2022-12-30'],
    ['endless', null],
  ])('for %s', async (choice, displayUntil) => {
    const { app, act } = await openSheet('renew', { publication });
    await app.choose(`dialog input[value="${choice}"]`);
    await app.press('ยืนยันต่ออายุ');
    expect(act).toHaveBeenCalledWith('s1', { action: 'renew', displayUntil });
  });
  it('to a day, which must come after the one it has', async () => {
    const { app, act } = await openSheet('renew', { publication });
    await app.choose('dialog input[value="date"]');
    await app.press('ยืนยันต่ออายุ');
    expect(app.one('#period-date-problem').textContent).toContain('ให้ครบ');
    for (const [part, value] of [
      ['-year', '2021'],
      ['-month', '12'],
      ['', '30'],
    ]) {
      await app.type(`#period-date${part}`, value ?? '');
    }
    expect(app.one('#period-date-problem').textContent).toContain('หลังวันที่ 30 ธันวาคม 2564');
    await app.type('#period-date', '31');
    await app.press('ยืนยันต่ออายุ');
    expect(act).toHaveBeenCalledWith('s1', { action: 'renew', displayUntil: '2021-12-31' });
  });
  it('that the server finds too short stays open', async () => {
    const refusal = { code: 'renewal_not_later', message: 'ต้องอยู่หลังวันที่' } as const;
    const { app } = await openSheet(
      'renew',
      { publication },
      new ApiFailure('refused', refusal.message, refusal),
    );
    await app.press('ยืนยันต่ออายุ');
    expect(app.one('dialog').textContent).toContain('ต้องอยู่หลังวันที่');
  });
});

describe('taking down', () => {
  it('keeps the reason inside and tells the public something else', async () => {
    const { app, act } = await openSheet('take_down', { state: 'published', publication: aPublication() });
    await app.type('#action-reason', 'ข้อมูลผิด');
    await app.type('#public-reason', 'อยู่ระหว่างปรับปรุงข้อมูล');
    await app.press('ยืนยันนำลง');
    expect(act).toHaveBeenCalledWith('s1', {
      action: 'take_down',
      reason: 'ข้อมูลผิด',
      publicReason: 'อยู่ระหว่างปรับปรุงข้อมูล',
    });
  });
  it('needs a reason but no words to the public', async () => {
    const { app, act } = await openSheet('take_down', { state: 'published', publication: aPublication() });
    await app.press('ยืนยันนำลง');
    expect(act).not.toHaveBeenCalled();
    await app.type('#public-reason', 'ก'.repeat(501));
    await app.type('#action-reason', 'ข้อมูลผิด');
    await app.press('ยืนยันนำลง');
    expect(act).not.toHaveBeenCalled();
    await app.type('#public-reason', '');
    await app.press('ยืนยันนำลง');
    expect(act).toHaveBeenCalledWith('s1', { action: 'take_down', reason: 'ข้อมูลผิด', publicReason: '' });
  });
  it('from another website is said to be for the webmaster to do there', async () => {
    const publication = aPublication({ by: 'webmaster' });
    const { app } = await openSheet('take_down', { state: 'published', publication });
    expect(app.one('dialog').textContent).toContain('นำออกจากเว็บไซต์นั้นด้วย');
  });
});

describe('restoring', () => {
  it('without end what had none', async () => {
    const { app, act } = await openSheet('restore', { publication: aPublication() });
    await app.press('ยืนยันนำกลับขึ้นเว็บไซต์');
    expect(act).toHaveBeenCalledWith('s1', { action: 'restore', displayUntil: null });
  });
  it('keeps the end that has not passed', async () => {
    const { app, act } = await openSheet('restore', {
      publication: aPublication({ displayUntil: '2022-01-31' }),
    });
    await app.press('ยืนยันนำกลับขึ้นเว็บไซต์');
    expect(act).toHaveBeenCalledWith('s1', { action: 'restore', displayUntil: '2022-01-31' });
  });
  it('asks for a new end when the old one has passed', async () => {
    const { app, act } = await openSheet('restore', {
      publication: aPublication({ displayUntil: '2021-12-23' }),
    });
    expect(app.one('dialog').textContent).toContain('สิ้นสุดแล้วเมื่อวันที่ 23 ธันวาคม 2564');
    expect(app.root.querySelector('dialog input[value="kept"]')).toBeNull();
    await app.choose('dialog input[value="three_months"]');
    await app.press('ยืนยันนำกลับขึ้นเว็บไซต์');
    expect(act).toHaveBeenCalledWith('s1', { action: 'restore', displayUntil: '2022-03-24' });
  });
});

describe('giving an item to a successor', () => {
  it('names one who is not its owner already', async () => {
    const { app, act } = await openSheet('transfer_owner');
    expect(app.root.querySelector('dialog input[value="m1"]')).toBeNull();
    await app.choose('dialog input[value="m2"]');
    await app.press('ยืนยันมอบเรื่อง');
    expect(act).toHaveBeenCalledWith('s1', { action: 'transfer_owner', to: 'm2' });
  });
  it('has a list to choose from when there are many', async () => {
    const many = Array.from({ length: 9 }, (_, n) => ({
      id: `p${n}`,
      name: `คนที่ ${n}`,
      positionTitle: 'นักวิชาการ',
      unitName: 'งานข้อมูล',
    }));
    const view = aView({ actions: [action('transfer_owner')] });
    const act = vi.fn(async () => view);
    const api = anApi({ submission: async () => view, act, people: async () => many });
    const app = await renderApp(<SubmissionScreen id="s1" />, { api });
    await app.press('มอบเรื่องให้ผู้รับผิดชอบคนใหม่');
    await app.type('#person', 'p7');
    await app.press('ยืนยันมอบเรื่อง');
    expect(act).toHaveBeenCalledWith('s1', { action: 'transfer_owner', to: 'p7' });
  });
  it('says so when the names cannot be read, and reads them again', async () => {
    const view = aView({ actions: [action('transfer_owner')] });
    const reading = vi.fn(people).mockRejectedValueOnce(new ApiFailure('unreachable', 'ติดต่อระบบไม่ได้'));
    const api = anApi({ submission: async () => view, people: reading });
    const app = await renderApp(<SubmissionScreen id="s1" />, { api });
    await app.press('มอบเรื่องให้ผู้รับผิดชอบคนใหม่');
    expect(app.one('dialog [role=alert]').textContent).toContain('ติดต่อระบบไม่ได้');
    await app.press('ลองใหม่');
    expect(app.one('dialog').textContent).toContain('นางสาวศิริพร นาคำ');
  });
});

it('an action that the request has outrun says so and reads it again', async () => {
  const refusal = { code: 'no_task', message: 'ไม่มีงานค้างแล้ว' } as const;
  const { app, submission } = await openSheet(
    'claim_task',
    {},
    new ApiFailure('refused', refusal.message, refusal),
  );
  await app.press('ยืนยันรับงาน');
  expect(app.root.querySelector('dialog')).toBeNull();
  expect(app.one('[role=alert]').textContent).toContain('ไม่มีงานค้างแล้ว');
  expect(submission).toHaveBeenCalledTimes(2);
});
