import { joinTitle } from '@prakat/shared/text/join-title';
// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiFailure } from '../../api/failure.ts';
import { aView } from '../../testing/fixtures.ts';
import { anApi, renderApp } from '../../testing/render-app.tsx';
import { SearchScreen } from './search-screen.tsx';
import { noTerms } from './search-terms.ts';

const page = (ids: string[], next: string | null = null) => ({
  items: ids.map((id) => aView({ id, number: `2565-${id}` })),
  next,
});
const colleagues = async () => [
  { id: 'm1', name: 'นายจิรายุ ทินจง', positionTitle: 'นักวิชาการ', unitName: 'งานข้อมูล' },
  { id: 'm2', name: 'นางสาวศิริพร นาคำ', positionTitle: 'เจ้าพนักงาน', unitName: 'งานข้อมูล' },
];
const open = (search: ReturnType<typeof vi.fn>) =>
  renderApp(<SearchScreen />, { api: anApi({ search: search as never, colleagues }) });
async function openFilters(app: Awaited<ReturnType<typeof open>>) {
  app.one<HTMLDetailsElement>('details').open = true;
  app.one('details').dispatchEvent(new Event('toggle'));
  await app.settle();
  await app.settle();
}
const numbers = (root: Element) =>
  [...root.querySelectorAll('.list-item-number')].map((each) => each.textContent);

beforeEach(() => sessionStorage.clear());

beforeEach(() => localStorage.clear());

describe('search', () => {
  it('opens with every request of the office', async () => {
    const search = vi.fn(async () => page(['1', '2']));
    const app = await open(search);
    expect(search.mock.calls).toEqual([[noTerms, null]]);
    expect(numbers(app.root)).toEqual(['2565-1', '2565-2']);
    expect(app.text()).toContain('ทั้งหมด 2 คำขอ');
  });
  it('asks for words and filters together, and pages through what it found', async () => {
    const search = vi.fn(async (_terms: unknown, after: string | null) =>
      after ? page(['2']) : page(['1'], 'after-1'),
    );
    const app = await open(search);
    search.mockClear();
    await app.type('#search-q', 'จัดซื้อ');
    await openFilters(app);
    await app.type('#search-standing', 'on_display');
    await app.type('#search-category', 'news');
    await app.type('#search-unit', 'it');
    await app.type('#search-person', 'me');
    expect(search).not.toHaveBeenCalled();
    await app.press('ค้นหา');
    await app.press('แสดงเพิ่มเติม');
    const terms = {
      ...noTerms,
      q: 'จัดซื้อ',
      standing: 'on_display',
      category: 'news',
      unit: 'it',
      person: 'me',
    };
    expect(search.mock.calls).toEqual([
      [terms, null],
      [terms, 'after-1'],
    ]);
    expect(numbers(app.root)).toEqual(['2565-1', '2565-2']);
    expect(app.text()).toContain('ใช้อยู่ 4');
  });
  it('shows the same list when the person comes back from a request', async () => {
    const search = vi.fn(async () => page(['1']));
    const first = await open(search);
    await first.type('#search-q', 'จัดซื้อ');
    await first.press('ค้นหา');
    await first.leave();
    search.mockClear();
    const app = await open(search);
    expect(search.mock.calls).toEqual([[{ ...noTerms, q: 'จัดซื้อ' }, null]]);
    expect(app.one<HTMLInputElement>('#search-q').value).toBe('จัดซื้อ');
    await app.press('ล้าง');
    expect(search).toHaveBeenLastCalledWith(noTerms, null);
    expect(app.one<HTMLInputElement>('#search-q').value).toBe('');
  });
  it('asks by how an item stands, its request or what became of it', async () => {
    const app = await open(vi.fn(async () => page([])));
    await openFilters(app);
    const names = [...app.root.querySelectorAll('#search-standing option')].map((each) => each.textContent);
    expect(names).toEqual([
      'ทุกสถานะ',
      'รอพิจารณา',
      'ส่งกลับให้แก้ไข',
      'ไม่อนุมัติ',
      'ถอนคำขอแล้ว',
      'อนุมัติแล้ว รอเผยแพร่',
      'เผยแพร่แล้ว',
      'นำลงจากเว็บไซต์แล้ว',
      'ยกเลิกการเผยแพร่',
      'มีฉบับแก้ไขใหม่แทนแล้ว',
    ]);
  });
  it('offers oneself and every colleague to look for', async () => {
    const search = vi.fn(async () => page([]));
    const app = await open(search);
    await openFilters(app);
    const options = [...app.root.querySelectorAll('#search-person option')].map((each) => each.textContent);
    expect(options).toEqual(['ทุกคน', 'ข้าพเจ้า (นายจิรายุ ทินจง)', `นางสาวศิริพร นาคำ · ${joinTitle('เจ้าพนักงาน')}`]);
    await app.type('#search-person', 'm2');
    await app.press('ค้นหา');
    expect(search).toHaveBeenLastCalledWith({ ...noTerms, person: 'm2' }, null);
  });
  it('asks for nothing while the period cannot be', async () => {
    const search = vi.fn(async () => page([]));
    const app = await open(search);
    search.mockClear();
    await openFilters(app);
    await app.type('#search-from-year', '2021');
    await app.press('ค้นหา');
    expect(app.one('#search-from-problem').textContent).toContain('ให้ครบ');
    expect(app.one<HTMLDetailsElement>('details').open).toBe(true);
    expect(search).not.toHaveBeenCalled();
  });
  it('that finds nothing says what to try', async () => {
    const search = vi.fn(async () => page([]));
    const app = await open(search);
    expect(app.text()).toContain('ยังไม่มีคำขอ');
    await app.type('#search-q', 'ไม่มี');
    await app.press('ค้นหา');
    expect(app.text()).toContain('ไม่พบคำขอที่ตรงกับที่ค้นหา');
  });
  it('goes on where a page found nothing and is not the last', async () => {
    const search = vi.fn(async (_terms: unknown, after: string | null) =>
      after ? page(['9']) : page([], 'after-300'),
    );
    const app = await open(search);
    expect(app.text()).toContain('ค้นคำขอที่เก่ากว่า');
    await app.press('แสดงเพิ่มเติม');
    expect(numbers(app.root)).toEqual(['2565-9']);
  });
  it('that fails says why and can be tried again', async () => {
    const search = vi.fn().mockRejectedValueOnce(new ApiFailure('unreachable', 'ติดต่อระบบไม่ได้'));
    search.mockResolvedValue(page(['1']));
    const app = await open(search);
    expect(app.one('[role=alert]').textContent).toContain('ติดต่อระบบไม่ได้');
    await app.press('ลองใหม่');
    expect(numbers(app.root)).toEqual(['2565-1']);
  });
  it('never shows the answer to an earlier question', async () => {
    let answerFirst: (value: unknown) => void = () => {};
    const search = vi.fn().mockImplementationOnce(() => new Promise((resolve) => (answerFirst = resolve)));
    search.mockResolvedValue(page(['2']));
    const app = await open(search);
    await app.type('#search-q', 'จัดซื้อ');
    await app.press('ค้นหา');
    answerFirst(page(['1']));
    await app.settle();
    expect(numbers(app.root)).toEqual(['2565-2']);
  });
});
