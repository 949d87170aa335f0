// @vitest-environment happy-dom
import type { SubmissionView } from '@prakat/shared/api/api';
import { type ActionName, transitionOf, transitions } from '@prakat/shared/submission/transitions';
import { describe, expect, it, vi } from 'vitest';
import { ApiFailure } from '../../api/failure.ts';
import { aMe, aPublication, aView } from '../../testing/fixtures.ts';
import { anApi, renderApp } from '../../testing/render-app.tsx';
import { pages, placeActions, sheets } from './action-sheets.ts';
import { SubmissionScreen } from './submission-screen.tsx';
import { action, openSheet, twoPeople } from './testing/open-sheet.tsx';

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
      (name) => action(name),
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

describe('deciding for another', () => {
  const acting = { kind: 'acting', name: 'นายสะไกร แก้วโสม', positionTitle: 'สาธารณสุขอำเภอ' } as const;
  const signed = 'ท่านลงนาม นายจิรายุ ทินจง นักวิชาการสาธารณสุขชำนาญการ รักษาราชการแทน สาธารณสุขอำเภอ';
  it.each(['approve', 'propose', 'reject', 'send_back'] as const)(
    'says beforehand how it will be signed: %s',
    async (name) => {
      const { app, act } = await openSheet(name, { actions: [action(name, acting)] });
      expect(app.one('dialog').textContent).toContain(signed);
      expect(act).not.toHaveBeenCalled();
    },
  );
  it('says nothing of it to who decides in their own right', async () => {
    const { app } = await openSheet('approve');
    expect(app.one('dialog').textContent).not.toContain('ท่านลงนาม');
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

describe('giving an item to a successor', () => {
  it('names one who is not its owner already', async () => {
    const { app, act } = await openSheet('transfer_owner');
    expect(app.root.querySelector('dialog input[value="m1"]')).toBeNull();
    await app.choose('dialog input[value="m2"]');
    await app.press('ยืนยันมอบเรื่อง');
    expect(act).toHaveBeenCalledWith('s1', { action: 'transfer_owner', to: 'm2' });
  });
  it('says who has it now', async () => {
    const { app } = await openSheet('transfer_owner');
    expect(app.one('dialog').textContent).toContain('ขณะนี้ นายจิรายุ ทินจง เป็นผู้รับผิดชอบ');
    const successor = { name: 'นางสาวศิริพร นาคำ', positionTitle: 'เจ้าพนักงาน' };
    const { app: later } = await openSheet('transfer_owner', { ownerId: 'm2', successor });
    expect(later.one('dialog').textContent).toContain('ขณะนี้ นางสาวศิริพร นาคำ เป็นผู้รับผิดชอบ');
    expect(later.text()).toContain('ผู้รับผิดชอบเรื่องในปัจจุบันนางสาวศิริพร นาคำ');
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
    const reading = vi.fn(twoPeople).mockRejectedValueOnce(new ApiFailure('unreachable', 'ติดต่อระบบไม่ได้'));
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
