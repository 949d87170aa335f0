import { derivedId } from '../papers/register/paper-ids.ts';
import { type PaperKind, paperKinds } from '../papers/register/paper-kinds.ts';
import type { PaperRecord, PaperState } from '../papers/register/paper-record.ts';
import type { FormItem } from '../papers/request-form.ts';
import { formSignatures } from '../papers/request-form-signed.ts';
import { calendarDate } from '../time/thai-date.ts';

/** A paper that stands for an item, or is on its way to. */
export type BinderEntry = {
  /** In the register; of one that is made from the records, before it is in there too. */
  paperId: string;
  kind: PaperKind;
  title: string;
  number: string | null;
  /** Day that stands on it. */
  date: string | null;
  /** The day on which it was truly signed: in LINE, or by hand as whoever brought the scan said; null while nobody did. */
  signedOn: string | null;
  /** The day on which the newest scan was brought; null without one. */
  scannedOn: string | null;
  fulfils: boolean;
  /** What it lacks, as sentences in Thai; also what is no more than usual, of one that fulfils. */
  lacks: string[];
  /** The newest moment of what it is made from, ISO 8601 UTC. */
  updatedAt: string;
};

/** How far a paper has come: what is further stands before. */
const rank: Record<PaperState, number> = {
  signed: 5,
  issued: 4,
  final: 3,
  presented: 2,
  draft: 1,
  denied: 0,
  cancelled: -1,
};

/** True for what may be shown to an assessor: signed in LINE or by hand; of what only its writer signs, made final. */
export const isFulfilling = ({ kind, state, scans }: PaperRecord): boolean =>
  state === 'signed' ||
  (scans.length > 0 && state !== 'cancelled' && state !== 'denied') ||
  (state === 'final' && paperKinds[kind].decision === null);

/** The paper that counts: the newest of those that fulfil, else the one that has come furthest; null for none. */
export function bestPaper(papers: readonly PaperRecord[]): PaperRecord | null {
  const order = (paper: PaperRecord) => [Number(isFulfilling(paper)), rank[paper.state]] as const;
  const [best = null] = papers
    .filter(({ state }) => state !== 'cancelled')
    .sort((a, b) => {
      const [fulfilsA, rankA] = order(a);
      const [fulfilsB, rankB] = order(b);
      if (fulfilsA !== fulfilsB) return fulfilsB - fulfilsA;
      if (!fulfilsA && rankA !== rankB) return rankB - rankA;
      return newest(a, b);
    });
  return best;
}

/** The one signed last first, then the one created last. */
const newest = (a: PaperRecord, b: PaperRecord): number => {
  const key = (paper: PaperRecord) => `${signedOn(paper) ?? ''} ${paper.createdAt} ${paper.id}`;
  return key(a) < key(b) ? 1 : -1;
};

function signedOn({ decision, scans }: Pick<PaperRecord, 'decision' | 'scans'>): string | null {
  const byHand = scans.at(-1)?.signedOn ?? null;
  return byHand ?? (decision && decision.kind !== 'deny' ? calendarDate(decision.at) : null);
}

export const paperEntry = (paper: PaperRecord): BinderEntry => ({
  paperId: paper.id,
  kind: paper.kind,
  title: paper.title,
  number: paper.number,
  date: paper.date,
  signedOn: signedOn(paper),
  scannedOn: scannedOn(paper),
  fulfils: isFulfilling(paper),
  lacks: lacksOf(paper),
  updatedAt: paper.updatedAt,
});

const scannedOn = ({ scans }: Pick<PaperRecord, 'scans'>): string | null => {
  const newestScan = scans.at(-1);
  return newestScan ? calendarDate(newestScan.at) : null;
};

function lacksOf(paper: PaperRecord): string[] {
  const { kind, state, number, scans } = paper;
  const { series, decision } = paperKinds[kind];
  const lacks: string[] = [];
  if (state === 'draft') lacks.push(decision ? 'ยังเป็นร่าง ยังไม่ได้เสนอผู้บริหาร' : 'ยังเป็นร่าง');
  if (state === 'presented') lacks.push('ผู้บริหารยังไม่ลงนาม');
  if (state === 'denied') lacks.push('ผู้บริหารไม่อนุมัติ');
  if (series !== null && number === null) lacks.push('ยังไม่มีเลขที่เอกสาร');
  if (scans.length === 0)
    lacks.push(state === 'signed' ? 'ลงนามผ่านระบบ ยังไม่มีฉบับสแกนลายมือชื่อ' : 'ยังไม่มีฉบับสแกนที่ลงลายมือชื่อ');
  return lacks;
}

/** The form of a request: three signatures, as they are recorded or as a scan shows them. */
export function formEntry({ submission, publication }: FormItem, scanned: PaperRecord | null): BinderEntry {
  const { id, officeId, number, content, state } = submission;
  const { approver, publisher } = formSignatures(submission, publication);
  const isSigned = state === 'approved' && approver?.at != null && publisher !== null;
  const isScanned = (scanned?.scans.length ?? 0) > 0;
  const lacks: string[] = [];
  if (!isScanned && (state !== 'approved' || approver?.at == null))
    lacks.push(`คำขอเลขที่ ${number} ยังไม่มีลายมือชื่อผู้อนุมัติรับรอง`);
  else if (!isScanned && publisher === null)
    lacks.push(`ผู้รับผิดชอบการนำข้อมูลขึ้นเผยแพร่ยังไม่ยืนยันคำขอเลขที่ ${number}`);
  if (!isScanned) lacks.push(isSigned ? 'ลงนามผ่านระบบ ยังไม่มีฉบับสแกนลายมือชื่อ' : 'ยังไม่มีฉบับสแกนที่ลงลายมือชื่อ');
  const moments = [submission.updatedAt, publication?.updatedAt, isScanned ? scanned?.updatedAt : undefined];
  return {
    paperId: derivedId(officeId, 'request_form', id),
    kind: 'request_form',
    title: `${paperKinds.request_form.name} คำขอเลขที่ ${number} ${content.title}`,
    number: null,
    date: content.requestDate,
    signedOn: scanned?.scans.at(-1)?.signedOn ?? (publisher?.at ? calendarDate(publisher.at) : null),
    scannedOn: scanned && scannedOn(scanned),
    fulfils: isSigned || isScanned,
    lacks,
    updatedAt: moments
      .filter((moment) => moment !== undefined)
      .sort()
      .at(-1) as string,
  };
}
