// @vitest-environment happy-dom
import type { SubmissionSummary } from '@prakat/shared/api/api';
import type { DraftSummary } from '@prakat/shared/api/drafts';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiFailure } from '../../api/failure.ts';
import { aMe, aView } from '../../testing/fixtures.ts';
import { anApi, renderApp } from '../../testing/render-app.tsx';
import { createDraftStore, draftKey } from '../request-form/draft-store.ts';
import { emptyForm } from '../request-form/form-state.ts';
import { ListScreen } from './list-screen.tsx';
import { merged } from './use-submission-list.ts';

const item = (id: string, changes: Partial<SubmissionSummary> = {}): SubmissionSummary =>
  aView({ id, number: `2565-${id}`, title: `เรื่องที่ ${id}`, ...changes });

const numbers = (root: Element) =>
  [...root.querySelectorAll('.list-item-number')].map((each) => each.textContent);

beforeEach(() => localStorage.clear());

describe('a list', () => {
  it('shows where each request stands, and more when asked', async () => {
    const list = vi
      .fn()
      .mockResolvedValueOnce({ items: [item('1', { urgency: 'urgent' }), item('2')], next: 'after-2' })
      .mockResolvedValueOnce({ items: [item('3')], next: null });
    const app = await renderApp(<ListScreen list="mine" />, { api: anApi({ list }) });
    expect(app.text()).toContain('เร่งด่วน');
    expect(app.text()).toContain('24 ธ.ค. 2564 10.05 น.');
    await app.press('แสดงเพิ่มเติม');
    expect(list.mock.calls).toEqual([
      ['mine', null],
      ['mine', 'after-2'],
    ]);
    expect(numbers(app.root)).toEqual(['2565-1', '2565-2', '2565-3']);
    expect(app.buttons()).not.toContain('แสดงเพิ่มเติม');
  });
  it('says of a correction what it corrects', async () => {
    const list = async () => ({ items: [item('2', { corrects: '2565-1' }), item('1')], next: null });
    const app = await renderApp(<ListScreen list="mine" />, { api: anApi({ list }) });
    const [correction, other] = [...app.root.querySelectorAll('.list-item')];
    expect(correction?.textContent).toContain('แก้ไขเลขที่ 2565-1');
    expect(other?.textContent).not.toContain('แก้ไขเลขที่');
  });
  it('of what was permitted by word of mouth names who asked for it', async () => {
    const list = vi.fn(async () => ({ items: [item('1', { standing: 'on_display' })], next: null }));
    const app = await renderApp(<ListScreen list="verbal" />, { api: anApi({ list }) });
    expect(list).toHaveBeenCalledWith('verbal', null);
    expect(app.text()).toContain('อนุมัติทางวาจาที่ยังไม่ได้ยืนยัน');
    expect(app.text()).toContain('ผู้ยื่น นายจิรายุ ทินจง');
  });
  it('that is empty says what to do', async () => {
    const api = anApi({ list: async () => ({ items: [], next: null }) });
    expect((await renderApp(<ListScreen list="mine" />, { api })).text()).toContain('ยังไม่มีคำขอ');
    expect((await renderApp(<ListScreen list="office" />, { api })).text()).toContain('ที่รอผู้ใดในหน่วยงาน');
    expect((await renderApp(<ListScreen list="late" />, { api })).text()).toContain('ไม่มีงานที่รอเกินเวลา');
    expect((await renderApp(<ListScreen list="verbal" />, { api })).text()).toContain('ไม่มีคำขอที่อนุมัติทางวาจา');
  });
  it('that has nothing on its first page says that there may be more', async () => {
    const api = anApi({ list: async () => ({ items: [], next: 'after-200' }) });
    const app = await renderApp(<ListScreen list="late" />, { api });
    expect(app.text()).not.toContain('ไม่มีงานที่รอเกินเวลา');
    expect(app.buttons()).toContain('แสดงเพิ่มเติม');
  });
  it('that could not be read can be tried again', async () => {
    const list = vi
      .fn()
      .mockRejectedValueOnce(new ApiFailure('unreachable', 'ติดต่อระบบไม่ได้'))
      .mockResolvedValueOnce({ items: [item('1')], next: null });
    const app = await renderApp(<ListScreen list="mine" />, { api: anApi({ list }) });
    expect(app.one('[role=alert]').textContent).toContain('ติดต่อระบบไม่ได้');
    await app.press('ลองใหม่');
    expect(numbers(app.root)).toEqual(['2565-1']);
  });
  it('is read again when the person comes back, with all the pages that were open', async () => {
    const list = vi.fn(async (_list: string, after: string | null) =>
      after ? { items: [item('2')], next: null } : { items: [item('1')], next: 'after-1' },
    );
    const app = await renderApp(<ListScreen list="mine" />, { api: anApi({ list }) });
    await app.press('แสดงเพิ่มเติม');
    list.mockClear();
    document.dispatchEvent(new Event('visibilitychange'));
    await vi.waitFor(() => expect(list).toHaveBeenCalledTimes(2));
    await app.settle();
    expect(numbers(app.root)).toEqual(['2565-1', '2565-2']);
  });
});

describe('drafts above the requests of a person', () => {
  const list = async () => ({ items: [item('1')], next: null });
  const draft = (id: string, changes: Partial<DraftSummary> = {}): DraftSummary => ({
    id,
    title: `แบบร่าง ${id}`,
    about: null,
    files: 0,
    updatedAt: '2021-12-24T03:05:00.000Z',
    keptUntil: '2022-01-23',
    ...changes,
  });
  it('lead back to their forms, and say how long they are kept', async () => {
    const drafts = async () => ({ items: [draft('ก', { files: 2 })] });
    const app = await renderApp(<ListScreen list="mine" />, { api: anApi({ list, drafts }) });
    expect(app.one('.draft-link').getAttribute('href')).toBe(`/drafts/${encodeURIComponent('ก')}`);
    expect(app.text()).toContain('ไฟล์แนบ 2 ไฟล์');
    expect(app.text()).toContain('เก็บถึงวันที่ 23 มกราคม 2565');
    expect(numbers(app.root)).toEqual(['2565-1']);
  });
  it('can be thrown away, once the person has said so again', async () => {
    const dropDraft = vi.fn(async () => {});
    const drafts = async () => ({ items: [draft('ก'), draft('ข')] });
    const me = aMe();
    const kept = createDraftStore(localStorage, draftKey(me.office.id, me.member.id), Date.now);
    kept.save(emptyForm(me, 'ก'), true);
    const app = await renderApp(<ListScreen list="mine" />, { api: anApi({ list, drafts, dropDraft }) });
    await app.press(/^ลบ แบบร่าง แบบร่าง ก/);
    expect(dropDraft).not.toHaveBeenCalled();
    await app.press('ยืนยันลบ');
    expect(dropDraft.mock.calls).toEqual([['ก']]);
    expect(kept.load(emptyForm(me, 'ก'))).toBeNull();
    expect(app.text()).toContain('ลบแบบร่างแล้ว');
    expect([...app.root.querySelectorAll('.draft-link')]).toHaveLength(1);
  });
  it('that cannot be read keep nobody from their requests', async () => {
    const drafts = async () => Promise.reject(new ApiFailure('unreachable', 'ติดต่อระบบไม่ได้'));
    const app = await renderApp(<ListScreen list="mine" />, { api: anApi({ list, drafts }) });
    expect(numbers(app.root)).toEqual(['2565-1']);
    await app.settle();
    expect(app.text()).toContain('เปิดรายการแบบร่างไม่ได้');
  });
  it('stand above nothing else', async () => {
    const drafts = vi.fn();
    await renderApp(<ListScreen list="late" />, { api: anApi({ list, drafts }) });
    expect(drafts).not.toHaveBeenCalled();
  });
});

it('a request that moved between pages is shown once, as it was read last', () => {
  const items = merged([item('1'), item('2')], [item('1', { standingName: 'ใหม่' }), item('3')]);
  expect(items.map(({ id }) => id)).toEqual(['2', '1', '3']);
  expect(items[1]?.standingName).toBe('ใหม่');
});
