import type { OfficeProfile } from '@prakat/shared/office/profile';
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
import { calendarDate, fiscalYear } from '@prakat/shared/time/thai-date';
import type { Context } from '../context.ts';
import { readRecordRows } from '../papers/read-record-rows.ts';
import { findItem } from '../store/items.ts';

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

type Reading = Pick<Context, 'store' | 'clock' | 'publicUrl'>;
type Source = (context: Reading, profile: OfficeProfile, subject: string) => Promise<Derived | Refused>;

const form: Source = async ({ store }, profile, id) => {
  const item = await findItem(store, profile.id, id);
  if (!item) return refuse('not_found');
  const { number, filedAt, ownerId } = item.submission;
  return {
    ok: true,
    paper: requestForm(profile, item),
    fileName: `แบบฟอร์มคำขอ ${number}`,
    title: `แบบฟอร์มการขอเผยแพร่ข้อมูล คำขอเลขที่ ${number}`,
    fiscalYear: String(fiscalYear(filedAt)),
    ownerId,
  };
};

/** Forms in one paper: more than an office publishes in a busy quarter. */
const MOST_FORMS = 300;

/** The forms of everything that went up for the first time in a period, each on its own page, in that order. */
const forms: Source = async ({ store, clock }, profile, subject) => {
  const parsed = parsePeriod(subject, calendarDate(clock()));
  if (!parsed.ok) return parsed;
  const { period } = parsed;
  const papers: Paper[] = [];
  for (const { publicationId } of inOrder(
    await readRecordRows(store, profile.id, { period, categoryId: null }),
  )) {
    const item = await findItem(store, profile.id, publicationId);
    if (item) papers.push(requestForm(profile, item));
    if (papers.length > MOST_FORMS) return refuse('paper_too_many', { most: MOST_FORMS });
  }
  if (papers.length === 0) return refuse('paper_nothing', { period: period.name });
  const title = `แบบฟอร์มคำขอที่เผยแพร่ ${period.name}`;
  return {
    ok: true,
    paper: joinedPapers(title, papers),
    fileName: `แบบฟอร์มคำขอ ${period.id}`,
    title,
    fiscalYear: String(fiscalYear(`${period.from}T12:00:00+07:00`)),
    ownerId: null,
  };
};

const record: Source = async ({ store, clock }, profile, subject) => {
  const [periodId = '', categoryId = null] = subject.split(':');
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
    fiscalYear: String(fiscalYear(`${period.from}T12:00:00+07:00`)),
    ownerId: null,
    sheet,
  };
};

const sources: Partial<Record<PaperKind, Source>> = { request_form: form, request_forms: forms, record };

/** A paper that is made from the records; refused where there is no such paper, or what it is about is not there. */
export const derive = (
  context: Reading,
  profile: OfficeProfile,
  { kind, subject }: { kind: PaperKind; subject: string },
): Promise<Derived | Refused> =>
  sources[kind]?.(context, profile, subject) ?? Promise.resolve(refuse('paper_kind_unknown'));
