// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { useKeptFields } from './kept-fields.ts';
import { aStorage } from './testing/fixtures.ts';
import { renderApp } from './testing/render-app.tsx';

const initial = { name: '', day: 'today' };

function Probe({ storage }: { storage: Storage | null }) {
  const kept = useKeptFields(storage, 'key', initial);
  return (
    <div>
      <input value={kept.fields.name} onInput={(event) => kept.set({ name: event.currentTarget.value })} />
      <output>{`${kept.fields.day} ${kept.restored}`}</output>
      <button type="button" onClick={kept.forget}>
        forget
      </button>
    </div>
  );
}

const open = (storage: Storage | null) => renderApp(<Probe storage={storage} />);

describe('kept fields', () => {
  it('are there again when the page is opened anew', async () => {
    const storage = aStorage();
    const first = await open(storage);
    expect(first.text()).toContain('today false');
    await first.type('input', 'สมชาย');
    await first.leave();
    const second = await open(storage);
    expect(second.one<HTMLInputElement>('input').value).toBe('สมชาย');
    expect(second.text()).toContain('today true');
  });
  it('are gone once forgotten, whatever is typed after', async () => {
    const storage = aStorage();
    const app = await open(storage);
    await app.type('input', 'สมชาย');
    await app.press('forget');
    await app.type('input', 'สมหญิง');
    expect(storage.length).toBe(0);
  });
  it.each(['not json', 'null', '[]', '5'])('that read %j are as they are at first', async (text) => {
    const storage = aStorage();
    storage.setItem('key', text);
    expect((await open(storage)).one<HTMLInputElement>('input').value).toBe('');
  });
  it('that an older form kept have the first value of what it did not know, and of what is no text', async () => {
    const storage = aStorage();
    storage.setItem('key', JSON.stringify({ name: 'เดิม', day: 5, old: 'x' }));
    const app = await open(storage);
    expect(app.one<HTMLInputElement>('input').value).toBe('เดิม');
    expect(app.text()).toContain('today');
  });
  it('work where nothing can be kept', async () => {
    for (const storage of [null, aStorage({ broken: true })]) {
      const app = await open(storage);
      await app.type('input', 'สมชาย');
      expect(app.one<HTMLInputElement>('input').value).toBe('สมชาย');
    }
  });
});
