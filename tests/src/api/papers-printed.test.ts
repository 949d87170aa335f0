import type { PaperView } from '@prakat/shared/api/papers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Api, anApi, aPdf, OFFICE } from '../testing/an-api.ts';
import { paperSteps } from '../testing/paper-steps.ts';

let api: Api;
let steps: ReturnType<typeof paperSteps>;
beforeAll(async () => {
  api = await anApi();
  steps = paperSteps(api);
});
afterAll(() => api.close());

/** Prints a paper; gives the code below it, as the store has it. */
async function printed({ id, links }: PaperView): Promise<string> {
  const before = new Set(await codes(id));
  expect((await fetch(`${api.machine.url}${links?.pdf}`)).status).toBe(200);
  const now = await codes(id);
  return now.find((code) => !before.has(code)) ?? now[0] ?? '';
}
const codes = async (paperId: string) => {
  const equals = { officeId: OFFICE, paperId };
  const { items } = await api.machine.context.store.find('paperVersions', 'byPaper', { equals, limit: 50 });
  return items.map(({ id }) => id);
};
const verdict = async (code: string) => {
  const text = await (await fetch(`${api.machine.url}/${OFFICE}/verify/${code}`)).text();
  return /<h1>([^<]+)</.exec(text)?.[1] ?? '';
};
const CURRENT = /เป็นฉบับปัจจุบัน$/;
const REPLACED = /มีฉบับที่ใหม่กว่า$/;
const aScan = { name: 'ฉบับลงนาม.pdf', content: aPdf('ฉบับลงนาม'), signedOn: '2021-12-24' };

describe('what was printed of a paper that people word', () => {
  test('keeps its code when it comes back signed by hand, and stays the current one', async () => {
    const { id } = await steps.started('nopphakon', 'memo_website', '2564');
    const code = await printed(await steps.act('nopphakon', id, 'paper_present'));
    const back = await steps.scanned('nopphakon', id, aScan);
    expect(await printed(back)).toBe(code);
    expect(await verdict(code)).toMatch(CURRENT);
  });

  test('is replaced as soon as its words are, whether they were printed or not', async () => {
    const { id } = await steps.started('nopphakon', 'memo_permission', '2565');
    const code = await printed(await steps.act('nopphakon', id, 'paper_present'));
    expect(await verdict(code)).toMatch(CURRENT);
    await steps.act('nopphakon', id, 'paper_take_back');
    expect(await verdict(code)).toMatch(REPLACED);
    await steps.act('nopphakon', id, 'paper_word', {
      number: null,
      date: null,
      wording: { request: 'ขอแก้ไข' },
    });
    await steps.act('nopphakon', id, 'paper_present');
    expect(await verdict(code)).toMatch(REPLACED);
    const signed = await steps.act('sakrai', id, 'paper_sign');
    expect(await verdict(code)).toMatch(REPLACED);
    expect(await verdict(await printed(signed))).toMatch(CURRENT);
  });
});

describe('a paper that changes while something is done with it', () => {
  /** Does something between what is read for the next transaction and the transaction itself. */
  function meanwhile(happens: () => Promise<unknown>): void {
    const { store } = api.machine.context;
    const transact = store.transact.bind(store);
    store.transact = async (run) => {
      store.transact = transact;
      await happens();
      return transact(run);
    };
  }

  test('is not signed by a scan without what it is drawn from', async () => {
    const { id } = await steps.started('nopphakon', 'memo_website', '2564');
    await steps.act('nopphakon', id, 'paper_present');
    const { id: fileId } = await api.uploaded('nopphakon', aScan.name);
    await api.call('POST', `/files/${fileId}/check`, { as: 'nopphakon' });
    meanwhile(() => steps.act('nopphakon', id, 'paper_take_back'));
    const json = { fileId, signedOn: null };
    const answer = await api.call('POST', `/papers/${id}/scans`, { as: 'nopphakon', json });
    expect(answer).toMatchObject({ status: 409, body: { error: { code: 'paper_changed' } } });
    expect(await steps.view('nopphakon', id)).toMatchObject({ state: 'draft', scans: [] });
  });

  test('is not entered as printed with words of another step', async () => {
    const { id } = await steps.started('nopphakon', 'memo_website', '2564');
    const { links } = await steps.view('nopphakon', id);
    meanwhile(() => steps.act('nopphakon', id, 'paper_present'));
    const answer = await fetch(`${api.machine.url}${links?.pdf}`);
    expect([answer.status, (await answer.json()).error.code]).toEqual([409, 'paper_changed']);
    expect(await codes(id)).toEqual([]);
  });
});

test('a link that no longer holds tells whoever opens it a sentence, and a program what it can read', async () => {
  const address = `${api.machine.url}/api/${OFFICE}/papers/x/paper.pdf?by=x&until=1&signature=x`;
  const opened = await fetch(address, { headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } });
  expect(opened.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  expect([opened.status, await opened.text()]).toEqual([403, expect.stringMatching(/^ลิงก์เปิดไฟล์หมดอายุแล้ว/)]);
  expect(await (await fetch(address)).json()).toMatchObject({ error: { code: 'link_expired' } });
});

test('whoever asks for the headers of a paper alone is not entered as having printed it', async () => {
  const { id, links } = await steps.started('nopphakon', 'memo_website', '2564');
  const { status } = await fetch(`${api.machine.url}${links?.pdf}`, { method: 'HEAD' });
  expect([status, (await steps.view('nopphakon', id)).history.map(({ done }) => done)]).toEqual([
    200,
    ['เริ่มร่างเอกสาร'],
  ]);
});
