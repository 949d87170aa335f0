import { doc, lockedOfficeFile, msi, rarOf } from './compounds.ts';
import { aCase, type Case } from './corpus.ts';
import { pdfOf } from './pdfs.ts';
import { jpeg, taken } from './pictures.ts';
import { archive, officeFile, zipOf } from './zips.ts';

const MZ = Buffer.from(`MZ${'\0'.repeat(200)}`);
const program = (path: string) => () => archive({ 'อ่าน.txt': 'สวัสดี', [path]: 'x' });
const disguised = (content: string | Uint8Array) => () => archive({ 'ประกาศ.pdf': content });
const refusedProgram = (member: string) => ({ refused: 'file_archive_program' as const, says: member });
/** ชื่อ in windows-874, as Windows in Thai writes it into an archive. */
const THAI_NAME = Buffer.from([0xaa, 0xd7, 0xe8, 0xcd, ...Buffer.from('.txt')]);

/** Archives, and programs under any name. */
export const archives: readonly Case[] = [
  aCase('an archive', 'รวม.zip', () => archive({ 'อ่าน.txt': 'สวัสดี', 'แผน/แผน.pdf': pdfOf() }), { as: 'zip' }),
  aCase(
    'an archive with ZIP64 fields',
    'รวม.zip',
    () => zipOf([{ path: 'a.pdf', content: pdfOf() }], { zip64: true }),
    { as: 'zip' },
  ),
  aCase('an archive without extension', 'รวม', () => archive({ a: 'x' }), {
    as: 'zip',
    name: 'รวม.zip',
    notes: ['renamed'],
  }),
  aCase(
    'an archive whose names are of Windows in Thai',
    'รวม.zip',
    () => zipOf([{ path: THAI_NAME, content: 'x', isUtf8: false }]),
    {
      as: 'zip',
    },
  ),
  aCase('an archive in an archive', 'รวม.zip', () => archive({ 'ใน.zip': archive({ 'แผน.pdf': pdfOf() }) }), {
    as: 'zip',
  }),
  aCase(
    'an archive in an archive in an archive',
    'รวม.zip',
    () => archive({ 'a.zip': archive({ 'b.zip': archive({ c: 'x' }) }) }),
    {
      as: 'zip',
      finds: ['unreadable'],
    },
  ),
  aCase(
    'an archive with a 7-Zip archive in it',
    'รวม.zip',
    () => archive({ 'a.7z': Buffer.from('377abcaf271c0004', 'hex') }),
    {
      as: 'zip',
      finds: ['unreadable'],
    },
  ),
  aCase(
    'an archive with a file packed in a way that is not read',
    'รวม.zip',
    () => zipOf([{ path: 'a.txt', content: 'x', method: 14 }]),
    {
      as: 'zip',
      finds: ['unreadable'],
    },
  ),
  aCase(
    'an archive with a document with a password',
    'รวม.zip',
    () => archive({ 'แผน.docx': lockedOfficeFile() }),
    {
      as: 'zip',
      finds: ['unreadable'],
    },
  ),
  aCase(
    'an archive with a document with macros',
    'รวม.zip',
    () => archive({ 'งบ.xlsm': officeFile('xlsm', { after: { 'xl/vbaProject.bin': 'x' } }) }),
    {
      as: 'zip',
      finds: ['has_macros'],
    },
  ),
  aCase(
    'an archive with an old document with macros',
    'รวม.zip',
    () => archive({ 'แผน.doc': doc({ macros: { 'Macros/VBA/dir': 'x' } }) }),
    {
      as: 'zip',
      finds: ['has_macros'],
    },
  ),
  aCase(
    'an archive with a photo that tells place and owner',
    'ภาพ.zip',
    async () => archive({ 'ภาพ 1.jpg': await jpeg({ ...taken.place, ...taken.owner }) }),
    {
      as: 'zip',
      finds: ['photo_place', 'photo_owner'],
    },
  ),
  aCase(
    'an archive in an archive with a photo that tells its place',
    'ภาพ.zip',
    async () => archive({ 'a.zip': archive({ 'ภาพ 1.jpg': await jpeg(taken.place) }) }),
    {
      as: 'zip',
      finds: ['photo_place'],
    },
  ),
  aCase('an archive with nothing in it', 'ว่าง.zip', () => zipOf([]), {
    refused: 'file_archive_empty',
    says: 'ไม่มีไฟล์อยู่ข้างใน',
  }),
  aCase('an archive of empty folders', 'ว่าง.zip', () => archive({ 'แผน/': '', 'แผน/ย่อย/': '' }), {
    refused: 'file_archive_empty',
  }),
  aCase(
    'an archive with a password',
    'รวม.zip',
    () => zipOf([{ path: 'แผน.pdf', content: 'xxxxxxxxxxxx', isEncrypted: true }]),
    {
      refused: 'file_locked',
      says: 'รหัสผ่าน',
    },
  ),
  aCase(
    'an archive with one file with a password',
    'รวม.zip',
    () =>
      zipOf([
        { path: 'a.txt', content: 'x' },
        { path: 'b.txt', content: 'xxxxxxxxxxxx', isEncrypted: true },
      ]),
    {
      refused: 'file_locked',
    },
  ),
  aCase('half an archive', 'รวม.zip', () => archive({ 'แผน.pdf': pdfOf() }).subarray(0, 300), {
    refused: 'file_broken',
  }),
  aCase(
    'an archive that hides how much it unpacks',
    'รวม.zip',
    () => zipOf([{ path: 'a.txt', content: 'x'.repeat(100_000), says: 10 }]),
    {
      refused: 'file_broken',
    },
  ),

  aCase('an archive with an .exe', 'รวม.zip', program('ติดตั้ง.exe'), refusedProgram('ติดตั้ง.exe')),
  aCase('an archive with an .EXE', 'รวม.zip', program('SETUP.EXE'), refusedProgram('SETUP.EXE')),
  aCase(
    'an archive with a program behind an allowed type',
    'รวม.zip',
    program('ประกาศ.pdf.exe'),
    refusedProgram('.exe'),
  ),
  aCase(
    'an archive with a program and a blank at its end',
    'รวม.zip',
    program('setup.exe '),
    refusedProgram('setup.exe'),
  ),
  aCase(
    'an archive with a program in a folder',
    'รวม.zip',
    program('a/b/c/run.bat'),
    refusedProgram('run.bat'),
  ),
  ...['scr', 'cmd', 'com', 'vbs', 'js', 'ps1', 'lnk', 'hta', 'msi', 'jar', 'apk', 'iso'].map((extension) =>
    aCase(
      `an archive with a .${extension}`,
      'รวม.zip',
      program(`x.${extension}`),
      refusedProgram(`x.${extension}`),
    ),
  ),
  aCase('an archive with a program named .pdf', 'รวม.zip', disguised(MZ), refusedProgram('ประกาศ.pdf')),
  aCase(
    'an archive with a program of Linux named .pdf',
    'รวม.zip',
    disguised(Buffer.from('7f454c46020101', 'hex')),
    refusedProgram('ประกาศ.pdf'),
  ),
  aCase(
    'an archive with a script named .pdf',
    'รวม.zip',
    disguised('#!/bin/sh\nrm -rf /\n'),
    refusedProgram('ประกาศ.pdf'),
  ),
  aCase(
    'an archive with an app named .pdf',
    'รวม.zip',
    disguised(archive({ 'AndroidManifest.xml': 'x' })),
    refusedProgram('ประกาศ.pdf'),
  ),
  aCase('an archive with an installer named .pdf', 'รวม.zip', disguised(msi()), refusedProgram('ประกาศ.pdf')),
  aCase(
    'an archive with a program in an archive',
    'รวม.zip',
    () => archive({ 'a.zip': archive({ 'x.exe': 'x' }) }),
    refusedProgram('x.exe'),
  ),
  aCase(
    'an archive with a program named .txt in an archive',
    'รวม.zip',
    () => archive({ 'a.zip': archive({ 'x.txt': MZ }) }),
    refusedProgram('x.txt'),
  ),
  aCase('an archive whose name reads backwards', 'รวม.zip', program('ประกาศ\u202Efdp.exe'), {
    refused: 'file_archive_unsafe_name',
  }),

  ...['../../etc/cron.d/x', '/etc/passwd', 'C:/Windows/x.txt', '..\\..\\x.txt', 'a/../../x', '..'].map(
    (path) =>
      aCase(`an archive with the name ${path}`, 'รวม.zip', () => archive({ [path]: 'x' }), {
        refused: 'file_archive_unsafe_name',
      }),
  ),
  aCase(
    'two dots in a name lead nowhere',
    'รวม.zip',
    () => archive({ 'แผน..ฉบับแก้.txt': 'x', 'a..b/c': 'y' }),
    { as: 'zip' },
  ),
  aCase(
    'an archive that packs seventeen megabytes of nothing',
    'รวม.zip',
    () => zipOf([{ path: 'a.txt', content: Buffer.alloc(17_000_000) }]),
    {
      refused: 'file_archive_bomb',
      says: 'ใหญ่ผิดปกติ',
    },
  ),
  aCase(
    'an archive that says it unpacks to gigabytes',
    'รวม.zip',
    () => zipOf([{ path: 'a.txt', content: 'x', says: 4_000_000_000 }]),
    {
      refused: 'file_archive_bomb',
    },
  ),
  aCase(
    'an archive of six thousand files',
    'รวม.zip',
    () =>
      zipOf(
        Array.from({ length: 6000 }, (_, index) => ({ path: `${index}`, content: '', isDeflated: false })),
      ),
    {
      refused: 'file_archive_bomb',
    },
  ),
  aCase(
    'an archive with a bomb in it',
    'รวม.zip',
    () => archive({ 'a.zip': zipOf([{ path: 'a.txt', content: Buffer.alloc(17_000_000) }]) }),
    {
      refused: 'file_archive_bomb',
    },
  ),

  aCase('a RAR archive', 'รวม.rar', () => rarOf({ 'แผน.pdf': 'x' }), { as: 'rar' }),
  aCase('a RAR archive without extension', 'รวม', () => rarOf({ 'a.txt': 'x' }), {
    as: 'rar',
    name: 'รวม.rar',
    notes: ['renamed'],
  }),
  aCase('a RAR archive with nothing in it', 'รวม.rar', () => rarOf({}), { refused: 'file_archive_empty' }),
  aCase(
    'a RAR archive with a program',
    'รวม.rar',
    () => rarOf({ 'a.txt': 'x', 'setup.exe': 'x' }),
    refusedProgram('setup.exe'),
  ),
  aCase('a RAR archive that leads out of its folder', 'รวม.rar', () => rarOf({ '../../x.txt': 'x' }), {
    refused: 'file_archive_unsafe_name',
  }),
  aCase('a RAR archive with a password', 'รวม.rar', () => rarOf({ 'a.txt': 'x' }, { isEncrypted: true }), {
    refused: 'file_locked',
  }),
  aCase(
    'a RAR archive whose list wants a password',
    'รวม.rar',
    () => rarOf({ 'a.txt': 'x' }, { isHeaderEncrypted: true }),
    { refused: 'file_locked' },
  ),
  aCase('a RAR archive named .zip', 'รวม.zip', () => rarOf({ a: 'x' }), {
    refused: 'file_content_mismatch',
    says: 'RAR',
  }),
  aCase('a RAR archive in an archive', 'รวม.zip', () => archive({ 'a.rar': rarOf({ 'a.txt': 'x' }) }), {
    as: 'zip',
    finds: ['unreadable'],
  }),
  aCase(
    'a RAR archive with a program in an archive',
    'รวม.zip',
    () => archive({ 'a.rar': rarOf({ 'a.exe': 'x' }) }),
    refusedProgram('a.exe'),
  ),
  aCase('half a RAR archive', 'รวม.rar', () => rarOf({ 'แผน.pdf': 'x'.repeat(200) }).subarray(0, 40), {
    refused: 'file_broken',
  }),
  aCase('a 7-Zip archive named .zip', 'รวม.zip', () => Buffer.from('377abcaf271c00040000', 'hex'), {
    refused: 'file_content_mismatch',
    says: '7-Zip',
  }),
  aCase('a gzip archive named .zip', 'รวม.zip', () => Buffer.from('1f8b0800000000000003', 'hex'), {
    refused: 'file_content_mismatch',
    says: 'บีบอัดใหม่เป็น .zip',
  }),
  aCase('an app named .zip', 'รวม.zip', () => archive({ 'AndroidManifest.xml': 'x', 'classes.dex': 'x' }), {
    refused: 'file_content_mismatch',
    says: '.apk',
  }),
  aCase('a program of Java named .zip', 'รวม.zip', () => archive({ 'META-INF/MANIFEST.MF': 'x' }), {
    refused: 'file_content_mismatch',
    says: '.jar',
  }),

  aCase('a program named .pdf', 'แผน.pdf', () => MZ, {
    refused: 'file_content_mismatch',
    says: 'โปรแกรมของ Windows',
  }),
  aCase('a program named .zip', 'รวม.zip', () => MZ, {
    refused: 'file_content_mismatch',
    says: 'โปรแกรมของ Windows',
  }),
  aCase('a program without extension', 'setup', () => MZ, {
    refused: 'file_unusable_type',
    says: 'โปรแกรมของ Windows',
  }),
  aCase('a program of Linux named .doc', 'แผน.doc', () => Buffer.from('7f454c46020101', 'hex'), {
    refused: 'file_content_mismatch',
    says: 'โปรแกรม',
  }),
  aCase('a shell script named .pdf', 'แผน.pdf', () => Buffer.from('#!/bin/sh\nrm -rf /\n'), {
    refused: 'file_content_mismatch',
    says: 'สคริปต์',
  }),
];
