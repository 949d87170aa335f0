// @vitest-environment happy-dom
import type { LogLine, LogPage } from '@prakat/shared/api/log';
import { describe, expect, it, vi } from 'vitest';
import { anApi, renderApp } from '../../testing/render-app.tsx';
import { LogScreen } from './log-screen.tsx';

const line = (id: string, given: Partial<LogLine> = {}): LogLine => ({
  id,
  at: '2021-12-24T03:05:00.000Z',
  title: 'อนุมัติให้เผยแพร่',
  by: 'นายสะไกร แก้วโสม (สาธารณสุขอำเภอ)',
  note: null,
  about: { number: '2565-0001', title: 'แผนจัดซื้อ', submissionId: 's1' },
  ...given,
});
const page = (lines: LogLine[], next: string | null = null): LogPage => ({ lines, next, csv: '/log.csv?x' });

async function open(request: ReturnType<typeof vi.fn>, terms = {}) {
  return renderApp(<LogScreen terms={terms} />, {
    api: anApi({
      request: request as never,
      colleagues: async () => [{ id: 'm2', name: 'นายสอง', positionTitle: 'นิติกร', unitName: 'ก' }],
    }),
  });
}
async function openFilters(app: Awaited<ReturnType<typeof open>>) {
  app.one<HTMLDetailsElement>('details').open = true;
  app.one('details').dispatchEvent(new Event('toggle'));
  await app.settle();
  await app.settle();
}

describe('the log', () => {
  it('says of each act when, what, by whom and to what, and leads to the request', async () => {
    const person = line('2', {
      about: { number: null, title: 'นางสาวใหม่', submissionId: null },
      note: 'เหตุผล',
    });
    const app = await open(vi.fn(async () => page([line('1'), person])));
    const [first, second] = [...app.root.querySelectorAll('.list-item')];
    expect(first?.getAttribute('href')).toBe('/submissions/s1');
    for (const words of ['24 ธ.ค. 2564 10.05 น.', '2565-0001', 'อนุมัติให้เผยแพร่', 'แผนจัดซื้อ', 'โดย นายสะไกร'])
      expect(first?.textContent).toContain(words);
    expect(second?.tagName).toBe('DIV');
    expect(second?.textContent).toContain('เหตุผล');
  });

  it('goes on from where the page ended, and offers the list as a table', async () => {
    const request = vi.fn(async (_method: string, path: string) =>
      path.includes('after') ? page([line('2')]) : page([line('1')], 'place-1'),
    );
    const app = await open(request, { act: 'approved' });
    expect(app.one('.actions a').getAttribute('href')).toBe('/log.csv?x');
    await app.press('แสดงเพิ่มเติม');
    expect(request.mock.calls.map(([, path]) => path)).toEqual([
      '/log?act=approved',
      '/log?act=approved&after=place-1',
    ]);
    expect(app.root.querySelectorAll('.list-item')).toHaveLength(2);
  });

  it('is looked through by what is chosen, once it is asked for', async () => {
    const app = await open(vi.fn(async () => page([])));
    await openFilters(app);
    await app.type('#log-number', ' 2565-0001 ');
    await app.type('#log-act', 'approved');
    await app.type('#log-person', 'm2');
    expect(app.go).not.toHaveBeenCalled();
    await app.press('ค้นหา');
    expect(app.go).toHaveBeenCalledWith({
      screen: 'log',
      terms: { number: '2565-0001', act: 'approved', person: 'm2' },
    });
  });

  it('asks for nothing while a day is not whole, or the days are the wrong way round', async () => {
    const app = await open(
      vi.fn(async () => page([])),
      { from: '2021-12-24', to: '2021-12-01' },
    );
    await openFilters(app);
    await app.press('ค้นหา');
    expect(app.one('#log-to-problem').textContent).toContain('ต้องไม่อยู่ก่อน');
    await app.type('#log-from', '');
    await app.press('ค้นหา');
    expect(app.one('#log-from-problem').textContent).toContain('ให้ครบ');
    expect(app.go).not.toHaveBeenCalled();
  });

  it('says what it shows, and shows everything again', async () => {
    const app = await open(
      vi.fn(async () => page([])),
      { act: 'filed', from: '2021-12-01', to: '2021-12-24' },
    );
    expect(app.text()).toContain('ยื่นคำขอ · 1–24 ธันวาคม 2564');
    expect(app.text()).toContain('ไม่มีรายการที่ตรงกับที่ค้นหา');
    await app.press('แสดงทุกรายการ');
    expect(app.go).toHaveBeenCalledWith({ screen: 'log', terms: {} });
  });
});
