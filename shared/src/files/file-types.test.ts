import { expect, test } from 'vitest';
import { extensionOf, fileExtensions, fileTypes } from './file-types.ts';

test.each([
  ['แผนปฏิบัติการ.pdf', 'pdf'],
  ['SCAN0001.PDF', 'pdf'],
  ['รูป.jpeg', 'jpg'],
  ['รูป.JPG', 'jpg'],
  ['ชื่อ.มี.จุด.docx', 'docx'],
  ['archive.tar.zip', 'zip'],
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
