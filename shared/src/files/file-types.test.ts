import { expect, test } from 'vitest';
import {
  extensionOf,
  type FileExtension,
  fileExtensions,
  fileTypes,
  isNameAllowed,
  withExtension,
  writtenExtension,
} from './file-types.ts';

test.each([
  ['แผนปฏิบัติการ.pdf', 'pdf'],
  ['SCAN0001.PDF', 'pdf'],
  ['รูป.jpeg', 'jpg'],
  ['รูป.JPG', 'jpg'],
  ['ชื่อ.มี.จุด.docx', 'docx'],
  ['archive.tar.zip', 'zip'],
  ['ภาพ.jfif', 'jpg'],
  ['ภาพ.JPE', 'jpg'],
])('%s is a %s', (name, extension) => {
  expect(extensionOf(name)).toBe(extension);
});

test.each([
  ['another type', 'โปรแกรม.exe'],
  ['another type after an allowed one', 'แผน.pdf.exe'],
  ['no extension', 'แผน'],
  ['nothing but an extension', '.pdf'],
  ['a dot at the end', 'แผน.pdf.'],
  ['a blank at the end', 'แผน.pdf '],
  ['the name of a property of objects', 'แผน.constructor'],
  ['nothing', ''],
])('a file with %s is of no allowed type', (_what, name) => {
  expect(extensionOf(name)).toBeNull();
});

test('only what cannot run anything is shown in the page', () => {
  const inline = fileExtensions.filter((extension) => fileTypes[extension].inline);
  expect(inline).toEqual(['pdf', 'jpg', 'png']);
});

test.each([
  ['แผน.pdf', 'pdf'],
  ['IMG_0001.HEIC', 'heic'],
  ['แผน.pdf.exe', 'exe'],
  ['แผน', null],
  ['ประกาศ ลว. 5 ม.ค. 68', null],
  ['ข้อ 1.2', null],
  ['แผน.ฉบับแก้ไข', null],
  ['.pdf', null],
])('what stands behind the last dot of %s is the extension %s', (name, extension) => {
  expect(writtenExtension(name)).toBe(extension);
});

const office: readonly FileExtension[] = ['pdf', 'docx', 'jpg'];
test.each([
  ['แผน.pdf', true],
  ['ภาพ.jfif', true],
  ['IMG_0001.HEIC', true],
  ['ภาพ.webp', true],
  ['แผน', true],
  ['ข้อ 1.2', true],
  ['ภาพ.png', false],
  ['โปรแกรม.exe', false],
  ['แผน.pdf.exe', false],
  ['แผน.pdf.', false],
])('of an office that takes .pdf, .docx and .jpg, may a file have the name %s: %s', (name, isAllowed) => {
  expect(isNameAllowed(name, office)).toBe(isAllowed);
});

test('a picture of a phone may have its own name only where pictures are taken', () => {
  expect(isNameAllowed('IMG_0001.HEIC', ['pdf', 'docx'])).toBe(false);
});

test.each<[string, FileExtension, string]>([
  ['แผน', 'pdf', 'แผน.pdf'],
  ['ข้อ 1.2', 'pdf', 'ข้อ 1.2.pdf'],
  ['แผน.doc', 'docx', 'แผน.docx'],
  ['x.jfif', 'jpg', 'x.jpg'],
  ['IMG_0001.HEIC', 'jpg', 'IMG_0001.jpg'],
  ['SCAN.PDF', 'pdf', 'SCAN.PDF'],
  ['ภาพ.JPEG', 'jpg', 'ภาพ.JPEG'],
])('%s that holds a %s is named %s', (name, extension, right) => {
  expect(withExtension(name, extension)).toBe(right);
});
