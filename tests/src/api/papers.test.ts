import { readText } from '@prakat/functions/checks/read/read-text';
import type { PaperView } from '@prakat/shared/api/papers';
import { derivedId } from '@prakat/shared/papers/register/paper-ids';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Api, anApi, OFFICE } from '../testing/an-api.ts';

let api: Api;
beforeAll(async () => {
  api = await anApi();
});
afterAll(() => api.close());

const start = (kind: string, subject: string, as = 'nopphakon') =>
  api.call('POST', '/papers', { as, json: { kind, subject } });
const view = async (id: string, as = 'nopphakon'): Promise<PaperView> =>
  (await api.call('GET', `/papers/${id}`, { as })).body;
const act = (id: string, json: object, as = 'nopphakon') =>
  api.call('POST', `/papers/${id}/actions`, { as, json });
const take = async (id: string, action: string, as = 'nopphakon', more: object = {}) =>
  act(id, { action, revision: (await view(id, as)).revision, ...more }, as);
const word = (
  id: string,
  revision: number,
  given: { number?: string | null; date?: string | null; wording?: object },
) => act(id, { action: 'paper_word', revision, number: null, date: null, wording: {}, ...given });

/** What is printed, without blanks: lines end anywhere. */
async function printed(link: string): Promise<string> {
  const response = await fetch(`${api.machine.url}${link}`);
  expect(response.status).toBe(200);
  const { parts } = await readText('pdf', new Uint8Array(await response.arrayBuffer()));
  return parts
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/g, '');
}
const linesOf = (paper: PaperView) => paper.lines.join('\n');

describe('a memo of the register', () => {
  test('is worded, numbered, put before the head, signed in LINE and printed as it was read', async () => {
    const begun = await start('memo_follow_up', '2564-Q4');
    expect(begun.status).toBe(201);
    const draft: PaperView = begun.body;
    expect(draft).toMatchObject({ state: 'draft', number: null, proposedNumber: 'นภ 0332/1' });
    expect(draft.sections.map(({ id }) => id)).toContain('problems');
    expect(linesOf(draft)).toContain('ไตรมาสที่ ๔');

    const wording = { problems: 'ยังมีโอกาสพัฒนาในเรื่องที่เผยแพร่ให้กว้างขวางมากยิ่งขึ้น' };
    const worded = await word(draft.id, draft.revision, {
      number: 'นภ 0332/674',
      date: '2021-09-30',
      wording,
    });
    expect(worded.body).toMatchObject({ number: 'นภ 0332/674', date: '2021-09-30' });
    expect(linesOf(worded.body)).toContain('นภ ๐๓๓๒/๖๗๔');
    expect(linesOf(worded.body)).toContain(wording.problems);

    const waiting = async () =>
      (await api.call('GET', '/papers', { as: 'sakrai' })).body.waiting.map(({ id }: PaperView) => id);
    expect(await waiting()).toEqual([]);
    expect((await take(draft.id, 'paper_present')).body).toMatchObject({
      state: 'presented',
      stateName: 'รอผู้บริหารลงนาม',
    });
    await api.settle();
    expect(await waiting()).toEqual([draft.id]);
    const offered = (await view(draft.id, 'sakrai')).actions.map(({ label }) => label);
    expect(offered).toEqual(['อนุมัติ', 'ไม่อนุมัติ', 'ดึงกลับมาแก้ไข', 'แนบฉบับลงนาม', 'ยกเลิกเอกสาร']);
    const signed = await take(draft.id, 'paper_sign', 'sakrai');
    expect(signed.body).toMatchObject({
      state: 'signed',
      decision: { kind: 'approve', by: 'นายสะไกร แก้วโสม' },
    });
    expect(await waiting()).toEqual([]);

    const text = await printed((await view(draft.id)).links?.pdf ?? '');
    expect(text).toContain('นภ๐๓๓๒/๖๗๔');
    expect(text).toContain('(นายสะไกรแก้วโสม)');
    expect(text).not.toContain('ร่าง');
    expect((await view(draft.id)).history.map(({ done }) => done)).toEqual([
      'พิมพ์เอกสาร (PDF)',
      'ลงนามในเอกสาร',
      'เสนอเอกสาร',
      'แก้ไขร่างเอกสาร',
      'เริ่มร่างเอกสาร',
    ]);
  });

  test('is signed with the words that were read, whatever happens meanwhile', async () => {
    const { id } = (await start('memo_website', '2565')).body as PaperView;
    await take(id, 'paper_present');
    const read = linesOf(await view(id, 'sakrai'));
    const filed = await api.filed('staff-1', { categoryId: 'general-information' });
    await api.act('assistant-2', filed.id, 'propose');
    await api.act('sakrai', filed.id, 'approve', { newEnd: null, clearance: null });
    await api.settle();
    expect(linesOf(await view(id, 'sakrai'))).toBe(read);
    await take(id, 'paper_sign', 'sakrai');
    const fresh = (await start('memo_website', '2565')).body as PaperView;
    expect(linesOf(fresh)).not.toBe(read);
  });

  test('goes back with a reason, is mended and put forward again', async () => {
    const { id } = (await start('memo_permission', '2565')).body as PaperView;
    await take(id, 'paper_present');
    await api.refused(422, 'invalid_input', () => take(id, 'paper_deny', 'sakrai', { reason: ' ' }));
    await take(id, 'paper_deny', 'sakrai', { reason: 'ขอให้แนบประกาศด้วย' });
    expect(await view(id)).toMatchObject({ state: 'denied', decision: { reason: 'ขอให้แนบประกาศด้วย' } });
    await take(id, 'paper_take_back');
    expect(await view(id)).toMatchObject({ state: 'draft', decision: null });
  });

  test('has a number that no other memo of the year has', async () => {
    const one = (await start('memo_website', '2564')).body as PaperView;
    const other = (await start('memo_yearly', '2564')).body as PaperView;
    await word(one.id, one.revision, { number: 'นภ 0332/700', date: '2021-10-04' });
    const { body } = await api.refused(409, 'paper_number_taken', () =>
      word(other.id, other.revision, { number: 'นภ ๐๓๓๒/๗๐๐', date: '2021-10-05' }),
    );
    expect(body.error.fields).toMatchObject([{ field: 'number' }]);
    const nextYear = await word(other.id, other.revision, { number: 'นภ 0332/700', date: '2022-01-05' });
    expect(nextYear.status).toBe(200);
    expect((await view(((await start('memo_website', '2563')).body as PaperView).id)).proposedNumber).toBe(
      'นภ 0332/701',
    );
  });

  test('is not overwritten by what was typed before somebody else changed it', async () => {
    const { id, revision } = (await start('memo_website', '2564')).body as PaperView;
    await word(id, revision, { wording: {} });
    await api.refused(409, 'paper_changed', () => word(id, revision, {}));
  });

  test('is signed by nobody but who signs for the office, and not by who put it forward', async () => {
    const { id } = (await start('memo_website', '2564', 'sakrai')).body as PaperView;
    await take(id, 'paper_present', 'sakrai');
    await api.refused(403, 'paper_not_signatory', () => take(id, 'paper_sign', 'nopphakon'));
    await api.refused(403, 'paper_own', () => take(id, 'paper_sign', 'sakrai'));
  });

  test.each([
    ['what is no paper', 'nonsense', '2565', 422, 'invalid_input'],
    ['a paper that the records make', 'record', '2565', 404, 'paper_kind_unknown'],
    ['a quarter for a year', 'memo_permission', '2565-Q1', 422, 'period_unknown'],
    ['a year too far ahead', 'announcement', '2567', 422, 'paper_year_ahead'],
    ['a period that lies ahead', 'memo_follow_up', '2565-Q3', 422, 'period_ahead'],
    ['a request that there is not', 'memo_request', 'nothing', 404, 'not_found'],
  ] as const)('is not begun for %s', async (_what, kind, subject, status, code) => {
    await api.refused(status, code, () => start(kind, subject));
  });

  test('of the measure stands beside last year’s while it is drafted', async () => {
    const last = (await start('announcement', '2564')).body as PaperView;
    expect(last.differences).toBeNull();
    await take(last.id, 'paper_present');
    await take(last.id, 'paper_sign', 'sakrai');
    const { differences } = (await start('announcement', '2565')).body as PaperView;
    const changed = differences?.filter(({ change }) => change !== 'same') ?? [];
    expect(changed.map(({ line }) => line).join('\n')).toContain('พ.ศ. ๒๕๖๕');
    expect(changed.some(({ was }) => was?.includes('พ.ศ. ๒๕๖๔'))).toBe(true);
    expect(differences?.filter(({ change }) => change === 'same').length).toBeGreaterThan(40);
  });

  test('of the measure is named on the form of every request that is filed under it', async () => {
    const { id, revision } = (await start('announcement', '2565')).body as PaperView;
    await word(id, revision, { date: '2021-10-01' });
    const earlier = await api.filed('staff-1');
    const form = async (submission: string) =>
      linesOf(await view(derivedId(OFFICE, 'request_form', submission), 'staff-1'));
    expect(await form(earlier.id)).not.toContain('ยื่นตามประกาศ');
    await take(id, 'paper_present');
    await take(id, 'paper_sign', 'sakrai');
    expect(await form((await api.filed('staff-1')).id)).toContain(
      'ยื่นตามประกาศสำนักงานสาธารณสุขอำเภอศรีบุญเรือง เรื่อง แนวทางการเผยแพร่ข้อมูลต่อสาธารณะผ่านเว็บไซต์ของหน่วยงาน พ.ศ. ๒๕๖๕ ลงวันที่ ๑ ตุลาคม ๒๕๖๔',
    );
  });

  test('is begun by who keeps the papers, and for their own request by whoever filed it', async () => {
    const { id } = await api.filed('staff-1');
    await api.refused(403, 'paper_not_keeper', () => start('announcement', '2565', 'staff-1'));
    await api.refused(403, 'paper_not_keeper', () => start('memo_request', id, 'staff-2'));
    expect((await start('memo_request', id, 'staff-1')).status).toBe(201);
  });
});

describe('the papers of a request', () => {
  const about = async (request: string, as: string) =>
    (await api.call('GET', `/papers/about/${request}`, { as })).body;

  test('stand with it, with the memo for whoever may begin it', async () => {
    const { id } = await api.filed('staff-1');
    expect(await about(id, 'staff-1')).toEqual({
      papers: [],
      kinds: [{ kind: 'memo_request', name: 'บันทึกข้อความขออนุญาตเผยแพร่ข้อมูลตามคำขอ', about: 'request' }],
    });
    const memo = (await start('memo_request', id, 'staff-1')).body as PaperView;
    const other = await about(id, 'staff-2');
    expect(other.papers).toMatchObject([{ id: memo.id, state: 'draft' }]);
    expect(other.kinds).toEqual([]);
    await api.refused(404, 'not_found', () => api.call('GET', '/papers/about/nothing', { as: 'staff-1' }));
  });
});

describe('the signed paper that comes back', () => {
  const scan = (id: string, fileId: string, more: object = {}, as = 'nopphakon') =>
    api.call('POST', `/papers/${id}/scans`, { as, json: { fileId, signedOn: '2021-12-24', ...more } });

  test('is attached with number and date as they stand on it; the newest counts', async () => {
    const { id } = (await start('order', '2565')).body as PaperView;
    const file = await api.uploaded('nopphakon', 'คำสั่งลงนาม.pdf');
    const answer = await scan(id, file.id, { number: '12/2564', date: '2021-10-01' });
    expect(answer.body).toMatchObject({ state: 'signed', number: '12/2564', isScanned: true });
    const second = await api.uploaded('nopphakon', 'คำสั่งลงนามครบ.pdf');
    expect((await scan(id, second.id)).body.scans.map(({ name }: { name: string }) => name)).toEqual([
      'คำสั่งลงนามครบ.pdf',
      'คำสั่งลงนาม.pdf',
    ]);
  });

  test('may be that of a paper which the records make', async () => {
    const filed = await api.filed('staff-1');
    const id = derivedId(OFFICE, 'request_form', filed.id);
    expect(await view(id, 'staff-1')).toMatchObject({ state: 'issued', isScanned: false });
    const file = await api.uploaded('staff-1', 'แบบฟอร์มลงนาม.pdf');
    expect((await scan(id, file.id, {}, 'staff-1')).body).toMatchObject({ state: 'issued', isScanned: true });
  });

  test('is a PDF or a picture, of one’s own, and taken once', async () => {
    const { id } = (await start('memo_website', '2564')).body as PaperView;
    const other = await api.uploaded('staff-1', 'ของคนอื่น.pdf');
    await api.refused(422, 'file_not_found', () => scan(id, other.id));
    const own = await api.uploaded('nopphakon', 'ฉบับลงนาม.pdf');
    await scan(id, own.id);
    await api.refused(422, 'file_not_found', () => scan(id, own.id));
  });
});

describe('the page that verifies a paper', () => {
  const code = async (link: string) => {
    const text = await printed(link);
    return /รหัสตรวจสอบเอกสาร([0-9A-Z-]{14})/.exec(text)?.[1] ?? '';
  };
  const page = async (path: string) => {
    const response = await fetch(`${api.machine.url}/${OFFICE}/verify${path}`);
    return { status: response.status, text: await response.text() };
  };

  test('says of a printed form that it is genuine, then that a newer one is there', async () => {
    const filed = await api.filed('staff-1', { title: 'เรื่องที่ยังไม่เปิดเผย' });
    const first = await code(filed.form.pdf);
    const { status, text } = await page(`/${first}`);
    expect(status).toBe(200);
    expect(text).toContain('แต่เป็นเพียงร่าง');
    expect(text).toContain(filed.number);
    expect(text).not.toContain('เรื่องที่ยังไม่เปิดเผย');
    await api.act('assistant-2', filed.id, 'propose');
    await api.act('sakrai', filed.id, 'approve', { newEnd: null, clearance: null });
    await api.settle();
    const second = await code((await api.view('staff-1', filed.id)).form.pdf);
    expect(second).not.toBe(first);
    expect((await page(`/${second}`)).text).toContain('เป็นฉบับปัจจุบัน');
    expect((await page(`?code=${first.toLowerCase().replaceAll('-', ' ')}`)).text).toContain('มีฉบับที่ใหม่กว่า');
  });

  test('has the same code for the same words, whoever prints them', async () => {
    const filed = await api.filed('staff-1');
    const mine = await code(filed.form.pdf);
    expect(await code((await api.view('sakrai', filed.id)).form.pdf)).toBe(mine);
  });

  test('says that there is none, also for a paper of another office', async () => {
    const filed = await api.filed('staff-1');
    const known = await code(filed.form.pdf);
    expect((await page('/0000-0000-0000')).status).toBe(404);
    expect((await page('/%3Cscript%3E')).text).not.toContain('<script');
    expect((await fetch(`${api.machine.url}/khemarat/verify/${known}`)).status).toBe(404);
    expect((await page('')).status).toBe(200);
  });
});
