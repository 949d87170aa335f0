import { buffer } from 'node:stream/consumers';
import type { BinderAnnexLine } from '@prakat/shared/binder/annexes';
import type { BinderLine } from '@prakat/shared/binder/binder';
import type { BinderEntry } from '@prakat/shared/binder/binder-entry';
import type { OfficeProfile } from '@prakat/shared/office/profile';
import { parsePeriod } from '@prakat/shared/papers/record-period';
import { derivedId } from '@prakat/shared/papers/register/paper-ids';
import { paperKinds } from '@prakat/shared/papers/register/paper-kinds';
import type { Actor } from '@prakat/shared/people/actor';
import type { AttachedFile } from '@prakat/shared/submission/schema';
import { calendarDate } from '@prakat/shared/time/thai-date';
import type { Context } from '../context.ts';
import { contentFaultOf } from '../files/content-state.ts';
import type { PaperAssets } from '../papers/paper-assets.ts';
import type { Reading } from '../registry/derived-sources.ts';
import { makePaper } from '../registry/make-paper.ts';
import type { BinderRead } from './read-binder.ts';

/** What a binder is made with. */
export type BinderMaker = Reading & Pick<Context, 'files'>;
export type Making = {
  context: BinderMaker;
  profile: OfficeProfile;
  actor: Actor;
  read: BinderRead;
  /** The office's own emblem and font. */
  assets: PaperAssets;
};

/** A paper as it goes into a binder: as it came back signed, else as the register draws it. */
export type BinderDocument = {
  title: string;
  /** The newest scan; null for a paper that is drawn. */
  scan: AttachedFile | null;
  /** In the register, to be drawn; null for what was only brought. */
  paperId: string | null;
};

/** An item or annex with its documents, in the order of the binder. */
export type BinderPart = {
  id: string;
  /** As a bookmark and a folder are called. */
  name: string;
  line: BinderLine | BinderAnnexLine;
  documents: BinderDocument[];
};

/** All parts of a binder; of annexes only those that are there. */
export const partsOf = ({ binder, papers }: BinderRead, officeId: string, today: string): BinderPart[] => [
  ...binder.lines.map((line) => {
    const { id, short, records, yearsBefore } = line.item;
    const documents = line.entries.map((entry) => documentOf(entry, papers));
    const year = binder.year - yearsBefore;
    if (records && documents.length > 0) documents.push(...quarterRecords(officeId, year, today));
    return { id, name: `${id} ${short}`, line, documents };
  }),
  ...binder.annexes
    .filter(({ entries }) => entries.length > 0)
    .map((line) => ({
      id: line.annex.id,
      name: `ภาคผนวก ${line.annex.name}`,
      line,
      documents: line.entries.map((entry) => documentOf(entry, papers)),
    })),
];

function documentOf({ paperId, title, kind }: BinderEntry, papers: BinderRead['papers']): BinderDocument {
  const scan = papers.get(paperId)?.scans.at(-1)?.file ?? null;
  return { title, scan, paperId: paperKinds[kind].origin === 'brought' ? null : paperId };
}

/** The records of publications of the four quarters behind a yearly report, as far as they have begun. */
function quarterRecords(officeId: string, year: number, today: string): BinderDocument[] {
  return ([1, 2, 3, 4] as const)
    .map((quarter) => ({ quarter, period: `${year}-Q${quarter}` }))
    .filter(({ period }) => parsePeriod(period, today).ok)
    .map(({ quarter, period }) => ({
      title: `บันทึกรายงานผลการเผยแพร่ข้อมูล ไตรมาสที่ ${quarter} ปีงบประมาณ ${year}`,
      scan: null,
      paperId: derivedId(officeId, 'record', period),
    }));
}

/** A document of a binder, or a sentence in Thai on why it is not there. */
export type Loaded = { ok: true; name: string; content: Uint8Array } | { ok: false; note: string };

/** The bytes of a scan as it was recorded, held whole: no upload is larger than the office lets in. */
export async function loadScan({ context }: Making, file: AttachedFile): Promise<Loaded> {
  const fault = await contentFaultOf(context.files, file);
  if (fault === 'altered')
    return { ok: false, note: `ไฟล์ ${file.name} ไม่ตรงกับที่บันทึกไว้ จึงไม่ได้รวมไว้ กรุณาแจ้งผู้ดูแลระบบ` };
  const content = fault ? null : await context.files.read(file.id);
  return content
    ? { ok: true, name: file.name, content: await buffer(content) }
    : { ok: false, note: `ไม่พบไฟล์ ${file.name} ในที่เก็บไฟล์ กรุณาแจ้งผู้ดูแลระบบ` };
}

/** A paper of the register, drawn now and entered as made. */
export async function drawDocument(
  { context, profile, actor }: Making,
  { title, paperId }: BinderDocument,
  format: 'pdf' | 'docx',
): Promise<Loaded> {
  if (paperId === null) return { ok: false, note: `${title} ยังไม่มีไฟล์` };
  const made = await makePaper(context, profile, { paperId, format, actor });
  return made.ok
    ? { ok: true, name: made.name, content: made.content }
    : { ok: false, note: `${title}: ${made.refusal.message}` };
}

export const todayOf = ({ clock }: Pick<Context, 'clock'>): string => calendarDate(clock());
