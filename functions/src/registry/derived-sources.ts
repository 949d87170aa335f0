import type { OfficeProfile } from '@prakat/shared/office/profile';
import { noticeSheet } from '@prakat/shared/papers/notice-sheet';
import { joinedPapers, type Paper } from '@prakat/shared/papers/paper';
import {
  checkCategory,
  type PublicationRecord,
  publicationRecord,
  recordPaper,
} from '@prakat/shared/papers/publication-record';
import { parsePeriod } from '@prakat/shared/papers/record-period';
import { inOrder } from '@prakat/shared/papers/record-rows';
import type { PaperKind } from '@prakat/shared/papers/register/paper-kinds';
import { requestForm } from '@prakat/shared/papers/request-form';
import { type Refused, refuse } from '@prakat/shared/refusals';
import { calendarDate, fiscalYear, fiscalYearOfDay } from '@prakat/shared/time/thai-date';
import { type Context, itemUrl } from '../context.ts';
import { readRecordRows } from '../papers/read-record-rows.ts';
import type { Profiles } from '../province/districts-of.ts';
import { findItem } from '../store/items.ts';
import { announcementsInForce } from './announcements-in-force.ts';
import { complaintCountsOf } from './complaint-counts-source.ts';
import { completenessOf } from './completeness-source.ts';
import { provinceOf } from './province-source.ts';

/** A paper from the records as they are now, with the name of its file and the year that it is filed in. */
export type Derived = {
  ok: true;
  paper: Paper;
  fileName: string;
  title: string;
  fiscalYear: string;
  /** Who answers for what it is about; null where nobody does. */
  ownerId: string | null;
  /** The record as rows, for Excel and CSV; only of a record of publications. */
  sheet?: PublicationRecord;
};

/** What papers are made from: the records of the office, and of a province's districts. */
export type Reading = Pick<Context, 'store' | 'clock' | 'publicUrl'> & { offices: Profiles };
export type DerivedSource = (
  context: Reading,
  profile: OfficeProfile,
  subject: string,
) => Promise<Derived | Refused>;

const form: DerivedSource = async ({ store }, profile, id) => {
  const item = await findItem(store, profile.id, id);
  if (!item) return refuse('not_found');
  const { number, filedAt, ownerId } = item.submission;
  const announcement = await announcementsInForce(store, profile.id)(item.submission);
  return {
    ok: true,
    paper: requestForm(profile, { ...item, announcement }),
    fileName: `แบบฟอร์มคำขอ ${number}`,
    title: `แบบฟอร์มการขอเผยแพร่ข้อมูล คำขอเลขที่ ${number}`,
    fiscalYear: String(fiscalYear(filedAt)),
    ownerId,
  };
};

/** Forms in one paper: more than an office publishes in a busy quarter. */
const MOST_FORMS = 300;

/** The forms of everything that went up for the first time in a period, each on its own page, in that order. */
const forms: DerivedSource = async ({ store, clock }, profile, subject) => {
  const parsed = parsePeriod(subject, calendarDate(clock()));
  if (!parsed.ok) return parsed;
  const { period } = parsed;
  const papers: Paper[] = [];
  const announcementOf = announcementsInForce(store, profile.id);
  for (const { publicationId } of inOrder(
    await readRecordRows(store, profile.id, { period, categoryId: null }),
  )) {
    const item = await findItem(store, profile.id, publicationId);
    if (item) {
      const announcement = await announcementOf(item.submission);
      papers.push(requestForm(profile, { ...item, announcement }));
    }
    if (papers.length > MOST_FORMS) return refuse('paper_too_many', { most: MOST_FORMS });
  }
  if (papers.length === 0) return refuse('paper_nothing', { period: period.name });
  const title = `แบบฟอร์มคำขอที่เผยแพร่ ${period.name}`;
  return {
    ok: true,
    paper: joinedPapers(title, papers),
    fileName: `แบบฟอร์มคำขอ ${period.id}`,
    title,
    fiscalYear: String(fiscalYearOfDay(period.from)),
    ownerId: null,
  };
};

const record: DerivedSource = async ({ store, clock }, profile, subject) => {
  const [periodId = '', categoryId = null, ...more] = subject.split(':');
  if (more.length > 0) return refuse('not_found');
  const today = calendarDate(clock());
  const parsed = parsePeriod(periodId, today);
  if (!parsed.ok) return parsed;
  const known = checkCategory(profile, categoryId);
  if (!known.ok) return known;
  const { period } = parsed;
  const asked = { period, categoryId, today };
  const sheet = publicationRecord(profile, asked, await readRecordRows(store, profile.id, asked));
  const category = profile.categories.find(({ id }) => id === categoryId);
  const parts = ['บันทึกการเผยแพร่', profile.name.short, period.id];
  if (category) parts.push(`หมวด ${category.number}`);
  return {
    ok: true,
    paper: recordPaper(sheet),
    fileName: parts.join(' '),
    title: sheet.title.join(' '),
    fiscalYear: String(fiscalYearOfDay(period.from)),
    ownerId: null,
    sheet,
  };
};

const sheet: DerivedSource = async (context, profile, id) => {
  const item = await findItem(context.store, profile.id, id);
  if (!item) return refuse('not_found');
  const { publication, submission } = item;
  if (!publication) return refuse('paper_not_published');
  const address = publication.visibility === 'none' ? null : itemUrl(context, profile.id, publication.id);
  const byHand = publication.placements.find(({ destination }) => destination === 'by-hand')?.address;
  return {
    ok: true,
    paper: noticeSheet(profile, { publication, address: byHand ?? address }),
    fileName: `แผ่นปิดประกาศ ${submission.number}`,
    title: `แผ่นปิดประกาศ คำขอเลขที่ ${submission.number}`,
    fiscalYear: String(fiscalYear(submission.filedAt)),
    ownerId: submission.ownerId,
  };
};

const sources: Partial<Record<PaperKind, DerivedSource>> = {
  request_form: form,
  request_forms: forms,
  notice_sheet: sheet,
  record,
  completeness: completenessOf,
  complaint_counts: complaintCountsOf,
  province: provinceOf,
};

/** A paper that is made from the records; refused where there is no such paper, or what it is about is not there. */
export const derive = (
  context: Reading,
  profile: OfficeProfile,
  { kind, subject }: { kind: PaperKind; subject: string },
): Promise<Derived | Refused> =>
  sources[kind]?.(context, profile, subject) ?? Promise.resolve(refuse('paper_kind_unknown'));
