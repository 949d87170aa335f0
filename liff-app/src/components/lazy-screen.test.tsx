// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, expect, it, vi } from 'vitest';
import { lazyPart } from './lazy-part.tsx';
import { lazyScreen } from './lazy-screen.tsx';

const There = () => <h1>มาแล้ว</h1>;
const root = document.body.appendChild(document.createElement('div'));
const isThere = () => vi.waitFor(() => expect(root.textContent).toBe('มาแล้ว'));
afterEach(() => render(null, root));

it('a screen whose code comes between its drawing and what follows on that is drawn again', async () => {
  const Screen = lazyScreen(async () => There);
  Screen.preload();
  render(<Screen />, root);
  expect(root.textContent).not.toContain('มาแล้ว');
  await isThere();
});

it('so is a part, by the code that another one of it brought', async () => {
  let come = (_part: typeof There) => {};
  const Part = lazyPart(() => new Promise<typeof There>((resolve) => (come = resolve)));
  const first = document.createElement('div');
  render(<Part />, first);
  await new Promise((resolve) => setTimeout(resolve, 100));
  come(There);
  render(<Part />, root);
  await isThere();
});

it('a part that could not come shows what stands for it, and is asked for again while it is to be seen', async () => {
  vi.useFakeTimers();
  const load = vi
    .fn<() => Promise<typeof There>>()
    .mockRejectedValueOnce(new TypeError('Failed to fetch dynamically imported module'))
    .mockRejectedValueOnce(new TypeError('Failed to fetch dynamically imported module'))
    .mockResolvedValue(There);
  const Part = lazyPart(load, () => <p>กำลังมา</p>);
  render(<Part />, root);
  await vi.advanceTimersByTimeAsync(100);
  expect(root.textContent).toBe('กำลังมา');
  for (let left = 20; left > 0; left -= 1) await vi.advanceTimersByTimeAsync(1_000);
  expect(root.textContent).toBe('มาแล้ว');
  expect(load).toHaveBeenCalledTimes(3);
  vi.useRealTimers();
});
