// @vitest-environment happy-dom
import type { RecordView } from '@prakat/shared/api/papers';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ApiFailure } from '../../api/failure.ts';
import { aDeferred } from '../../testing/fixtures.ts';
import { anApi, renderApp } from '../../testing/render-app.tsx';
import { RecordSection } from './record-section.tsx';

const view = (count: number, mark = ''): RecordView => ({
  count,
  links: { pdf: `/r.pdf${mark}`, docx: `/r.docx${mark}`, xlsx: `/r.xlsx${mark}`, csv: `/r.csv${mark}` },
});
const answering = (answer: (path: string) => RecordView) => {
  const request = vi.fn(async (_method: string, path: string) => answer(path));
  return { request, api: anApi({ request: request as never }) };
};
const asked = (period: string, category = '') => [
  'GET',
  `/papers/record?period=${period}&category=${category}`,
];

afterEach(() => vi.useRealTimers());

describe('the record of publications', () => {
  it('has the record of the running quarter, as each kind of file', async () => {
    const { request, api } = answering(() => view(3));
    const app = await renderApp(<RecordSection />, { api });
    expect(request.mock.calls).toEqual([asked('2565-Q1')]);
    expect(app.one('#record-period option').textContent).toBe(
      'ไตรมาสที่ 1 ปีงบประมาณ 2565 (ตุลาคม - ธันวาคม 2564)',
    );
    expect(app.text()).toContain('เผยแพร่ 3 เรื่อง');
    const links = [...app.root.querySelectorAll('a')].map((link) => [
      link.getAttribute('href'),
      link.textContent,
      link.target,
    ]);
    expect(links).toEqual([
      ['/r.pdf', 'เปิดบันทึก (PDF) (เปิดหน้าต่างใหม่)', '_blank'],
      ['/r.docx', 'เปิดบันทึก (Word) (เปิดหน้าต่างใหม่)', '_blank'],
      ['/r.xlsx', 'เปิดบันทึก (Excel) (เปิดหน้าต่างใหม่)', '_blank'],
      ['/r.csv', 'เปิดบันทึก (CSV) (เปิดหน้าต่างใหม่)', '_blank'],
    ]);
  });

  it('reads it anew for another period and category', async () => {
    const { request, api } = answering((path) => view(1, `?${path.length}`));
    const app = await renderApp(<RecordSection />, { api });
    await app.type('#record-period', '2564-08');
    await app.settle();
    await app.type('#record-category', 'law');
    await app.settle();
    expect(request.mock.calls).toEqual([asked('2565-Q1'), asked('2564-08'), asked('2564-08', 'law')]);
  });

  it('offers no period that lies ahead', async () => {
    const app = await renderApp(<RecordSection />, { api: answering(() => view(0)).api });
    const names = [...app.root.querySelectorAll('#record-period option')].map((each) => each.textContent);
    expect(names).toContain('เดือนธันวาคม 2564');
    expect(names).toContain('ปีงบประมาณ 2565 (ตุลาคม 2564 - กันยายน 2565)');
    expect(names.join()).not.toContain('มกราคม - มีนาคม 2565');
  });

  it('says that nothing was published, and opens the paper that says so', async () => {
    const app = await renderApp(<RecordSection />, { api: answering(() => view(0)).api });
    expect(app.text()).toContain('ไม่มีการเผยแพร่ในช่วงเวลานี้');
    expect(app.root.querySelectorAll('a')).toHaveLength(4);
  });

  it('has no link of the period before while the next is read', async () => {
    const next = aDeferred<RecordView>();
    const request = vi.fn().mockResolvedValueOnce(view(3)).mockReturnValueOnce(next.promise);
    const app = await renderApp(<RecordSection />, { api: anApi({ request }) });
    await app.type('#record-period', '2564-Q4');
    await app.settle();
    expect(app.root.querySelectorAll('a')).toHaveLength(0);
    next.resolve(view(4));
    await app.settle();
    expect(app.text()).toContain('เผยแพร่ 4 เรื่อง');
  });

  it('says what went wrong and reads again when asked', async () => {
    const request = vi
      .fn()
      .mockRejectedValueOnce(new ApiFailure('refused', 'ไม่พบหมวดหมู่ที่เลือกในแนวทางของหน่วยงาน'))
      .mockResolvedValue(view(2));
    const app = await renderApp(<RecordSection />, { api: anApi({ request }) });
    expect(app.one('[role="alert"]').textContent).toContain('ไม่พบหมวดหมู่ที่เลือก');
    await app.press('ลองใหม่');
    expect(app.text()).toContain('เผยแพร่ 2 เรื่อง');
    expect(app.root.querySelector('[role="alert"]')).toBeNull();
  });

  it('renews a link that has run out in place of opening it', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const { request, api } = answering(() => view(1));
    const app = await renderApp(<RecordSection />, { api });
    vi.setSystemTime(Date.now() + 14 * 60_000 + 1);
    const click = new MouseEvent('click', { bubbles: true, cancelable: true });
    app.one('a').dispatchEvent(click);
    await app.settle();
    await app.settle();
    expect(click.defaultPrevented).toBe(true);
    expect(request).toHaveBeenCalledTimes(2);
    expect(app.text()).toContain('ระบบสร้างลิงก์ใหม่ให้แล้ว');
  });
});
