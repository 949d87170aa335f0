import type { Api } from '../testing/an-api.ts';
import { OFFICE } from '../testing/an-api.ts';

const PHONE =
  'Mozilla/5.0 (Linux; Android 14; SM-A155F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36';

/** A page as a resident gets it: its status, and its words without what marks them up. */
export type Page = { status: number; html: string; words: string; headers: Headers };

export type Fields = Record<string, string | readonly string[] | readonly File[]>;

/** Somebody whom nobody knows, with a browser: opens pages of the office's site and sends its forms. */
export function aResident({ machine }: Pick<Api, 'machine'>, office = OFFICE) {
  const site = machine.url;
  const headers = (more: Record<string, string>) => ({
    'user-agent': PHONE,
    'sec-fetch-site': 'same-origin',
    ...more,
  });
  const page = async (response: Response): Promise<Page> => {
    const html = await response.text();
    const words = html.replace(/<style.*?<\/style>|<[^>]*>/gs, ' ').replace(/\s+/g, ' ');
    return { status: response.status, html, words, headers: response.headers };
  };
  const open = async (path: string) => page(await fetch(site + path, { headers: headers({}) }));
  const box = `/${office}/complaints/`;
  const formOf = (fields: Fields): FormData => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields))
      for (const one of Array.isArray(value) ? value : [value]) form.append(name, one as string);
    return form;
  };
  return {
    open,
    box,
    /** Opens the form and sends it. */
    async complain(fields: Fields, more: Record<string, string> = {}, path = box): Promise<Page> {
      const { html } = await open(path);
      const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1];
      const token = hidden('token') ?? '';
      const by = hidden('by');
      const body = formOf({ token, ...(by ? { by } : {}), ...fields });
      return page(await fetch(site + box, { method: 'POST', body, headers: headers(more) }));
    },
    async follow(number: string, code: string, text?: string): Promise<Page> {
      const body = new URLSearchParams({ number, code, ...(text === undefined ? {} : { more: text }) });
      return page(await fetch(`${site}${box}follow`, { method: 'POST', body, headers: headers({}) }));
    },
  };
}

/** Number and code as a receipt shows them. */
export function receiptOf({ words }: Page): { number: string; code: string } {
  const [, number = '', code = ''] =
    /เลขที่คำร้อง (ร \d{4}-\d{4,}) รหัสติดตาม ([0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4})/.exec(words) ?? [];
  if (!number) throw new Error(`no receipt in: ${words.slice(0, 600)}`);
  return { number, code };
}
