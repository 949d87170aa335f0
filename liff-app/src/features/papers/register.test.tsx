// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { ApiFailure } from '../../api/failure.ts';
import { aMe, aView } from '../../testing/fixtures.ts';
import { aPaperSummary, aPapersView, aPaperView } from '../../testing/paper-fixtures.ts';
import { anApi, renderApp } from '../../testing/render-app.tsx';
import { PapersScreen } from './papers-screen.tsx';
import { Register } from './register.tsx';

const answering = (view = aPapersView()) => {
  const request = vi.fn(
    async (method: string, _path: string, _body?: unknown): Promise<unknown> =>
      method === 'POST' ? aPaperView({ id: 'new' }) : view,
  );
  return { request, api: anApi({ request: request as never }) };
};

describe('the register of papers', () => {
  it('shows what waits for the head first, and each with its number and the signed paper', async () => {
    const waiting = [aPaperSummary({ id: 'c', state: 'presented', title: 'รอลงนาม' })];
    const papers = [
      ...waiting,
      aPaperSummary({ id: 'a', state: 'draft', title: 'ร่างหนึ่ง' }),
      aPaperSummary({ id: 'b', state: 'signed', number: 'นภ 0332/674', date: '2021-09-30', isScanned: true }),
      aPaperSummary({ id: 'd', state: 'issued', kind: 'request_form', title: 'แบบฟอร์ม' }),
      aPaperSummary({ id: 'e', state: 'cancelled', title: 'เลิกแล้ว' }),
    ];
    const app = await renderApp(<Register />, { api: answering(aPapersView({ waiting, papers })).api });
    expect([...app.root.querySelectorAll('h3, summary')].map(({ textContent }) => textContent)).toEqual([
      'รอผู้บริหารลงนาม (1)',
      'กำลังจัดทำ (1)',
      'จัดทำแล้ว (1)',
      'พิมพ์จากข้อมูลในระบบ (1)',
      'ยกเลิก (1)',
    ]);
    const signed = app.one('[href="/papers/b"]').textContent;
    expect(signed).toContain('แนบฉบับลงนามแล้ว');
    expect(signed).toContain('นภ 0332/674');
    expect(signed).toContain('ลงวันที่ 30 กันยายน 2564');
  });

  it('says that there is none, and offers nothing to whoever keeps no papers', async () => {
    const app = await renderApp(<Register />, { api: answering(aPapersView({ kinds: [] })).api });
    expect(app.text()).toContain('ยังไม่มีเอกสารในทะเบียน');
    expect(app.buttons()).toEqual([]);
  });

  it('reads another year, whose list stays to choose from meanwhile', async () => {
    const { request, api } = answering();
    const app = await renderApp(<Register />, { api });
    await app.type('#papers-year', '2564');
    await app.settle();
    expect(request.mock.calls.map(([, path]) => path)).toEqual(['/papers?year=', '/papers?year=2564']);
    const years = [...app.root.querySelectorAll('#papers-year option')].map(({ textContent }) => textContent);
    expect(years).toEqual(['ปีงบประมาณ 2565', 'ปีงบประมาณ 2566', 'ปีงบประมาณ 2564', 'ปีงบประมาณ 2563']);
  });

  it('says what went wrong and reads again when asked', async () => {
    const request = vi
      .fn()
      .mockRejectedValueOnce(new ApiFailure('unreachable', 'ติดต่อระบบไม่ได้'))
      .mockResolvedValue(aPapersView());
    const app = await renderApp(<Register />, { api: anApi({ request }) });
    await app.press('ลองใหม่');
    expect(app.text()).toContain('ยังไม่มีเอกสารในทะเบียน');
  });
});

describe('beginning a paper', () => {
  const open = async (view = aPapersView()) => {
    const { request, api } = answering(view);
    const search = vi.fn(async () => ({ items: [aView()], next: null }));
    const app = await renderApp(<Register />, { api: { ...api, search } });
    await app.press('เริ่มเอกสาร');
    const begin = async () => {
      const [, last] = [...app.root.querySelectorAll<HTMLButtonElement>('dialog .sheet-buttons button')];
      last?.click();
      await app.settle();
      await app.settle();
    };
    const begun = () => request.mock.calls.filter(([method]) => method === 'POST').map(([, , body]) => body);
    return { app, search, begin, begun };
  };

  it('asks for a kind first', async () => {
    const { app, begin, begun } = await open();
    await begin();
    expect(app.text()).toContain('กรุณาเลือกชนิดเอกสาร');
    expect(begun()).toEqual([]);
  });

  it('is about a quarter, and opens the paper', async () => {
    const { app, begin, begun } = await open();
    await app.type('#start-kind', 'memo_follow_up');
    await app.type('#start-subject', '2564-Q4');
    await begin();
    expect(begun()).toEqual([{ kind: 'memo_follow_up', subject: '2564-Q4' }]);
    expect(app.go).toHaveBeenCalledWith({ screen: 'paper', id: 'new' });
  });

  it('proposes the year that is looked at', async () => {
    const { app, begin, begun } = await open(aPapersView({ year: '2564' }));
    await app.type('#start-kind', 'announcement');
    await begin();
    expect(begun()).toEqual([{ kind: 'announcement', subject: '2564' }]);
  });

  it('is about a request that is searched for', async () => {
    const { app, search, begin, begun } = await open();
    await app.type('#start-kind', 'memo_request');
    await begin();
    expect(app.text()).toContain('กรุณาค้นหาและเลือกคำขอ');
    await app.type('#start-subject', ' 2565-0001 ');
    await app.press('ค้นหาคำขอ');
    expect(search).toHaveBeenCalledWith(expect.objectContaining({ q: '2565-0001' }), null);
    await begin();
    expect(begun()).toEqual([{ kind: 'memo_request', subject: 's1' }]);
  });

  it('needs the title of what was made outside', async () => {
    const { app, begin, begun } = await open();
    await app.type('#start-kind', 'annex');
    await begin();
    expect(app.one('#start-title-problem').textContent).toBe('กรุณาระบุชื่อเอกสาร');
    await app.type('#start-title', 'ภาพหน้าจอเว็บไซต์');
    await begin();
    expect(begun()).toEqual([{ kind: 'annex', subject: '2565', title: 'ภาพหน้าจอเว็บไซต์' }]);
  });
});

describe('the screen of papers', () => {
  const links = async (isAdministrator: boolean) => {
    const request = async (_method: string, path: string) =>
      path.startsWith('/papers/record') ? { count: 0, links: {} } : aPapersView();
    const me = aMe({ isAdministrator });
    const app = await renderApp(<PapersScreen />, { api: anApi({ request: request as never }), me });
    return [...app.root.querySelectorAll('[aria-labelledby="other-papers"] a')].map((link) =>
      link.getAttribute('href'),
    );
  };

  it('leads on, to emblem and font for administrators only', async () => {
    expect(await links(false)).toEqual(['/binder', '/papers/remarks']);
    expect(await links(true)).toEqual(['/binder', '/papers/remarks', '/papers/assets']);
  });
});
