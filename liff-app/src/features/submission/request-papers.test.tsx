// @vitest-environment happy-dom
import type { RequestPapersView } from '@prakat/shared/api/papers';
import { paperKinds } from '@prakat/shared/papers/register/paper-kinds';
import { act } from 'preact/test-utils';
import { expect, it, vi } from 'vitest';
import { aPublication, aView } from '../../testing/fixtures.ts';
import { aPaperSummary, aPaperView } from '../../testing/paper-fixtures.ts';
import { anApi, renderApp } from '../../testing/render-app.tsx';
import { RequestPapers } from './request-papers.tsx';

const memo = { kind: 'memo_request', name: paperKinds.memo_request.name, about: 'request' } as const;

async function open(found: RequestPapersView, view = aView()) {
  const request = vi.fn(async (method: string, _path: string, _body?: unknown) =>
    method === 'POST' ? aPaperView({ id: 'new' }) : found,
  );
  const app = await renderApp(<RequestPapers view={view} />, { api: anApi({ request: request as never }) });
  expect(request).not.toHaveBeenCalled();
  await act(async () => {
    app.one<HTMLDetailsElement>('details').open = true;
    app.one('details').dispatchEvent(new Event('toggle'));
  });
  await app.settle();
  await app.settle();
  const links = () => [...app.root.querySelectorAll('a')].map((link) => link.getAttribute('href'));
  return { app, request, links };
}

it('reads the papers of a request for those who open the list', async () => {
  const papers = [aPaperSummary({ id: 'm1', kind: 'memo_request', number: 'นภ 0332/674' })];
  const { app, request, links } = await open({ papers, kinds: [] });
  expect(request.mock.calls).toEqual([['GET', '/papers/about/s1']]);
  expect(links()).toEqual(['/papers/si-bun-rueang.request_form.s1', '/papers/m1']);
  expect(app.text()).toContain('เลขที่ นภ 0332/674');
  expect(app.buttons()).toEqual([]);
});

it('has the sheet for the notice board while the item is on the website', async () => {
  const view = aView({ standing: 'on_display', publication: aPublication() });
  const { links } = await open({ papers: [], kinds: [] }, view);
  expect(links()).toContain('/papers/si-bun-rueang.notice_sheet.s1');
});

it('begins the memo of the request', async () => {
  const { app, request } = await open({ papers: [], kinds: [memo] });
  await app.press('ร่างบันทึกข้อความขออนุญาตเผยแพร่ข้อมูลตามคำขอ');
  expect(request.mock.calls.at(-1)).toEqual(['POST', '/papers', { kind: 'memo_request', subject: 's1' }]);
  expect(app.go).toHaveBeenCalledWith({ screen: 'paper', id: 'new' });
});
