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
