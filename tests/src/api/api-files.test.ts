import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Api, anApi, aPdf } from '../testing/an-api.ts';
import { aJpg, aLegacyOffice, anOfficeFile, aPng, aRar, aZip } from '../testing/file-contents.ts';

const MAX = 4 * 1024 * 1024;

let api: Api;
beforeAll(async () => {
  api = await anApi();
});
afterAll(() => api.close());

const send = (name: string, body: BodyInit) => () => api.upload('staff-1', name, body);

describe('a file of an allowed type', () => {
  test.each<[string, BodyInit & { length: number }]>([
    ['pdf', aPdf()],
    ['xls', aLegacyOffice('xls')],
    ['xlsx', anOfficeFile('xlsx')],
    ['doc', aLegacyOffice()],
    ['docx', anOfficeFile('docx')],
    ['jpg', aJpg()],
    ['zip', aZip()],
    ['rar', aRar()],
  ])('.%s is taken', async (extension, content) => {
    expect(await api.uploaded('staff-1', `แผน.${extension}`, content)).toEqual({
      id: expect.any(String),
      name: `แผน.${extension}`,
      extension,
      bytes: content.length,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  test.each(['docx', 'xlsx'] as const)(
    '.%s is taken from programs that write the list of its parts last',
    async (type) => {
      expect(await api.uploaded('staff-1', `แผน.${type}`, anOfficeFile(type, 'last'))).toMatchObject({
        extension: type,
      });
    },
  );

  test('is known by its content, however its name is written', async () => {
    expect((await api.uploaded('staff-1', 'SCAN.PDF')).extension).toBe('pdf');
    expect((await api.uploaded('staff-1', 'ภาพ.JPEG', aJpg())).extension).toBe('jpg');
  });
});

describe('a file is refused by its content, whatever its name says', () => {
  const html = Buffer.from('<!doctype html><script>alert(1)</script>');
  test.each<[string, string, BodyInit]>([
    ['a program named .pdf', 'แผน.pdf', Buffer.from(`MZ${'\0'.repeat(200)}`)],
    ['a shell script named .pdf', 'แผน.pdf', Buffer.from('#!/bin/sh\nrm -rf /\n')],
    ['a page named .jpg', 'ภาพ.jpg', html],
    ['a page named .pdf', 'แผน.pdf', html],
    ['a page named .doc', 'แผน.doc', html],
    [
      'a drawing with a script named .jpg',
      'ภาพ.jpg',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
    ],
    ['a .docx named .pdf', 'แผน.pdf', anOfficeFile('docx')],
    ['a .pdf named .docx', 'แผน.docx', aPdf()],
    ['plain text named .pdf', 'แผน.pdf', Buffer.from('แผนปฏิบัติการ')],
    ['a picture named .pdf', 'แผน.pdf', aPng()],
    ['one byte named .pdf', 'แผน.pdf', Buffer.from('%')],
  ])('%s', async (_what, name, content) => {
    const answer = await api.refused(415, 'file_content_mismatch', send(name, content));
    expect(answer.body.error.message).toContain(`“${name}”`);
  });
});

test.each([
  ['with a name alone, as phones give it', 'แผน'],
  ['with nothing but a type for its name', '.pdf'],
  ['with a number behind the last dot', 'ประกาศ ลว. 5 ม.ค. 68'],
  ['with a picture of another name of its type', 'x.jfif'],
])('a file is taken %s', async (_what, name) => {
  const content = name.endsWith('.jfif') ? aJpg() : aPdf();
  expect((await api.uploaded('staff-1', name, content)).extension).toBe(
    name.endsWith('.jfif') ? 'jpg' : 'pdf',
  );
});

describe('a file is refused by its type', () => {
  test.each([
    ['a program', 'โปรแกรม.exe'],
    ['a page', 'หน้าเว็บ.html'],
    ['a picture of a type that this office does not take', 'ภาพ.png'],
    ['a type behind an allowed one', 'แผน.pdf.exe'],
    ['a name that reads backwards', 'invoice\u202Efdp.exe'],
  ])('%s', async (_what, name) => {
    const answer = await api.refused(415, 'file_type_not_allowed', send(name, aPdf()));
    expect(answer.body.error.message).toContain('.pdf .xls .xlsx .doc .docx .jpg .zip .rar');
  });
});

describe('a file is refused by its size', () => {
  const stream = (bytes: number) =>
    new ReadableStream({
      start(controller) {
        controller.enqueue(aPdf());
        for (let sent = 0; sent < bytes; sent += 65_536) controller.enqueue(new Uint8Array(65_536));
        controller.close();
      },
    });

  test.each<[string, () => BodyInit]>([
    ['one byte over four megabytes', () => Buffer.concat([aPdf(), Buffer.alloc(MAX)]).subarray(0, MAX + 1)],
    ['ten megabytes', () => Buffer.concat([aPdf(), Buffer.alloc(10 * 1024 * 1024)])],
    ['over four megabytes, without saying so beforehand', () => stream(MAX + 1)],
  ])('of %s', async (_what, body) => {
    const answer = await api.refused(413, 'file_too_large', send('แผน ปี 2565.pdf', body()));
    expect(answer.body.error.message).toBe('ไฟล์ “แผน ปี 2565.pdf” มีขนาดเกิน 4 MB กรุณาลดขนาดไฟล์แล้วแนบอีกครั้ง');
    expect(readdirSync(`${api.files.contents}/.unfinished`)).toEqual([]);
  });

  test('but not one of exactly four megabytes', async () => {
    const file = await api.uploaded(
      'staff-1',
      'เต็ม.pdf',
      Buffer.concat([aPdf(), Buffer.alloc(MAX)]).subarray(0, MAX),
    );
    expect(file.bytes).toBe(MAX);
  });

  test('of nothing', async () => {
    await api.refused(422, 'file_empty', send('ว่าง.pdf', ''));
    await api.refused(422, 'file_empty', () =>
      api.call('POST', '/files', { as: 'staff-1', headers: { 'x-file-name': 'x.pdf' } }),
    );
  });
});

describe('a file without a name', () => {
  test.each([
    ['is refused when it has none', undefined],
    ['is refused when it is empty', ''],
    ['is refused when it is blank', '%20%09'],
    ['is refused when it is no UTF-8', '%E0%A4%A'],
    ['is refused when it is a folder', 'แผน/'.replace('แผน', '%E0%B9%81')],
  ])('%s', async (_what, name) => {
    const headers = name === undefined ? {} : { 'x-file-name': name };
    await api.refused(422, 'file_name_invalid', () =>
      api.call('POST', '/files', { as: 'staff-1', body: aPdf(), headers }),
    );
  });
});

describe('the name of a file is made safe', () => {
  test.each([
    ['a way out of the folder', '../../etc/cron.d/แผน.pdf', 'แผน.pdf'],
    ['a way out on Windows', '..\\..\\windows\\แผน.pdf', 'แผน.pdf'],
    ['a whole path', '/etc/passwd.pdf', 'passwd.pdf'],
    ['a drive', 'C:แผน.pdf', 'C_แผน.pdf'],
    ['a hidden file', '.htaccess.pdf', 'htaccess.pdf'],
    ['a tag', '<script>alert(1)<script>.pdf', '_script_alert(1)_script_.pdf'],
    ['quotes and wild cards', '"แผน*?".pdf', '_แผน___.pdf'],
    ['a line break that would be a header', 'ก\r\nSet-Cookie: a=b.pdf', 'ก_Set-Cookie_ a=b.pdf'],
    ['characters that turn the text', 'แผน\u202Egpj\u2066.pdf', 'แผนgpj.pdf'],
    ['a zero', 'แผน\0.pdf', 'แผน.pdf'],
    ['letters typed in two ways', 'ทํางาน.pdf', 'ทำงาน.pdf'],
    ['three hundred letters', `${'ก'.repeat(300)}.pdf`, `${'ก'.repeat(78)}.pdf`],
    ['pictures where it is cut', `${'x'.repeat(233)}${'😀'.repeat(20)}.pdf`, `${'x'.repeat(233)}.pdf`],
  ])('%s', async (_what, name, stored) => {
    const file = await api.uploaded('staff-1', name);
    expect(file.name).toBe(stored);
    // And the request that has it can be opened, and the file with it.
    const { id } = await api.filed('staff-1', { fileIds: [file.id] });
    const url = (await api.view('sakrai', id)).content.files[0]?.url ?? '';
    const opened = await fetch(`${api.machine.url}${url}`);
    expect(opened.status).toBe(200);
    expect(
      decodeURIComponent(
        /filename\*=UTF-8''([^;]+)/.exec(opened.headers.get('content-disposition') ?? '')?.[1] ?? stored,
      ),
    ).toBe(stored);
    await opened.arrayBuffer();
  });
});

test('a file is taken from anybody of the office: who records a verbal approval need not be staff', async () => {
  const { store } = api.machine.context;
  await store.transact(async (tx) => {
    const member = await tx.get('members', 'si-bun-rueang.admin');
    if (member) tx.put('members', { ...member, roles: ['administrator'] });
  });
  expect((await api.upload('admin', 'แผน.pdf')).status).toBe(201);
});
