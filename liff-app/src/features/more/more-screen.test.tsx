// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest';
import { aMe } from '../../testing/fixtures.ts';
import { renderApp } from '../../testing/render-app.tsx';
import { moreEntries } from './entries.ts';
import { MoreScreen } from './more-screen.tsx';

const before = [...moreEntries];
afterEach(() => moreEntries.splice(0, moreEntries.length, ...before));

it('says who the person is here and leads to the website', async () => {
  const app = await renderApp(<MoreScreen />);
  expect(app.text()).toContain('นายจิรายุ ทินจง');
  expect(app.one('a.button').getAttribute('href')).toBe('https://example.go.th/si-bun-rueang/');
});

it('leads to what was permitted by word of mouth for whom the server names', async () => {
  const address = '[href="/unconfirmed"]';
  expect((await renderApp(<MoreScreen />)).root.querySelector(address)).toBeNull();
  const app = await renderApp(<MoreScreen />, { me: aMe({ seesVerbal: true }) });
  expect(app.one(address).textContent).toContain('อนุมัติทางวาจาที่ยังไม่ได้ยืนยัน');
});

it('leads to the districts of a province for whom the server names', async () => {
  const address = '[href="/province"]';
  expect((await renderApp(<MoreScreen />)).root.querySelector(address)).toBeNull();
  const app = await renderApp(<MoreScreen />, { me: aMe({ seesDistricts: true }) });
  expect(app.one(address).textContent).toContain('หน่วยงานในจังหวัด');
});

it('leads only to what the person has a use for', async () => {
  moreEntries.push({
    to: { screen: 'search' },
    name: 'งานของผู้ยื่นคำขอ',
    about: '',
    shown: ({ member }) => member.isStaff,
  });
  expect((await renderApp(<MoreScreen />)).text()).toContain('งานของผู้ยื่นคำขอ');
  const others = await renderApp(<MoreScreen />, { me: aMe({ isStaff: false }) });
  expect(others.text()).not.toContain('งานของผู้ยื่นคำขอ');
});
