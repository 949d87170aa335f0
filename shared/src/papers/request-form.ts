import { fileSizeInWords } from '../files/file-size.ts';
import { fileTypes } from '../files/file-types.ts';
import type { OfficeProfile } from '../office/profile.ts';
import type { Publication } from '../publication/schema.ts';
import type { AttachedFile, Content, Submission } from '../submission/schema.ts';
import { stateNames } from '../submission/state-names.ts';
import { thaiDate, thaiNumerals } from '../time/thai-date.ts';
import { collectGaps, type Gaps } from './gaps.ts';
import { type Block, type Cell, type CellBlock, type Paper, paragraph } from './paper.ts';
import { formNotes } from './request-form-notes.ts';
import { formSignatures, printedHash } from './request-form-signed.ts';
import { signatureCell, signingDate } from './signature-cell.ts';
import { paperNumerals } from './thai-numerals.ts';

/** A request as the form is about it, with what came of it on the website. */
export type FormItem = {
  submission: Submission;
  publication: Publication | null;
  /** The office's announcement that was in force when the form was filed, as the register of papers has it. */
  announcement?: { fiscalYear: number; date: string } | null;
};

/**
 * แบบฟอร์มการขอเผยแพร่ข้อมูลผ่านเว็บไซต์ of an office, filled with a request, or empty for a pen (`null`): every field of
 * the form of 24 December 2564 (seed 003) in its order. What was not approved is marked ร่าง.
 */
export function requestForm(profile: OfficeProfile, item: FormItem | null): Paper {
  const gaps = collectGaps();
  const signatures = item && formSignatures(item.submission, item.publication);
  const { owner = null, approver = null, publisher = null } = signatures ?? {};
  const posts = profile.papers?.posts;
  const notes = item ? formNotes(profile, item, gaps) : [];
  const centred = (text: string): CellBlock => paragraph(text, { align: 'center' });
  const half = (...blocks: CellBlock[]): Cell => ({ span: 1, blocks });
  const whole = (...blocks: CellBlock[]): Cell[] => [{ span: 2, blocks }];
  const fields = [
    whole(...headOfTable(profile, item?.submission.content ?? null)),
    whole(field('ชื่อหน่วยงาน :', `${profile.name.full} ${profile.name.place}`)),
    ...fieldsOf(item?.submission ?? null).map((blocks) => whole(...blocks)),
  ];
  const signing = [
    [half(centred('ผู้รับผิดชอบการให้ข้อมูล')), half(centred('ผู้อนุมัติรับรอง'))],
    [half(...signatureCell(owner, '', posts)), half(...signatureCell(approver, '', posts))],
    [half(signingDate(owner)), half(signingDate(approver))],
    whole(
      centred('ผู้รับผิดชอบการนำข้อมูลขึ้นเผยแพร่'),
      ...signatureCell(publisher, 'ตำแหน่ง ', posts),
      signingDate(publisher),
    ),
  ];
  const head = headOf(profile, gaps);
  return {
    title: item ? `${profile.form.title} เลขที่ ${item.submission.number}` : profile.form.title,
    at: item && newestOf(item),
    mark: item && markOf(item.submission),
    blocks: [
      ...head,
      { kind: 'table', columns: 2, rows: fields },
      { kind: 'table', columns: 2, rows: signing, together: true },
      ...notes.map((note) => paragraph(paperNumerals(note), { small: true })),
    ],
    persons: item ? personsOf(item) : [],
    missing: gaps.missing,
  };
}

/** The lines above the table; a blank in the form's title is where the office begins a new line. */
function headOf({ form, announcement }: OfficeProfile, { gap }: Gaps): Block[] {
  const lines = form.title.split(' ');
  if (announcement) lines.push(`ตามประกาศ${announcement.issuer}`, `เรื่อง ${announcement.title}`);
  else lines.push(`ตามประกาศ ${gap('ประกาศของหน่วยงานที่แบบฟอร์มนี้เป็นเอกสารแนบท้าย')}`);
  if (form.audience) lines.push(form.audience);
  return lines.map((line) => ({ kind: 'heading', text: paperNumerals(line) }));
}

/** The title once more where the office's form has it, and where the information is to stand. */
function headOfTable({ form }: OfficeProfile, content: Content | null): CellBlock[] {
  const choices = [
    { label: 'เว็บไซต์', ticked: content !== null },
    { label: 'บอร์ดประชาสัมพันธ์', ticked: content?.noticeBoard === true },
  ];
  const title = form.tableTitle ? [paragraph(paperNumerals(form.tableTitle), { align: 'center' })] : [];
  return [...title, { kind: 'choices', label: 'เผยแพร่ทาง', choices }];
}

const field = (label: string, value: string): CellBlock => ({
  kind: 'paragraph',
  runs: [{ text: label, bold: true }, { text: value === '' ? '' : ` ${paperNumerals(value)}` }],
});

/** As the form leaves it where there is nothing to remark. */
const blankRemarks: CellBlock = {
  kind: 'paragraph',
  runs: [{ text: 'หมายเหตุ:', bold: true }, { text: '.....' }],
};

/** Rows that the person who asks fills in; lines for a pen where nobody has. */
function fieldsOf(submission: Submission | null): CellBlock[][] {
  const dotted = (lines: number): CellBlock => ({ kind: 'dotted', lines });
  if (!submission) {
    return [
      [field('วัน/เดือน/ปี :', ''), dotted(1)],
      [field('หัวข้อ:', ''), dotted(2)],
      [field('รายละเอียดข้อมูล :', ''), dotted(4)],
      [field('Linkภายนอก :', ''), dotted(1)],
      [field('หมายเหตุ:', ''), dotted(1)],
    ];
  }
  const { content } = submission;
  return [
    [field('วัน/เดือน/ปี :', thaiDate(content.requestDate))],
    [field('หัวข้อ:', content.title)],
    [field('รายละเอียดข้อมูล :', content.details), ...content.files.map(attachment)],
    [field('Linkภายนอก :', content.externalLink ?? 'ไม่มี')],
    [content.remarks ? field('หมายเหตุ:', content.remarks) : blankRemarks],
  ];
}

/** A file's name is printed as it is: it is what the file is found by. */
const attachment = ({ name, extension, bytes, sha256 }: AttachedFile, index: number): CellBlock => {
  const kind = `${paperNumerals(fileTypes[extension].thaiName)} ${thaiNumerals(fileSizeInWords(bytes))}`;
  const order = `เอกสารแนบ ${thaiNumerals(index + 1)}`;
  return paragraph(`${order} : ${name} (${kind}) SHA-256 ${printedHash(sha256)}`, { small: true });
};

const markOf = ({ state }: Submission): string | null =>
  state === 'approved' ? null : `ร่าง (${stateNames[state]})`;

const newestOf = ({ submission, publication }: FormItem): string =>
  publication && publication.updatedAt > submission.updatedAt ? publication.updatedAt : submission.updatedAt;

function personsOf({ submission, publication }: FormItem): string[] {
  const { content, author, decisions, verbal } = submission;
  const confirmed = publication?.placements.flatMap((placement) => placement.confirmed ?? []) ?? [];
  const names = [
    content.informationOwner.name,
    author.name,
    ...decisions.map(({ by }) => by.name),
    ...(verbal ? [verbal.givenBy.name, verbal.givenTo] : []),
    ...confirmed.map(({ by }) => by.name),
  ];
  return [...new Set(names)];
}
