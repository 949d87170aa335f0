import type { OfficeProfile } from '../office/profile.ts';
import { followUp } from '../papers/memos/follow-up.ts';
import { permission } from '../papers/memos/permission.ts';
import { type RequestMemoFacts, requestMemo } from '../papers/memos/request-memo.ts';
import { websiteReport } from '../papers/memos/website-report.ts';
import type { Paper } from '../papers/paper.ts';
import { parsePeriod } from '../papers/record-period.ts';
import type { PaperDecision, Written } from '../papers/written-paper.ts';
import { aSignature } from './people-builders.ts';

const AT = '2021-12-24T03:05:00.000Z';

/** A period that was over long ago. */
export function aPeriod(id: string) {
  const parsed = parsePeriod(id, '2030-01-01');
  if (!parsed.ok) throw new Error(parsed.refusal.message);
  return parsed.period;
}

/** A paper to which nobody has given anything yet. */
export const aWritten = (given: Partial<Written> = {}): Written => ({
  number: null,
  date: null,
  wording: {},
  proposer: null,
  decision: null,
  mark: null,
  at: AT,
  ...given,
});

/** What the head decided on 24 December 2564. */
export const aPaperDecision = (kind: PaperDecision['kind'], reason = ''): PaperDecision => ({
  kind,
  reason,
  by: aSignature({ name: 'นายสมชาย ใจดี', positionTitle: 'สาธารณสุขอำเภอ' }),
  at: AT,
});

/** Nothing was published. */
export const reportFacts = { period: aPeriod('2565-Q1'), asOf: '2022-01-05', counts: [], forms: [] };
export const followUpFacts = (id: string) => ({
  period: aPeriod(id),
  asOf: '2030-01-01',
  items: ['กฎหมาย'],
  problems: [],
  suggestions: [],
  enclosures: [],
});
export const requestFacts: RequestMemoFacts = {
  number: '2565-0001',
  title: 'แผนปฏิบัติการจัดซื้อจัดจ้าง',
  details: 'ตามเอกสารแนบ\nจำนวน 2 ฉบับ',
  unit: 'กลุ่มงานบริหาร',
  category: '1. หมวดที่ 1',
  source: 'กลุ่มงานบริหาร',
  coversFrom: '2021-10-01',
  coversTo: null,
  files: 2,
  externalLink: null,
  urgentReason: null,
  enclosures: [],
};

/** Each memo with the facts of one, so that they are drawn and worded alike. */
export const memos = {
  'report on the website': {
    sections: (office: OfficeProfile) => websiteReport.sections(office, reportFacts),
    draw: (office: OfficeProfile, written: Written) => websiteReport.draw(office, reportFacts, written),
  },
  permission: {
    sections: (office: OfficeProfile) => permission.sections(office, { fiscalYear: 2565, enclosures: [] }),
    draw: (office: OfficeProfile, written: Written) =>
      permission.draw(office, { fiscalYear: 2565, enclosures: [] }, written),
  },
  'follow-up of a quarter': {
    sections: (office: OfficeProfile) => followUp.sections(office, followUpFacts('2564-Q4')),
    draw: (office: OfficeProfile, written: Written) =>
      followUp.draw(office, followUpFacts('2564-Q4'), written),
  },
  'follow-up of a year': {
    sections: (office: OfficeProfile) => followUp.sections(office, followUpFacts('2564')),
    draw: (office: OfficeProfile, written: Written) => followUp.draw(office, followUpFacts('2564'), written),
  },
  'of a request': {
    sections: (office: OfficeProfile) => requestMemo.sections(office, requestFacts),
    draw: (office: OfficeProfile, written: Written) => requestMemo.draw(office, requestFacts, written),
  },
};
export const everyMemo = Object.entries(memos);

/** What stands behind each label of a memo's head. */
export const labelledIn = ({ blocks }: Paper): Record<string, string> =>
  Object.fromEntries(
    blocks.flatMap((block) =>
      block.kind === 'labelled' ? block.fields.map(({ label, value }) => [label, value]) : [],
    ),
  );
