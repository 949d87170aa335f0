import type { KeptDraft, PutDraftBody } from '@prakat/shared/api/drafts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiFailure } from '../../api/failure.ts';
import { aFile, aMe } from '../../testing/fixtures.ts';
import { DraftSync, type Standing, type Twice } from './draft-sync.ts';
import { draftContentOf } from './form-of-draft.ts';
import { emptyForm } from './form-state.ts';

const refusal = (code: 'draft_changed' | 'draft_gone' | 'too_many_drafts') =>
  new ApiFailure('refused', 'ประโยค', { code, message: 'ประโยค' });

/** A server with drafts, and devices on which one person types. */
function aServer() {
  const drafts = new Map<string, KeptDraft>();
  let now = Date.parse('2021-12-24T03:00:00.000Z');
  let fails: Error | null = null;
  const api = {
    draft: vi.fn(async (id: string) => {
      if (fails) throw fails;
      const draft = drafts.get(id);
      if (!draft) throw refusal('draft_gone');
      return draft;
    }),
    putDraft: vi.fn(async (id: string, { revision, ...content }: PutDraftBody) => {
      if (fails) throw fails;
      const before = drafts.get(id);
      if (!before && revision > 0) throw refusal('draft_gone');
      if (before && before.revision !== revision) throw refusal('draft_changed');
      const draft = {
        ...content,
        id,
        revision: revision + 1,
        updatedAt: new Date(now).toISOString(),
        files: (before?.files ?? []).filter((file) => content.fileIds.includes(file.id)),
      };
      drafts.set(id, draft);
      return draft;
    }),
  };
  let keys = 0;
  function device(begin: { id: string; title: string; revision: number; isSent: boolean }) {
    let { id, title, revision } = begin;
    let files: KeptDraft['files'] = [];
    let changedAt = now;
    const standings: Standing[] = [];
    const told: Twice[] = [];
    const seen: (string | null)[] = [];
    const contentOf = () => {
      const form = emptyForm(aMe(), id);
      return draftContentOf({ ...form, fields: { ...form.fields, title }, files });
    };
    const sync = new DraftSync({
      api,
      about: null,
      newKey: () => `new-${++keys}`,
      sent: begin.isSent ? contentOf() : null,
      own: () => {
        const content = contentOf();
        return { id, revision, content, changedAt, isUntouched: title === '' };
      },
      see: (shown) => seen.push(...shown.map(({ preview }) => preview)),
      addFiles: (added) => {
        files = [...files, ...added];
      },
      show: (draft) => {
        ({ id, revision, files } = draft);
        title = draft.fields.title;
      },
      become: (nextId, nextRevision) => {
        [id, revision] = [nextId, nextRevision];
      },
      onStanding: (standing) => standings.push(standing),
      onTwice: (twice) => told.push(twice),
    });
    return {
      sync,
      standings,
      told,
      seen,
      shown: () => ({ id, title, revision }),
      files: () => files.map((file) => file.name),
      type(text: string) {
        title = text;
        changedAt = now;
        sync.changed();
      },
    };
  }
  return {
    api,
    device,
    titles: () => [...drafts.values()].map(({ fields }) => fields.title),
    later: (ms: number) => {
      now += ms;
      return vi.advanceTimersByTimeAsync(ms);
    },
    /** Somebody sends a file in the chat. */
    sendInChat(id: string, name: string) {
      const draft = drafts.get(id);
      if (!draft) throw new Error('no draft');
      const file = { ...aFile(), id: name, name, told: [], preview: `/previews/${name}` };
      const files = [...draft.files, file];
      const fileIds = files.map((one) => one.id);
      drafts.set(id, { ...draft, revision: draft.revision + 1, files, fileIds });
    },
    drop: (id: string) => drafts.delete(id),
    failWith: (error: Error | null) => {
      fails = error;
    },
  };
}

let server: ReturnType<typeof aServer>;
beforeEach(() => {
  vi.useFakeTimers();
  server = aServer();
});
afterEach(() => vi.useRealTimers());

const fresh = { id: 'a', title: '', revision: 0, isSent: false };

describe('a draft on the server', () => {
  it('is written some seconds after the last key, once', async () => {
    const phone = server.device(fresh);
    await phone.sync.open(null);
    for (const text of ['ร', 'รับ', 'รับสมัคร']) {
      phone.type(text);
      await server.later(1000);
    }
    expect(server.api.putDraft).not.toHaveBeenCalled();
    await server.later(2500);
    expect(server.api.putDraft).toHaveBeenCalledTimes(1);
    expect(server.titles()).toEqual(['รับสมัคร']);
    await server.later(120_000);
    expect(server.api.putDraft).toHaveBeenCalledTimes(1);
    expect(phone.standings.at(-1)).toMatchObject({ kind: 'kept' });
  });

  it('is not begun of a form in which nothing was typed', async () => {
    const phone = server.device(fresh);
    await phone.sync.open(null);
    await server.later(60_000);
    await phone.sync.flush();
    expect(server.api.putDraft).not.toHaveBeenCalled();
  });

  it('goes there by itself when the connection is back', async () => {
    const phone = server.device(fresh);
    server.failWith(new ApiFailure('unreachable', 'ติดต่อไม่ได้'));
    phone.type('กรอกในที่อับสัญญาณ');
    await server.later(4000);
    expect(phone.standings.at(-1)).toEqual({ kind: 'away' });
    server.failWith(null);
    await server.later(31_000);
    expect(server.titles()).toEqual(['กรอกในที่อับสัญญาณ']);
  });

  it('that is full says why once, and is not asked over and over', async () => {
    const phone = server.device(fresh);
    server.failWith(refusal('too_many_drafts'));
    phone.type('ก');
    await server.later(120_000);
    expect(phone.standings).toEqual([{ kind: 'refused', message: 'ประโยค' }]);
    expect(server.api.putDraft).toHaveBeenCalledTimes(1);
  });
});

describe('a second device', () => {
  async function begun() {
    const phone = server.device(fresh);
    phone.type('จากโทรศัพท์');
    await server.later(4000);
    return phone;
  }

  it('has what the first one saved, where nothing was typed on it since', async () => {
    const phone = await begun();
    const old = server.device({ ...phone.shown(), isSent: true });
    phone.type('จากโทรศัพท์ ฉบับใหม่');
    await server.later(4000);
    await old.sync.open(null);
    expect(old.shown()).toMatchObject({ id: 'a', title: 'จากโทรศัพท์ ฉบับใหม่', revision: 2 });
    expect(old.told).toEqual([]);
  });

  it('overwrites nothing: both drafts are kept, and the one typed last is shown', async () => {
    const phone = await begun();
    const computer = server.device({ ...phone.shown(), isSent: true });
    phone.type('แก้ในโทรศัพท์');
    await server.later(4000);
    computer.type('แก้ในคอมพิวเตอร์');
    await server.later(4000);
    expect(server.titles().sort()).toEqual(['แก้ในคอมพิวเตอร์', 'แก้ในโทรศัพท์']);
    expect(computer.shown()).toMatchObject({ id: 'new-1', title: 'แก้ในคอมพิวเตอร์' });
    expect(computer.told).toEqual([{ shown: 'own', other: 'a' }]);
    computer.type('แก้ในคอมพิวเตอร์อีก');
    await server.later(4000);
    expect(server.titles().sort()).toEqual(['แก้ในคอมพิวเตอร์อีก', 'แก้ในโทรศัพท์']);
  });

  it('that comes back with older text shows the newer, and its own is still there', async () => {
    const phone = await begun();
    const computer = server.device({ ...phone.shown(), title: 'กรอกไว้ตอนไม่มีสัญญาณ', isSent: false });
    await server.later(60_000);
    phone.type('ใหม่กว่า');
    await server.later(4000);
    await computer.sync.open(null);
    expect(computer.shown()).toMatchObject({ id: 'a', title: 'ใหม่กว่า' });
    expect(computer.told).toEqual([{ shown: 'theirs', other: 'new-1' }]);
    expect(server.titles().sort()).toEqual(['กรอกไว้ตอนไม่มีสัญญาณ', 'ใหม่กว่า']);
  });

  it('that is the chat adds its files to the form, whatever is typed there', async () => {
    const phone = await begun();
    server.sendInChat('a', 'แผน.pdf');
    phone.type('พิมพ์ต่อ');
    await server.later(4000);
    expect([phone.shown().title, phone.files(), phone.told]).toEqual(['พิมพ์ต่อ', ['แผน.pdf'], []]);
    server.sendInChat('a', 'ภาพ.jpg');
    await phone.sync.look();
    expect(phone.files()).toEqual(['แผน.pdf', 'ภาพ.jpg']);
    expect(server.titles()).toEqual(['พิมพ์ต่อ']);
    // What the phone had before is seen anew each time: its address runs out.
    expect(phone.seen.slice(-2)).toEqual(['/previews/แผน.pdf', '/previews/ภาพ.jpg']);
  });

  it('is told when it was filed or thrown away elsewhere, and may go on with it as a new one', async () => {
    const phone = await begun();
    server.drop('a');
    phone.type('พิมพ์ต่อ');
    await server.later(60_000);
    expect(phone.standings.at(-1)).toEqual({ kind: 'gone' });
    expect(server.titles()).toEqual([]);
    phone.sync.goOn();
    await server.later(4000);
    expect(server.titles()).toEqual(['พิมพ์ต่อ']);
    expect(phone.shown().id).toBe('new-1');
  });

  it('that filed it sends nothing after it', async () => {
    const phone = await begun();
    phone.type('อีกคำ');
    phone.sync.stop();
    await server.later(60_000);
    expect(server.titles()).toEqual(['จากโทรศัพท์']);
  });
});
