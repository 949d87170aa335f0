import { extensionList, type FileExtension, isPhoto } from '@prakat/shared/files/file-types';

/**
 * What the content of a file can be, whatever its name says. `keptAs`: the types it can be kept as, the first that the
 * office allows; pictures are converted to them. `what` and `advice` go into the sentence of a refusal: what it is, and
 * what to do with a phone in hand.
 */
type Kind = {
  keptAs?: readonly FileExtension[];
  what: string;
  /** Of texts, by the extension that the name has. */
  advice: string | ((written: string | null) => string);
};

const saveAs = (app: string, extension: string) =>
  `กรุณาเปิดด้วยแอป ${app} แล้วเลือกบันทึกเป็นชนิด .${extension} แล้วแนบอีกครั้ง`;
const saveAsPdf = 'กรุณาเปิดไฟล์ในแอปเดิม เลือกพิมพ์หรือส่งออกเป็น PDF แล้วแนบไฟล์ PDF แทน';
const inOffice = (written: string | null): string => {
  if (written?.startsWith('xls')) return saveAs('Excel', 'xlsx');
  return written?.startsWith('doc') ? saveAs('Word', 'docx') : saveAsPdf;
};
const wrongName = 'กรุณาแก้นามสกุลของชื่อไฟล์ให้ตรงกับเนื้อหา หรือเลือกไฟล์ที่ถูกต้องแล้วแนบอีกครั้ง';
const notThis = 'กรุณาแนบเอกสารหรือภาพที่ต้องการเผยแพร่แทน';
const photoInstead = (allowed: readonly FileExtension[]) =>
  `กรุณาเลือกภาพถ่าย (${extensionList(allowed)}) แล้วแนบอีกครั้ง`;
const asPicture = 'กรุณาเปิดภาพในโทรศัพท์ แล้วบันทึกภาพหน้าจอหรือส่งออกเป็น JPG แล้วแนบอีกครั้ง';

export const contentKinds = {
  pdf: { keptAs: ['pdf'], what: 'เอกสาร PDF', advice: wrongName },
  docx: { keptAs: ['docx'], what: 'เอกสาร Word (.docx)', advice: wrongName },
  xlsx: { keptAs: ['xlsx'], what: 'ตาราง Excel (.xlsx)', advice: wrongName },
  doc: { keptAs: ['doc'], what: 'เอกสาร Word รุ่นเก่า (.doc)', advice: wrongName },
  xls: { keptAs: ['xls'], what: 'ตาราง Excel รุ่นเก่า (.xls)', advice: wrongName },
  zip: { keptAs: ['zip'], what: 'แฟ้มบีบอัด ZIP', advice: wrongName },
  rar: { keptAs: ['rar'], what: 'แฟ้มบีบอัด RAR', advice: wrongName },
  jpg: { keptAs: ['jpg', 'png'], what: 'ภาพ JPG', advice: wrongName },
  png: { keptAs: ['png', 'jpg'], what: 'ภาพ PNG', advice: wrongName },
  webp: { keptAs: ['jpg', 'png'], what: 'ภาพ WebP', advice: asPicture },
  heic: { keptAs: ['jpg', 'png'], what: 'ภาพ HEIC ของ iPhone', advice: asPicture },
  avif: { what: 'ภาพ AVIF', advice: asPicture },
  gif: { what: 'ภาพ GIF', advice: asPicture },
  bmp: { what: 'ภาพ BMP', advice: asPicture },
  tiff: { what: 'ภาพ TIFF', advice: asPicture },
  svg: { what: 'ภาพวาด SVG', advice: asPicture },
  docm: { what: 'เอกสาร Word ที่มีแมโคร (.docm)', advice: saveAs('Word', 'docx') },
  xlsm: { what: 'ตาราง Excel ที่มีแมโคร (.xlsm)', advice: saveAs('Excel', 'xlsx') },
  xlsb: { what: 'ตาราง Excel แบบไบนารี (.xlsb)', advice: saveAs('Excel', 'xlsx') },
  pptx: { what: 'งานนำเสนอ PowerPoint (.pptx)', advice: saveAsPdf },
  ppt: { what: 'งานนำเสนอ PowerPoint รุ่นเก่า (.ppt)', advice: saveAsPdf },
  odt: { what: 'เอกสาร LibreOffice (.odt)', advice: saveAs('Word หรือ LibreOffice', 'docx') },
  ods: { what: 'ตาราง LibreOffice (.ods)', advice: saveAs('Excel หรือ LibreOffice', 'xlsx') },
  odp: { what: 'งานนำเสนอ LibreOffice (.odp)', advice: saveAsPdf },
  epub: { what: 'หนังสืออิเล็กทรอนิกส์ EPUB', advice: saveAsPdf },
  html: { what: 'หน้าเว็บ (HTML)', advice: inOffice },
  mhtml: { what: 'หน้าเว็บที่บันทึกไว้ (MHTML)', advice: saveAs('Word', 'docx') },
  rtf: { what: 'เอกสาร RTF', advice: saveAs('Word', 'docx') },
  xml: { what: 'ข้อมูล XML', advice: inOffice },
  text: { what: 'ข้อความธรรมดา', advice: inOffice },
  script: { what: 'คำสั่งของระบบ (สคริปต์)', advice: notThis },
  program: { what: 'โปรแกรมของ Windows', advice: notThis },
  elf: { what: 'โปรแกรมของ Linux หรือ Android', advice: notThis },
  macho: { what: 'โปรแกรมของ macOS', advice: notThis },
  msi: { what: 'ตัวติดตั้งโปรแกรมของ Windows (.msi)', advice: notThis },
  apk: { what: 'แอปของ Android (.apk)', advice: notThis },
  jar: { what: 'โปรแกรม Java (.jar)', advice: notThis },
  outlook: { what: 'อีเมลของ Outlook (.msg)', advice: saveAsPdf },
  sevenZip: { what: 'แฟ้มบีบอัด 7-Zip', advice: 'กรุณาบีบอัดใหม่เป็น .zip แล้วแนบอีกครั้ง' },
  packed: { what: 'แฟ้มบีบอัดชนิดอื่น', advice: 'กรุณาบีบอัดใหม่เป็น .zip แล้วแนบอีกครั้ง' },
  media: { what: 'ไฟล์เสียงหรือวิดีโอ', advice: 'กรุณาเผยแพร่วิดีโอที่ช่องทางของหน่วยงาน แล้วใส่ลิงก์ในช่องลิงก์ภายนอกแทน' },
  /** A compound file or archive of which only more reading tells what it is; see `inspect.ts`. */
  ole: { what: 'ไฟล์ของโปรแกรมรุ่นเก่าที่ไม่ใช่ Word หรือ Excel', advice: saveAsPdf },
  unknown: { what: 'ไฟล์ที่ระบบไม่รู้จัก', advice: saveAsPdf },
} as const satisfies Record<string, Kind>;

export type ContentKind = keyof typeof contentKinds;

export const kindOf = (kind: ContentKind): Kind => contentKinds[kind];

/** What to do with a file of this kind, under the extension that its name has, where these types are taken. */
export function adviceOn(
  kind: ContentKind,
  written: string | null,
  allowed: readonly FileExtension[],
): string {
  const { advice, keptAs = [] } = kindOf(kind);
  const isPicture = advice === asPicture || keptAs.some(isPhoto);
  if (!isPicture && allowed.every(isPhoto)) return photoInstead(allowed);
  return typeof advice === 'string' ? advice : advice(written);
}
