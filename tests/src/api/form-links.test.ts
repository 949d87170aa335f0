import { readText } from '@prakat/functions/checks/read/read-text';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Api, anApi } from '../testing/an-api.ts';

let api: Api;
beforeAll(async () => {
  api = await anApi();
});
afterAll(() => api.close());

/** The text of the form that a link opens, without blanks: lines end anywhere. */
async function opened(link: string): Promise<{ text: string; headers: Headers }> {
  const response = await fetch(`${api.machine.url}${link}`);
  expect(response.status).toBe(200);
  const type = link.includes('paper.pdf') ? 'pdf' : 'docx';
  const { parts } = await readText(type, new Uint8Array(await response.arrayBuffer()));
  return {
    text: parts
      .map(({ text }) => text)
      .join('')
      .replace(/\s+/g, ''),
    headers: response.headers,
  };
}

const get = (link: string) => () => api.call('GET', link.replace(/^\/api\/[^/]+/, ''), { token: null });

describe('the printed form of a request', () => {
  test('is a draft until the request is approved, then bears who approved it', async () => {
    const { id, form, number } = await api.filed('staff-1', { title: 'แผนปฏิบัติการปี 2565' });
    const draft = await opened(form.pdf);
    expect(draft.text).toContain('ร่าง(รอพิจารณา)');
    expect(draft.text).toContain('แผนปฏิบัติการปี๒๕๖๕');
    await api.act('assistant-2', id, 'propose');
    await api.act('sakrai', id, 'approve', { newEnd: null, clearance: null });
    await api.settle();
    const approved = await opened((await api.view('staff-1', id)).form.pdf);
    expect(approved.text).not.toContain('ร่าง');
    expect(approved.text).toContain('(นายสะไกรแก้วโสม)');
    expect(approved.text).toContain('เห็นชอบและเสนอ:(นายบุญเลิศภูมิสี)');
    expect(approved.text).toContain(number);
    expect(approved.text).toContain('รหัสตรวจสอบเอกสาร');
  });

  test.each(['pdf', 'docx'] as const)(
    'opens as %s by a link that needs no token and is not kept',
    async (format) => {
      const { form, number } = await api.filed('staff-1');
      const { headers } = await opened(form[format]);
      expect(headers.get('cache-control')).toBe('private, no-store');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('content-disposition')).toContain(encodeURIComponent(`${number}.${format}`));
    },
  );

  test('is refused without its signature, with that of another request, and of a file', async () => {
    const file = await api.uploaded('staff-1', 'แผน.pdf');
    const one = await api.filed('staff-1', { fileIds: [file.id] });
    const other = await api.filed('staff-1');
    const [path = ''] = one.form.pdf.split('?');
    const [, ofOther = ''] = other.form.pdf.split('?');
    const [, ofFile = ''] = one.content.files[0]?.url.split('?') ?? [];
    for (const link of [path, `${path}?${ofOther}`, `${path}?${ofFile}`])
      await api.refused(403, 'link_expired', get(link));
  });

  test('is refused once a quarter of an hour has passed', async () => {
    const { form } = await api.filed('staff-1');
    const now = api.clock.now();
    api.clock.moveTo(now + 15 * 60_000 + 1000);
    await api.refused(403, 'link_expired', get(form.pdf));
    api.clock.moveTo(now);
  });

  test('no link of one office opens anything of another', async () => {
    const { form } = await api.filed('staff-1');
    const elsewhere = form.pdf.replace('si-bun-rueang', 'khemarat');
    const response = await fetch(`${api.machine.url}${elsewhere}`);
    expect(response.status).toBe(403);
  });
});
