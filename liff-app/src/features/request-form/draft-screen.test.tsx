// @vitest-environment happy-dom
import type { KeptDraft, PutDraftBody } from '@prakat/shared/api/drafts';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiFailure } from '../../api/failure.ts';
import { aFile, aMe, aView } from '../../testing/fixtures.ts';
import { anApi, renderApp } from '../../testing/render-app.tsx';
import { DraftScreen } from './draft-screen.tsx';
import { createDraftStore, draftKey } from './draft-store.ts';
import { draftContentOf } from './form-of-draft.ts';
import { formOf } from './form-of-request.ts';
import { FormScreen } from './form-screen.tsx';
import { emptyForm } from './form-state.ts';

const ID = '123e4567-e89b-42d3-a456-426614174000';
const me = aMe();
const empty = emptyForm(me, ID);
const form = { ...empty, fields: { ...empty.fields, title: 'รับสมัครพนักงาน' } };
const aDraft = (changes: Partial<KeptDraft> = {}): KeptDraft => ({
  ...draftContentOf(form),
  id: ID,
  revision: 3,
  about: null,
  updatedAt: '2021-12-24T03:00:00.000Z',
  files: [],
  ...changes,
});
const title = (app: Awaited<ReturnType<typeof renderApp>>) => app.one<HTMLInputElement>('#field-title').value;

beforeEach(() => localStorage.clear());

describe('a draft that was begun elsewhere', () => {
  it('is open as it was left, with its files, and is filed under its id', async () => {
    const file = { ...aFile(), told: ['เอาข้อมูลตำแหน่งที่ถ่ายภาพออกแล้ว'], preview: '/p?until=1' };
    const submit = vi.fn(async () => ({ view: aView(), again: false }));
    const draft = async () =>
      aDraft({
        fields: { ...form.fields, categoryId: 'news', details: 'ตามเอกสารแนบ' },
        fileIds: [file.id],
        files: [file],
      });
    const app = await renderApp(<DraftScreen id={ID} />, { api: anApi({ draft, submit }) });
    expect(title(app)).toBe('รับสมัครพนักงาน');
    // What draws it comes behind the form.
    const picture = await vi.waitFor(() => app.one('.file img'));
    expect(app.text()).toContain('เอาข้อมูลตำแหน่งที่ถ่ายภาพออกแล้ว');
    expect(picture.getAttribute('src')).toBe('/p?until=1');
    await app.press('ตรวจทานและส่งคำขอ');
    await app.press('ยืนยันส่งคำขอ');
    expect(submit).toHaveBeenCalledWith(
      expect.objectContaining({ filingKey: ID, draft: expect.objectContaining({ fileIds: [file.id] }) }),
    );
  });

  it('opens with what this phone typed into it last, wherever it keeps that', async () => {
    const own = { ...form, revision: 3, fields: { ...form.fields, title: 'พิมพ์ในเครื่องนี้' } };
    createDraftStore(localStorage, draftKey(me.office.id, me.member.id), Date.now).save(own, false);
    const putDraft = vi.fn(async () => aDraft({ revision: 4 }));
    const app = await renderApp(<DraftScreen id={ID} />, {
      api: anApi({ draft: async () => aDraft(), putDraft }),
    });
    expect(title(app)).toBe('พิมพ์ในเครื่องนี้');
    await vi.waitFor(() =>
      expect(putDraft).toHaveBeenCalledWith(ID, expect.objectContaining({ revision: 3 })),
    );
  });

  it('of which another device has a later one shows that', async () => {
    createDraftStore(localStorage, draftKey(me.office.id, me.member.id), Date.now).save(
      { ...form, revision: 3 },
      true,
    );
    const draft = async () => aDraft({ revision: 5, fields: { ...form.fields, title: 'จากเครื่องอื่น' } });
    const app = await renderApp(<FormScreen />, { api: anApi({ draft }) });
    await vi.waitFor(() => expect(title(app)).toBe('จากเครื่องอื่น'));
  });

  it('that both changed shows the newer, and the way to the other', async () => {
    createDraftStore(localStorage, draftKey(me.office.id, me.member.id), () => 0).save(
      { ...form, revision: 3 },
      false,
    );
    const putDraft = vi.fn(async (id: string) => aDraft({ id, revision: 1 }));
    const draft = async () => aDraft({ revision: 5, fields: { ...form.fields, title: 'จากเครื่องอื่น' } });
    const app = await renderApp(<FormScreen />, { api: anApi({ draft, putDraft }) });
    await vi.waitFor(() => expect(title(app)).toBe('จากเครื่องอื่น'));
    await vi.waitFor(() => expect(app.text()).toContain('ระบบเก็บไว้ทั้งสองฉบับ'));
    const [[kept = ''] = []] = putDraft.mock.calls;
    expect(kept).not.toBe(ID);
    expect(app.one('.notice a').getAttribute('href')).toBe(`/drafts/${kept}`);
  });

  it('that was filed elsewhere says so here, and loses nothing that was typed', async () => {
    createDraftStore(localStorage, draftKey(me.office.id, me.member.id), () => 0).save(
      { ...form, revision: 3 },
      true,
    );
    const gone = new ApiFailure('refused', 'ไม่อยู่', { code: 'draft_gone', message: 'ไม่อยู่' });
    const app = await renderApp(<FormScreen />, { api: anApi({ draft: async () => Promise.reject(gone) }) });
    expect(title(app)).toBe('รับสมัครพนักงาน');
    await vi.waitFor(() => expect(app.text()).toContain('แบบร่างนี้ไม่อยู่ในระบบแล้ว'));
    await app.press('กรอกต่อเป็นแบบร่างใหม่');
    expect(app.text()).not.toContain('แบบร่างนี้ไม่อยู่ในระบบแล้ว');
    const byLink = await renderApp(<DraftScreen id={ID} />, {
      api: anApi({ draft: async () => Promise.reject(gone) }),
    });
    expect(byLink.one('[role=alert] a').textContent).toContain('ดูคำขอของท่าน');
  });

  it('that was sent from this phone, whose answer was lost, says that it was, and that going on makes another request', async () => {
    createDraftStore(localStorage, draftKey(me.office.id, me.member.id), () => 0).save(
      { ...form, revision: 3, sent: 'as it was sent' },
      true,
    );
    const gone = new ApiFailure('refused', 'ไม่อยู่', { code: 'draft_gone', message: 'ไม่อยู่' });
    const app = await renderApp(<FormScreen />, { api: anApi({ draft: async () => Promise.reject(gone) }) });
    await vi.waitFor(() => expect(app.text()).toContain('คำขอนี้ส่งจากเครื่องนี้ไปแล้ว'));
    expect(app.text()).toContain('หากกรอกต่อเป็นแบบร่างใหม่จะเป็นอีกคำขอหนึ่ง');
    expect(app.text()).not.toContain('เครื่องอื่น');
    expect(app.one('.notice a').textContent).toBe('ดูคำขอของท่าน');
  });

  it('of a request that was sent back opens its form; one of an earlier round says that it does not fit', async () => {
    const view = aView({ actions: [{ name: 'resubmit', label: 'แก้ไข' }] as never, revision: 7 });
    const about = (revision: number) => ({
      kind: 'resubmit' as const,
      submissionId: view.id,
      revision,
      number: view.number,
    });
    const content = draftContentOf(formOf(view, ID));
    const mended = (revision: number) =>
      aDraft({ ...content, fields: { ...content.fields, title: 'แก้ตามที่แจ้ง' }, about: about(revision) });
    const submission = async () => view;
    const now = await renderApp(<DraftScreen id={ID} />, {
      api: anApi({ submission, draft: async () => mended(7) }),
    });
    expect(title(now)).toBe('แก้ตามที่แจ้ง');
    localStorage.clear();
    const earlier = await renderApp(<DraftScreen id={ID} />, {
      api: anApi({ submission, draft: async () => mended(4) }),
    });
    expect(title(earlier)).toBe(view.content.title);
    expect(earlier.text()).toContain('แบบร่างนี้ทำจากฉบับก่อนหน้า');
  });
});

it('what is typed and taken back is taken back on the server, too', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const titles: string[] = [];
  const putDraft = async (id: string, { revision, ...content }: PutDraftBody) => {
    titles.push(content.fields.title);
    return { ...aDraft(), ...content, id, revision: revision + 1 };
  };
  const app = await renderApp(<DraftScreen id={ID} />, {
    api: anApi({ draft: async () => aDraft(), putDraft }),
  });
  await vi.dynamicImportSettled();
  for (const text of ['อีกหัวข้อ', 'รับสมัครพนักงาน']) {
    await app.type('#field-title', text);
    await vi.advanceTimersByTimeAsync(4000);
    await app.settle();
  }
  vi.useRealTimers();
  expect(titles).toEqual(['อีกหัวข้อ', 'รับสมัครพนักงาน']);
});

it('a form that begins anew says that one was begun elsewhere', async () => {
  const summary = {
    id: ID,
    title: 'รับสมัครพนักงาน',
    about: null,
    files: 0,
    updatedAt: me.now,
    keptUntil: '2022-01-23',
  };
  const drafts = async () => ({ items: [summary] });
  const app = await renderApp(<FormScreen />, { api: anApi({ drafts }) });
  await vi.waitFor(() => expect(app.one('.notice a').getAttribute('href')).toBe(`/drafts/${ID}`));
});
