import { type RecordFormat, type RecordView, recordFormats } from '@prakat/shared/api/papers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Api, anApi } from '../testing/an-api.ts';

const TITLE = 'แผนปฏิบัติการจัดซื้อจัดจ้าง';
const RUNNING = '2565-Q1';

let api: Api;
beforeAll(async () => {
  api = await anApi();
  const { id } = await api.filed('staff-1', { title: TITLE, categoryId: 'general-information' });
  await api.act('assistant-2', id, 'propose');
  await api.act('sakrai', id, 'approve', { newEnd: null, clearance: null });
  await api.settle();
});
afterAll(() => api.close());

const asked = (period: string, category = '') =>
  `/papers/record?${new URLSearchParams({ period, category })}`;
async function view(period: string, category?: string, as = 'staff-1'): Promise<RecordView> {
  const { status, body } = await api.call('GET', asked(period, category), { as });
  expect(status).toBe(200);
  return body;
}
const get = (link: string) => () => api.call('GET', link.replace(/^\/api\/[^/]+/, ''), { token: null });

async function opened(link: string) {
  const response = await fetch(`${api.machine.url}${link}`);
  expect(response.status).toBe(200);
  return { content: Buffer.from(await response.arrayBuffer()), headers: response.headers };
}

/** How a file of the kind begins. */
const beginnings: Record<RecordFormat, string> = { pdf: '%PDF-', docx: 'PK', xlsx: 'PK', csv: '\uFEFF' };

describe('the record of publications', () => {
  test.each(recordFormats)('opens as %s by a link that needs no token and is not kept', async (format) => {
    const { count, links } = await view(RUNNING);
    expect(count).toBe(1);
    const { content, headers } = await opened(links[format]);
    expect(content.indexOf(beginnings[format])).toBe(0);
    expect(headers.get('cache-control')).toBe('private, no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-disposition')).toContain(`${RUNNING}.${format}`);
  });

  test('is for everybody who works in the office, and for nobody else', async () => {
    for (const as of ['staff-1', 'nopphakon', 'sakrai', 'assistant-2']) {
      expect((await view(RUNNING, '', as)).count).toBe(1);
    }
    await api.refused(401, 'not_signed_in', () => api.call('GET', asked(RUNNING), { token: null }));
  });

  test('lists what went up in the period, of the category that is asked for', async () => {
    expect((await view('2564-Q4')).count).toBe(0);
    expect((await view('2564-12', 'general-information')).count).toBe(1);
    expect((await view('2564-12', 'law')).count).toBe(0);
    const linesOf = async (category: string) =>
      String((await opened((await view(RUNNING, category)).links.csv)).content)
        .split('\r\n')
        .slice(1, -1);
    expect(await linesOf('law')).toEqual([]);
    expect(await linesOf('general-information')).toEqual([`"24 ธันวาคม 2564","${TITLE}","–",""`]);
  });

  test.each([
    ['a quarter that lies ahead', '2565-Q2', '', 422, 'period_ahead'],
    ['no period', '2021-12', '', 422, 'period_unknown'],
    ['a category that the office does not have', RUNNING, 'nowhere', 404, 'category_unknown'],
  ] as const)('is refused with a sentence for %s', async (_what, period, category, status, code) => {
    await api.refused(status, code, () => api.call('GET', asked(period, category), { as: 'staff-1' }));
  });

  test('is refused by a link without its signature, of another period, category, office, or too old', async () => {
    const { links } = await view(RUNNING, 'law');
    const [path = '', query = ''] = links.pdf.split('?');
    const forged = [
      path,
      links.pdf.replace(RUNNING, '2564-Q4'),
      links.pdf.replace('~law', '~general-information'),
      links.pdf.replace('~law', ''),
      links.pdf.replace(/by=[^&]+/, 'by=somebody-else'),
      links.pdf.replace('paper.pdf', 'paper.docx'),
      `/papers/other/paper.pdf?${query}`,
    ];
    for (const link of forged) await api.refused(403, 'link_expired', get(link));
    const elsewhere = links.pdf.replace('si-bun-rueang', 'khemarat');
    expect((await fetch(`${api.machine.url}${elsewhere}`)).status).toBe(403);
    const now = api.clock.now();
    api.clock.moveTo(now + 15 * 60_000 + 1000);
    await api.refused(403, 'link_expired', get(links.pdf));
    api.clock.moveTo(now);
  });
});
