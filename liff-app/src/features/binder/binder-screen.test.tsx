// @vitest-environment happy-dom
import type { BinderItemView, BinderView } from '@prakat/shared/api/binder';
import { describe, expect, it, vi } from 'vitest';
import { ApiFailure } from '../../api/failure.ts';
import { anApi, renderApp } from '../../testing/render-app.tsx';
import { BinderScreen } from './binder-screen.tsx';

const missing = (id: string, given: Partial<BinderItemView> = {}): BinderItemView => ({
  id,
  name: `หลักฐาน ${id}`,
  state: 'missing',
  papers: [],
  partOf: null,
  lacks: ['ไม่มีเอกสาร'],
  page: null,
  proof: null,
  action: { do: 'start', kind: 'memo_permission', subject: '2565', label: 'เริ่มร่างบันทึกข้อความ' },
  ...given,
});

const memo = {
  id: 'memo-878',
  title: 'บันทึกข้อความขออนุมัติ',
  number: 'นภ 0332/878',
  date: '2021-12-24',
  signedOn: '2021-12-24',
  scannedOn: null,
};

const aView = (items: BinderItemView[], given: Partial<BinderView> = {}): BinderView => ({
  year: '2565',
  years: ['2566', '2565', '2564'],
  topic: 'MOIT 1 หน่วยงานมีการกำหนดมาตรการ',
  note: 'ไตรมาสที่ต้องส่งแต่ละรายการต้องยืนยันกับหน่วยงาน',
  percent: 14,
  quarters: [{ quarter: 1, present: 1, asked: 4, percent: 25 }],
  groups: [{ id: '1', name: 'มาตรการ', year: '2565', items }],
  annexes: [{ id: 'website', name: 'ภาพหน้าจอเว็บไซต์', papers: [] }],
  links: { pdf: '/b.pdf', zip: '/b.zip' },
  publicUrl: 'https://prakat.example.go.th/si-bun-rueang/moit/2565',
  ...given,
});

const drawn = async (view: BinderView, post?: () => Promise<unknown>) => {
  const request = vi.fn(async (method: string, _path: string, _body?: unknown) =>
    method === 'GET' ? view : post?.(),
  );
  const app = await renderApp(<BinderScreen />, { api: anApi({ request: request as never }) });
  return { app, request };
};

describe('the screen of the binder', () => {
  it('has the items in the order of the list, how each stands, and the whole as files', async () => {
    const there = missing('1.1', {
      state: 'present',
      papers: [memo],
      lacks: [],
      action: null,
      page: 'https://a.go.th/x',
      proof: 'ตรวจพบบนเว็บไซต์แล้ว เมื่อ 24 ธ.ค. 2564 10.00 น.',
    });
    const { app } = await drawn(aView([there, missing('1.2')]));
    expect(app.text()).toContain('มี 1 จาก 2 รายการ (14%)');
    expect([...app.root.querySelectorAll('.list-item-number')].map((each) => each.textContent)).toEqual([
      'รายการ 1.1',
      'รายการ 1.2',
    ]);
    expect(app.text()).toContain('เลขที่ นภ 0332/878 ลงวันที่ 24 ธันวาคม 2564');
    expect(app.one('a[href="/papers/memo-878"]').textContent).toBe(memo.title);
    expect(app.one('a[href="https://a.go.th/x"]').textContent).toContain('รายการ 1.1');
    expect(app.text()).toContain('ตรวจพบบนเว็บไซต์แล้ว เมื่อ 24 ธ.ค. 2564');
    expect(app.one('a[href="/b.pdf"]').textContent).toContain('PDF ไฟล์เดียว');
    expect(app.one('a[href="/b.zip"]').textContent).toContain('ZIP');
  });

  it('begins the paper that is missing and opens it', async () => {
    const { app, request } = await drawn(aView([missing('1.1')]), async () => ({ id: 'new-paper' }));
    await app.press('เริ่มร่างบันทึกข้อความ');
    expect(request).toHaveBeenLastCalledWith('POST', '/papers', { kind: 'memo_permission', subject: '2565' });
    expect(app.go).toHaveBeenCalledWith({ screen: 'paper', id: 'new-paper' });
  });

  it('says why a paper could not be begun, and lets it be tried again', async () => {
    const { app } = await drawn(aView([missing('1.1')]), () =>
      Promise.reject(new ApiFailure('refused', 'ไม่ได้เป็นผู้ดูแลเอกสาร')),
    );
    await app.press('เริ่มร่างบันทึกข้อความ');
    expect(app.text()).toContain('ไม่ได้เป็นผู้ดูแลเอกสาร');
    expect(app.one<HTMLButtonElement>('.button-primary').disabled).toBe(false);
  });

  it('names the title by which a request is known, and leads to the form', async () => {
    const action = { do: 'file' as const, title: 'ประกาศแนวทาง ปีงบประมาณ 2565', label: 'ยื่นคำขอเผยแพร่' };
    const { app } = await drawn(aView([missing('1.4', { action })]));
    expect(app.text()).toContain('ใช้หัวข้อ “ประกาศแนวทาง ปีงบประมาณ 2565”');
    expect(app.one('a[href="/new"]').textContent).toContain('ยื่นคำขอเผยแพร่');
  });

  it('is read anew for another year', async () => {
    const { app, request } = await drawn(aView([missing('1.1')]));
    await app.type('#binder-year', '2564');
    await app.settle();
    expect(request).toHaveBeenLastCalledWith('GET', '/papers/binder?year=2564');
  });
});
