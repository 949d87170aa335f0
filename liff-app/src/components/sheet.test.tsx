// @vitest-environment happy-dom
import { useState } from 'preact/hooks';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { renderApp } from '../testing/render-app.tsx';
import { Sheet } from './sheet.tsx';

function Screen({ busy = false, onClose = () => {} }: { busy?: boolean; onClose?: () => void }) {
  const [open, setOpen] = useState('');
  const close = () => {
    onClose();
    setOpen('');
  };
  return (
    <>
      <button type="button" onClick={() => setOpen('first')}>
        เปิด
      </button>
      {open && (
        <Sheet key={open} title={open} onClose={close} busy={busy}>
          <button type="button" onClick={() => setOpen('second')}>
            ถัดไป
          </button>
          <button type="button" onClick={close}>
            ปิด
          </button>
        </Sheet>
      )}
    </>
  );
}

/** The way back as a browser has it: entries with their state, and a press of the phone's own button. */
let entries: unknown[];
const pressBack = () => {
  entries.pop();
  window.dispatchEvent(new PopStateEvent('popstate', { state: entries.at(-1) ?? null }));
  return new Promise((done) => setTimeout(done));
};
const later = () => new Promise((done) => setTimeout(done, 20));
beforeEach(() => {
  entries = [null];
  vi.spyOn(history, 'pushState').mockImplementation((state) => void entries.push(state));
  vi.spyOn(history, 'state', 'get').mockImplementation(() => entries.at(-1));
  vi.spyOn(history, 'back').mockImplementation(() => void setTimeout(pressBack));
});
let app: Awaited<ReturnType<typeof renderApp>>;
afterEach(async () => {
  await app.leave();
  await later();
  vi.restoreAllMocks();
});

describe('the way back of the phone', () => {
  it('closes an open sheet and stays on its page', async () => {
    app = await renderApp(<Screen />);
    await app.press('เปิด');
    expect(entries).toHaveLength(2);
    await pressBack();
    expect(app.root.querySelector('dialog')).toBeNull();
    expect(entries).toEqual([null]);
  });
  it('leaves nothing of a sheet behind that was closed by its button', async () => {
    app = await renderApp(<Screen />);
    await app.press('เปิด');
    await app.press('ปิด');
    await vi.waitFor(() => expect(entries).toEqual([null]));
  });
  it('closes the second of two sheets that follow each other', async () => {
    app = await renderApp(<Screen />);
    await app.press('เปิด');
    await app.press('ถัดไป');
    await later();
    expect(app.one('dialog').textContent).toContain('second');
    expect(entries).toHaveLength(2);
    await pressBack();
    expect(app.root.querySelector('dialog')).toBeNull();
  });
  it('waits while something is being sent', async () => {
    const onClose = vi.fn();
    app = await renderApp(<Screen busy onClose={onClose} />);
    await app.press('เปิด');
    await pressBack();
    expect(onClose).not.toHaveBeenCalled();
    expect(app.root.querySelector('dialog')).not.toBeNull();
    expect(entries).toHaveLength(2);
  });
  it('goes on to the page that a link of the sheet led to', async () => {
    app = await renderApp(<Screen />);
    await app.press('เปิด');
    history.pushState(null, '', '/elsewhere');
    await app.leave();
    await later();
    expect(entries).toHaveLength(3);
  });
});
