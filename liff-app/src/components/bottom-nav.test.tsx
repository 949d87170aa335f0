// @vitest-environment happy-dom
import { useState } from 'preact/hooks';
import { expect, it, vi } from 'vitest';
import type { Route } from '../routes.ts';
import { aMe } from '../testing/fixtures.ts';
import { anApi, renderApp } from '../testing/render-app.tsx';
import { BottomNav } from './bottom-nav.tsx';

const names = (root: Element) => [...root.querySelectorAll('a')].map((link) => link.textContent);

it('has five places at most, and marks the open one', async () => {
  const app = await renderApp(<BottomNav route={{ screen: 'search' }} />);
  expect(names(app.root)).toEqual(['ยื่นคำขอ', 'คำขอของท่าน', 'รอดำเนินการ', 'ค้นหา', 'เพิ่มเติม']);
  expect(app.one('[aria-current=page]').textContent).toBe('ค้นหา');
});

it('has no form for those who file nothing', async () => {
  const app = await renderApp(<BottomNav route={{ screen: 'waiting' }} />, { me: aMe({ isStaff: false }) });
  expect(names(app.root)).toEqual(['คำขอของท่าน', 'รอดำเนินการ', 'ค้นหา', 'เพิ่มเติม']);
});

it.each([
  [{ count: 0, more: false }, 'รอดำเนินการ'],
  [{ count: 3, more: false }, 'รอดำเนินการ3 รายการ'],
  [{ count: 20, more: true }, 'รอดำเนินการ20+ รายการ'],
])('says how much waits for the person, without asking on the first screen: %j', async (waiting, said) => {
  const countWaiting = vi.fn();
  const api = anApi({ countWaiting });
  const app = await renderApp(<BottomNav route={{ screen: 'mine' }} />, { api, me: { ...aMe(), waiting } });
  expect(names(app.root)).toContain(said);
  expect(countWaiting).not.toHaveBeenCalled();
});

/** Goes to another screen. */
function Moving() {
  const [route, setRoute] = useState<Route>({ screen: 'mine' });
  return (
    <>
      <button type="button" onClick={() => setRoute({ screen: 'search' })}>
        ไป
      </button>
      <BottomNav route={route} />
    </>
  );
}

it('asks anew on the next screen', async () => {
  const api = anApi({ countWaiting: async () => ({ count: 2, more: false }) });
  const app = await renderApp(<Moving />, { api });
  expect(names(app.root)).toContain('รอดำเนินการ');
  await app.press('ไป');
  expect(names(app.root)).toContain('รอดำเนินการ2 รายการ');
});

it('goes without the number where it cannot be had', async () => {
  const api = anApi({ countWaiting: () => Promise.reject(new Error('away')) });
  const app = await renderApp(<Moving />, { api });
  await app.press('ไป');
  expect(names(app.root)).toContain('รอดำเนินการ');
});
