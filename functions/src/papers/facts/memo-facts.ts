import { periodOf } from '@prakat/shared/freshness/period';
import { handlingFor } from '@prakat/shared/office/handling';
import type { OfficeProfile } from '@prakat/shared/office/profile';
import { gapMark } from '@prakat/shared/papers/gaps';
import type { FollowUpFacts } from '@prakat/shared/papers/memos/follow-up';
import type { PermissionFacts } from '@prakat/shared/papers/memos/permission';
import { formsOf, kindsOf } from '@prakat/shared/papers/memos/published';
import type { RequestMemoFacts } from '@prakat/shared/papers/memos/request-memo';
import type { PublishedForm, WebsiteReportFacts } from '@prakat/shared/papers/memos/website-report';
import { sumsOf } from '@prakat/shared/papers/publication-record';
import { periodWords, type RecordPeriod } from '@prakat/shared/papers/record-period';
import type { Publication } from '@prakat/shared/publication/schema';
import { calendarDate } from '@prakat/shared/time/thai-date';
import type { StoreReader } from '../../store/store.ts';
import { publishedIn } from '../read-record-rows.ts';
import { isLate, offeredProblems } from './offered-problems.ts';

/** What people wrote down during the year of how publishing goes. `at`: ISO 8601 UTC. */
export type TypedRemark = { kind: 'problem' | 'suggestion'; text: string; at: string };

/** Facts of the report on the website (2a): what was published in a period, counted. `today`: calendar day in Bangkok. */
export async function readWebsiteReportFacts(
  reader: StoreReader,
  profile: OfficeProfile,
  period: RecordPeriod,
  today: string,
): Promise<WebsiteReportFacts> {
  const published: Pick<Publication, 'categoryId'>[] = [];
  const forms = new Set<PublishedForm>();
  for await (const publication of publishedIn(reader, profile.id, period)) {
    published.push({ categoryId: publication.categoryId });
    for (const form of formsOf(profile, publication)) forms.add(form);
  }
  return { period, asOf: today, counts: sumsOf(profile, published), forms: [...forms] };
}

/** Facts of the request to permit the framework of a fiscal year (2b), Buddhist Era: nothing of it is in the store. */
export const permissionFacts = (profile: OfficeProfile, fiscalYear: number): PermissionFacts => ({
  fiscalYear,
  enclosures: [
    `ประกาศ${profile.name.full} เรื่อง แนวทางการเผยแพร่ข้อมูลต่อสาธารณะผ่านเว็บไซต์ของหน่วยงาน พ.ศ. ${fiscalYear}`,
    profile.form.title,
  ],
});

/**
 * Facts of the follow-up of a quarter or a fiscal year (2c, 2d): kinds of information published, problems as people typed them and
 * then as the records offer them, suggestions. `remarks`: those of the fiscal year; a quarter has what was written in it.
 */
export async function readFollowUpFacts(
  reader: StoreReader,
  profile: OfficeProfile,
  { period, remarks }: { period: RecordPeriod; remarks: readonly TypedRemark[] },
  today: string,
): Promise<FollowUpFacts> {
  const published: Pick<Publication, 'categoryId' | 'subtopicId'>[] = [];
  let late = 0;
  for await (const publication of publishedIn(reader, profile.id, period)) {
    published.push({ categoryId: publication.categoryId, subtopicId: publication.subtopicId });
    if (isLate(profile, publication)) late += 1;
  }
  const typed = (kind: TypedRemark['kind']) =>
    remarks
      .filter((remark) => remark.kind === kind && countsFor(period, remark))
      .map(({ text }) => text.trim().replace(/\s*\n\s*/g, ' '));
  const enclosure = periodWords(period).isYear
    ? `${profile.memos.followUp ?? 'รายงานผลการกำกับติดตามการเผยแพร่ข้อมูลต่อสาธารณะผ่านเว็บไซต์ของหน่วยงาน'} ${periodWords(period).title}`
    : `บันทึกรายงานผลการเผยแพร่ข้อมูลผ่านเว็บไซต์ ${period.titleLine}`;
  return {
    period,
    asOf: today,
    items: kindsOf(profile, published),
    problems: [...typed('problem'), ...(await offeredProblems(reader, profile, { period, late, today }))],
    suggestions: typed('suggestion'),
    enclosures: [enclosure],
  };
}

/** A remark counts for when it was written; once the fiscal year is over (before it begins), for its last (first) day. */
function countsFor({ from, to }: RecordPeriod, { at }: TypedRemark): boolean {
  const year = periodOf('yearly', from);
  const day = calendarDate(at);
  const within = day < year.from ? year.from : day > year.to ? year.to : day;
  return from <= within && within <= to;
}

/** Facts of the memo that goes with a request (by its id); null where the office has no such request. */
export async function readRequestMemoFacts(
  reader: StoreReader,
  profile: OfficeProfile,
  submissionId: string,
): Promise<RequestMemoFacts | null> {
  const submission = await reader.get('submissions', submissionId);
  if (!submission || submission.officeId !== profile.id) return null;
  const { number, content, submitter } = submission;
  const handling = handlingFor(profile, content.categoryId, content.subtopicId);
  const subtopic = handling?.subtopic ? ` หัวข้อย่อย ${handling.subtopic.name}` : '';
  return {
    number,
    title: content.title,
    details: content.details,
    unit: submitter.unitName,
    category: handling
      ? `${handling.category.number}. ${handling.category.name}${subtopic}`
      : gapMark('ชื่อหมวดหมู่ ซึ่งไม่อยู่ในแนวทางของหน่วยงานแล้ว'),
    source: content.source,
    coversFrom: content.coversFrom,
    coversTo: content.coversTo,
    files: content.files.length,
    externalLink: content.externalLink,
    urgentReason: content.urgentReason,
    enclosures: [`${profile.form.title} เลขที่คำขอ ${number}`],
  };
}
