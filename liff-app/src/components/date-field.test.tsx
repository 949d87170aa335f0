// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { renderApp } from '../testing/render-app.tsx';
import { DateField } from './date-field.tsx';

const field = (value: string, onInput = vi.fn()) => (
  <DateField
    id="day"
    label="เผยแพร่ถึงวันที่"
    value={value}
    problem="วันที่ไม่ถูกต้อง"
    years={{ from: 2021, to: 2023 }}
    today="2021-12-24"
    onInput={onInput}
  />
);

it('shows the year in the Buddhist Era and the month in words', async () => {
  const app = await renderApp(field('2021-12-24'));
  const shown = [...app.root.querySelectorAll('select')].map(
    (select) => select.selectedOptions[0]?.textContent,
  );
  expect(shown).toEqual(['24', 'ธันวาคม', '2564']);
});

it('reads the problem with each of its lists', async () => {
  const app = await renderApp(field(''));
  for (const select of app.root.querySelectorAll('select')) {
    expect(select.getAttribute('aria-describedby')).toBe('day-problem');
    expect(select.getAttribute('aria-invalid')).toBe('true');
  }
  expect(app.one('#day-problem').textContent).toBe('วันที่ไม่ถูกต้อง');
});

it('has a way to today and a way to nothing', async () => {
  const onInput = vi.fn();
  const app = await renderApp(field('2022-01-01', onInput));
  await app.press(/^วันนี้/);
  await app.press(/^ล้าง/);
  expect(onInput.mock.calls).toEqual([['2021-12-24'], ['']]);
});
