import { compound, doc, lockedOfficeFile, msi, outlookMail, ppt, xls } from './compounds.ts';
import { aCase, type Case } from './corpus.ts';
import { pdfOf } from './pdfs.ts';
import { jpeg, taken } from './pictures.ts';
import { archive, officeFile, openDocument, zipOf } from './zips.ts';

const half = (content: Buffer) => content.subarray(0, content.length >> 1);
const bytes = (text: string) => Buffer.from(text);
const wide = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
const page = '<html><meta charset="utf-8"><table><tr><td>ชื่อ</td></tr></table></html>';
const rtf = '{\\rtf1\\ansi\\ansicpg874 \\pard}';
/** Bytes that do not pack, so that a document grows. */
const noise = (length: number) => Buffer.alloc(length).map((_, index) => (index * 7919) ^ (index >> 3));

/** PDF, Office documents, and what carries their names. */
export const documents: readonly Case[] = [
  aCase('a PDF', 'แผน.pdf', () => pdfOf(), { as: 'pdf', name: 'แผน.pdf' }),
  aCase('a PDF of thirty pages', 'แผน.pdf', () => pdfOf({ pages: 30 }), { as: 'pdf' }),
  aCase('a PDF whose name is in capitals', 'SCAN0001.PDF', () => pdfOf(), {
    as: 'pdf',
    name: 'SCAN0001.PDF',
  }),
  aCase('a PDF behind a newline', 'แผน.pdf', () => pdfOf({ before: '\n' }), { as: 'pdf' }),
  aCase('a PDF behind a byte order mark', 'แผน.pdf', () => pdfOf({ before: '\ufeff' }), { as: 'pdf' }),
  aCase(
    'a PDF behind the head of a mail',
    'แผน.pdf',
    () => pdfOf({ before: 'Content-Type: application/pdf\n\n' }),
    {
      as: 'pdf',
    },
  ),
  aCase('a PDF behind 1,000 bytes of a scanner', 'แผน.pdf', () => pdfOf({ before: Buffer.alloc(1000) }), {
    as: 'pdf',
  }),
  aCase(
    'a PDF behind more than a reader looks through',
    'แผน.pdf',
    () => pdfOf({ before: Buffer.alloc(1100) }),
    {
      refused: 'file_unknown_content',
      says: 'ไม่รู้จัก',
    },
  ),
  aCase('a PDF without extension, as Android gives', 'ประกาศ ลว. 5 ม.ค. 68', () => pdfOf(), {
    as: 'pdf',
    name: 'ประกาศ ลว. 5 ม.ค. 68.pdf',
    notes: ['renamed'],
  }),
  aCase('a PDF with a number for an extension', 'แบบ 1.2', () => pdfOf(), {
    as: 'pdf',
    name: 'แบบ 1.2.pdf',
    notes: ['renamed'],
  }),
  aCase('a PDF that may not be printed', 'แผน.pdf', () => pdfOf({ password: '' }), { as: 'pdf' }),
  aCase('a PDF with a password', 'แผน.pdf', () => pdfOf({ password: 'secret' }), {
    refused: 'file_locked',
    says: 'รหัสผ่าน',
  }),
  aCase('half a PDF', 'แผน.pdf', () => half(pdfOf({ pages: 4 })), { refused: 'file_broken', says: 'ไม่ครบ' }),
  aCase('the head of a PDF and nothing else', 'แผน.pdf', () => bytes('%PDF-1.4\nเอกสาร'), {
    refused: 'file_broken',
  }),
  aCase('a PDF named .docx', 'แผน.docx', () => pdfOf(), {
    refused: 'file_content_mismatch',
    says: 'เอกสาร PDF',
  }),
  aCase('a PDF named .jpg', 'แผน.jpg', () => pdfOf(), {
    refused: 'file_content_mismatch',
    says: 'เอกสาร PDF',
  }),
  aCase('half a PDF named .docx', 'แผน.docx', () => half(pdfOf()), { refused: 'file_content_mismatch' }),
  aCase('a page that speaks of %PDF-', 'แผน.pdf', () => bytes(`${page}<p>%PDF-1.4</p>`), {
    refused: 'file_content_mismatch',
    says: 'หน้าเว็บ (HTML)',
  }),

  aCase('a Word document', 'แผน.docx', () => officeFile('docx'), { as: 'docx' }),
  aCase('a Word template', 'แบบ.docx', () => officeFile('dotx'), { as: 'docx' }),
  aCase('an Excel table', 'งบ.xlsx', () => officeFile('xlsx'), { as: 'xlsx' }),
  aCase(
    'a document of Google Docs, its pictures before the list of parts',
    'แผน.docx',
    async () =>
      officeFile('docx', {
        before: { 'word/media/image1.jpg': await jpeg(), 'word/fonts/a.ttf': noise(9000) },
      }),
    { as: 'docx' },
  ),
  aCase(
    'a table of Google Sheets, its pictures before the list of parts',
    'งบ.xlsx',
    async () => officeFile('xlsx', { before: { 'xl/media/image1.jpg': await jpeg() } }),
    { as: 'xlsx' },
  ),
  aCase(
    'a document of LibreOffice of more than 1 MB, the list of parts last',
    'แผน.docx',
    () => officeFile('docx', { before: { 'word/media/image1.bin': noise(1_200_000) } }),
    { as: 'docx' },
  ),
  aCase('a document with ZIP64 fields', 'แผน.docx', () => officeFile('docx', { zip64: true }), {
    as: 'docx',
  }),
  aCase('a table with ZIP64 fields', 'งบ.xlsx', () => officeFile('xlsx', { zip64: true }), { as: 'xlsx' }),
  aCase(
    'a document that holds a table',
    'แผน.docx',
    () => officeFile('docx', { after: { 'word/embeddings/a.xlsx': officeFile('xlsx') } }),
    {
      as: 'docx',
    },
  ),
  aCase('a document without extension', 'แผน', () => officeFile('docx'), {
    as: 'docx',
    name: 'แผน.docx',
    notes: ['renamed'],
  }),
  aCase('a table without extension', 'งบประมาณ 2568', () => officeFile('xlsx'), {
    as: 'xlsx',
    name: 'งบประมาณ 2568.xlsx',
    notes: ['renamed'],
  }),
  aCase('a .docx named .doc', 'แผน.doc', () => officeFile('docx'), {
    as: 'docx',
    name: 'แผน.docx',
    notes: ['renamed'],
  }),
  aCase('a .xlsx named .xls', 'งบ.xls', () => officeFile('xlsx'), {
    as: 'xlsx',
    name: 'งบ.xlsx',
    notes: ['renamed'],
  }),
  aCase('a .docx named .xlsx', 'แผน.xlsx', () => officeFile('docx'), {
    refused: 'file_content_mismatch',
    says: 'เอกสาร Word (.docx)',
  }),
  aCase('a .docx named .zip', 'แผน.zip', () => officeFile('docx'), { refused: 'file_content_mismatch' }),
  aCase('a .docx named .pdf', 'แผน.pdf', () => officeFile('docx'), { refused: 'file_content_mismatch' }),
  aCase(
    'a document with a macro',
    'แผน.docx',
    () => officeFile('docx', { after: { 'word/vbaProject.bin': 'VBA' } }),
    {
      as: 'docx',
      finds: ['has_macros'],
    },
  ),
  aCase(
    'a table with a macro sheet of old',
    'งบ.xlsx',
    () => officeFile('xlsx', { after: { 'xl/macrosheets/sheet1.xml': '<x/>' } }),
    {
      as: 'xlsx',
      finds: ['has_macros'],
    },
  ),
  aCase('a .docm named .docx', 'แผน.docx', () => officeFile('docm'), {
    refused: 'file_content_mismatch',
    says: '.docm',
  }),
  aCase('a .xlsm named .xlsx', 'งบ.xlsx', () => officeFile('xlsm'), {
    refused: 'file_content_mismatch',
    says: '.xlsm',
  }),
  aCase('a .xlsb named .xlsx', 'งบ.xlsx', () => officeFile('xlsb'), {
    refused: 'file_content_mismatch',
    says: '.xlsb',
  }),
  aCase('a .pptx named .docx', 'แผน.docx', () => officeFile('pptx'), {
    refused: 'file_content_mismatch',
    says: 'PowerPoint',
  }),
  aCase('a .pptx without extension', 'บรรยาย', () => officeFile('pptx'), {
    refused: 'file_unusable_type',
    says: 'PowerPoint',
  }),
  aCase('a document of LibreOffice named .docx', 'แผน.docx', () => openDocument('text'), {
    refused: 'file_content_mismatch',
    says: '.odt',
  }),
  aCase('a table of LibreOffice named .xlsx', 'งบ.xlsx', () => openDocument('spreadsheet'), {
    refused: 'file_content_mismatch',
    says: '.ods',
  }),
  aCase('slides of LibreOffice named .doc', 'งบ.doc', () => openDocument('presentation'), {
    refused: 'file_content_mismatch',
  }),
  aCase('an archive named .docx', 'แผน.docx', () => archive({ 'อ่าน.txt': 'สวัสดี' }), {
    refused: 'file_content_mismatch',
    says: 'แฟ้มบีบอัด ZIP',
  }),
  aCase('half a document', 'แผน.docx', () => half(officeFile('docx')), { refused: 'file_broken' }),
  aCase(
    'a document with a photo that tells its place',
    'แผน.docx',
    async () => officeFile('docx', { after: { 'word/media/image1.jpeg': await jpeg(taken.place) } }),
    {
      as: 'docx',
      finds: ['photo_place'],
    },
  ),
  aCase('a document with a password', 'แผน.docx', lockedOfficeFile, {
    refused: 'file_locked',
    says: 'รหัสผ่าน',
  }),
  aCase('a table with a password', 'งบ.xlsx', lockedOfficeFile, { refused: 'file_locked', says: 'รหัสผ่าน' }),
  aCase('a document with a password under its old name', 'แผน.doc', lockedOfficeFile, {
    refused: 'file_locked',
  }),
  aCase(
    'a document that packs seventeen megabytes of nothing',
    'แผน.docx',
    () => officeFile('docx', { after: { 'word/media/a.bin': Buffer.alloc(17_000_000) } }),
    {
      refused: 'file_archive_bomb',
    },
  ),

  aCase('a Word document of old', 'แผน.doc', () => doc(), { as: 'doc' }),
  aCase('an Excel table of old', 'งบ.xls', () => xls(), { as: 'xls' }),
  aCase('a Word document of old without extension', 'แผน', () => doc(), {
    as: 'doc',
    name: 'แผน.doc',
    notes: ['renamed'],
  }),
  aCase('a .doc named .docx', 'แผน.docx', () => doc(), { as: 'doc', name: 'แผน.doc', notes: ['renamed'] }),
  aCase('a .xls named .xlsx', 'งบ.xlsx', () => xls(), { as: 'xls', name: 'งบ.xls', notes: ['renamed'] }),
  aCase('a .doc named .xls', 'แผน.xls', () => doc(), { refused: 'file_content_mismatch', says: '.doc' }),
  aCase('a .doc with macros', 'แผน.doc', () => doc({ macros: { 'Macros/VBA/dir': 'x' } }), {
    as: 'doc',
    finds: ['has_macros'],
  }),
  aCase('a .xls with macros', 'งบ.xls', () => xls({ macros: { '_VBA_PROJECT_CUR/VBA/dir': 'x' } }), {
    as: 'xls',
    finds: ['has_macros'],
  }),
  aCase('a .doc with a password', 'แผน.doc', () => doc({ isLocked: true }), { refused: 'file_locked' }),
  aCase('a .xls with a password', 'งบ.xls', () => xls({ isLocked: true }), { refused: 'file_locked' }),
  aCase('a .ppt named .xls', 'งบ.xls', ppt, { refused: 'file_content_mismatch', says: 'PowerPoint' }),
  aCase('a .ppt named .doc', 'แผน.doc', ppt, { refused: 'file_content_mismatch', says: 'PowerPoint' }),
  aCase('a .msi named .xls', 'งบ.xls', msi, { refused: 'file_content_mismatch', says: '.msi' }),
  aCase('a mail of Outlook named .doc', 'แผน.doc', outlookMail, {
    refused: 'file_content_mismatch',
    says: 'อีเมล',
  }),
  aCase('another compound file named .doc', 'แผน.doc', () => compound({ Thumbs: 'x' }), {
    refused: 'file_content_mismatch',
  }),
  aCase('half a .doc', 'แผน.doc', () => doc().subarray(0, 600), { refused: 'file_broken' }),

  aCase('a page named .xls', 'งบ.xls', () => bytes(page), {
    refused: 'file_content_mismatch',
    says: 'หน้าเว็บ (HTML)',
  }),
  aCase('a page named .xls tells of Excel', 'งบ.xls', () => bytes(page), {
    refused: 'file_content_mismatch',
    says: 'บันทึกเป็นชนิด .xlsx',
  }),
  aCase('a page named .doc tells of Word', 'แผน.doc', () => bytes(page), {
    refused: 'file_content_mismatch',
    says: 'บันทึกเป็นชนิด .docx',
  }),
  aCase('a page named .docx', 'แผน.docx', () => bytes(page), {
    refused: 'file_content_mismatch',
    says: 'หน้าเว็บ (HTML)',
  }),
  aCase('a page in two bytes a letter named .xls', 'งบ.xls', () => wide(page), {
    refused: 'file_content_mismatch',
    says: 'หน้าเว็บ (HTML)',
  }),
  aCase(
    'a page of which only the table is left',
    'งบ.xls',
    () => bytes('<table><tr><td>1</td></tr></table>'),
    {
      refused: 'file_content_mismatch',
      says: 'หน้าเว็บ (HTML)',
    },
  ),
  aCase(
    'a page that Word saved for the web',
    'แผน.doc',
    () => bytes('MIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n\n--x'),
    {
      refused: 'file_content_mismatch',
      says: 'MHTML',
    },
  ),
  aCase('a page without extension', 'หน้า', () => bytes(page), {
    refused: 'file_unusable_type',
    says: 'หน้าเว็บ (HTML)',
  }),
  aCase('RTF named .doc', 'แผน.doc', () => bytes(rtf), { refused: 'file_content_mismatch', says: 'RTF' }),
  aCase('RTF named .docx', 'แผน.docx', () => bytes(rtf), {
    refused: 'file_content_mismatch',
    says: 'บันทึกเป็นชนิด .docx',
  }),
  aCase(
    'a table of Excel 2003 in XML named .xls',
    'งบ.xls',
    () => bytes('<?xml version="1.0"?><Workbook/>'),
    {
      refused: 'file_content_mismatch',
      says: 'XML',
    },
  ),
  aCase('comma-separated text named .xls', 'งบ.xls', () => bytes('รายการ,บาท\nก,1'), {
    refused: 'file_content_mismatch',
    says: 'ข้อความธรรมดา',
  }),
  aCase('text named .pdf', 'แผน.pdf', () => bytes('แผนปฏิบัติการ'), {
    refused: 'file_content_mismatch',
    says: 'ข้อความธรรมดา',
  }),
  aCase('one byte named .pdf', 'แผน.pdf', () => bytes('%'), { refused: 'file_content_mismatch' }),
  aCase('noise named .pdf', 'แผน.pdf', () => noise(5000), { refused: 'file_unknown_content' }),
  aCase(
    'an archive of two files that both are the list of parts',
    'แผน.docx',
    () =>
      zipOf([
        { path: '[content_types].xml', content: 'x' },
        { path: 'b', content: 'y' },
      ]),
    {
      refused: 'file_content_mismatch',
    },
  ),
];
