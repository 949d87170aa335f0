import type { OfficeProfile } from '@prakat/shared/office/profile';
import { announcement } from '@prakat/shared/papers/announcement/announcement';
import { followUp } from '@prakat/shared/papers/memos/follow-up';
import { permission } from '@prakat/shared/papers/memos/permission';
import { requestMemo } from '@prakat/shared/papers/memos/request-memo';
import { websiteReport } from '@prakat/shared/papers/memos/website-report';
import { order } from '@prakat/shared/papers/order';
import type { Paper } from '@prakat/shared/papers/paper';
import { type PrivacyFacts, privacyFacts } from '@prakat/shared/papers/privacy/privacy-facts';
import { processingRecord } from '@prakat/shared/papers/privacy/processing-record';
import { processorAgreement } from '@prakat/shared/papers/privacy/processor-agreement';
import { parsePeriod, type RecordPeriod } from '@prakat/shared/papers/record-period';
import type { PaperKind } from '@prakat/shared/papers/register/paper-kinds';
import type { PaperRecord, Remark } from '@prakat/shared/papers/register/paper-record';
import type { Section, Written, WrittenPaper } from '@prakat/shared/papers/written-paper';
import { yearlyReport } from '@prakat/shared/papers/yearly-report';
import {
  permissionFacts,
  readFollowUpFacts,
  readRequestMemoFacts,
  readWebsiteReportFacts,
} from '../papers/facts/memo-facts.ts';
import { readAnnouncementFacts, readOrderFacts } from '../papers/facts/order-facts.ts';
import { readYearlyFacts } from '../papers/facts/yearly-facts.ts';
import { whole } from '../store/every.ts';
import type { StoreReader } from '../store/store.ts';
import { readWebsiteYear } from '../visits/read-website-year.ts';

/** What a written paper is about and when it is asked for. `today`: calendar day in Bangkok. */
export type Asked = Pick<PaperRecord, 'subject' | 'fiscalYear' | 'date'> & { today: string };

/** A kind of paper that people word: what the records say of its subject, and how it is drawn from that. */
export type WrittenSource = {
  /** Plain data, so that it can be kept as it was when the paper was put before the head. */
  readFacts: (reader: StoreReader, profile: OfficeProfile, asked: Asked) => Promise<unknown>;
  sections: (profile: OfficeProfile, facts: unknown) => Section[];
  draw: (profile: OfficeProfile, facts: unknown, written: Written) => Paper;
};

const source = <Facts>(
  { sections, draw }: WrittenPaper<Facts>,
  readFacts: (reader: StoreReader, profile: OfficeProfile, asked: Asked) => Promise<Facts>,
): WrittenSource => ({
  readFacts,
  sections: (profile, facts) => sections(profile, facts as Facts),
  draw: (profile, facts, written) => draw(profile, facts as Facts, written),
});

const followUpSource = source(followUp, async (reader, profile, asked) => {
  const remarks = await remarksOf(reader, profile.id, asked.fiscalYear);
  return readFollowUpFacts(reader, profile, { period: periodOf(asked), remarks }, asked.today);
});

/** From the list of what is kept alone. */
async function readPrivacyFacts(
  _reader: StoreReader,
  profile: OfficeProfile,
  { subject }: Asked,
): Promise<PrivacyFacts> {
  return privacyFacts(profile, Number(subject));
}

type WrittenKind = Exclude<
  PaperKind,
  | 'request_form'
  | 'request_forms'
  | 'record'
  | 'notice_sheet'
  | 'completeness'
  | 'complaint_counts'
  | 'province'
  | 'binder'
  | 'annex'
>;

/** Every kind that people word; a kind without a source does not compile. */
export const writtenSources: Record<WrittenKind, WrittenSource> = {
  memo_website: source(websiteReport, (reader, profile, asked) =>
    readWebsiteReportFacts(reader, profile, periodOf(asked), asked.today),
  ),
  memo_permission: source(permission, async (_reader, profile, { subject }) =>
    permissionFacts(profile, Number(subject)),
  ),
  memo_follow_up: followUpSource,
  memo_yearly: followUpSource,
  memo_request: source(requestMemo, async (reader, profile, { subject }) => {
    const facts = await readRequestMemoFacts(reader, profile, subject);
    if (!facts) throw new Error(`the request ${subject} of a memo is missing`);
    return facts;
  }),
  yearly_report: source(yearlyReport, async (reader, profile, asked) => {
    const remarks = await remarksOf(reader, profile.id, asked.fiscalYear);
    const period = periodOf(asked);
    const facts = await readYearlyFacts(reader, profile, { period, today: asked.today, remarks });
    return { ...facts, website: await readWebsiteYear(reader, profile, period) };
  }),
  announcement: source(announcement, readAnnouncementFacts),
  order: source(order, readOrderFacts),
  processing_record: source(processingRecord, readPrivacyFacts),
  processor_agreement: source(processorAgreement, readPrivacyFacts),
};

/** The source of a kind; null for kinds that nobody words. */
export const writtenSource = (kind: PaperKind): WrittenSource | null =>
  kind in writtenSources ? writtenSources[kind as WrittenKind] : null;

/** The period that a paper is about, which was checked when the paper was begun. */
function periodOf({ subject, today }: Asked): RecordPeriod {
  const parsed = parsePeriod(subject, today);
  if (!parsed.ok) throw new Error(`a paper is about ${subject}, which is no period`);
  return parsed.period;
}

/** What the webmasters wrote for the reports of a fiscal year, in order. */
export async function remarksOf(
  reader: StoreReader,
  officeId: string,
  fiscalYear: string,
): Promise<Remark[]> {
  return whole(reader, 'remarks', 'byYear', { equals: { officeId, fiscalYear } });
}
