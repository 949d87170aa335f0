/**
 * What residents say is wrong or out of date, in the manner of `api.ts`; for webmasters and administrators, and for owners of what
 * theirs is about:
 *
 * | call | body or query | answer |
 * |---|---|---|
 * | GET /api/{office}/reports | | `ReportList` of what waits and the person deals with |
 * | GET /api/{office}/reports | `of=PUBLICATION` | `ReportList` about one item, also what was dealt with; for whoever deals with it |
 * | POST /api/{office}/reports/{id} | `SettleReportBody` | `ReportView` as it is then |
 * | DELETE /api/{office}/reports/{id} | | `ReportView` with nothing left of what was written: it is no report |
 */
import { z } from 'zod';
import { LONGEST_NOTE } from '../reports/report-kinds.ts';
import { normaliseText } from '../text/normalise.ts';

export const settleReportBodySchema = z.strictObject({
  outcome: z.enum(['mended', 'still_correct']),
  /** What was done, in a few words; may be empty. */
  note: z
    .string()
    .transform(normaliseText)
    .pipe(z.string().max(LONGEST_NOTE, `หมายเหตุยาวเกิน ${LONGEST_NOTE} ตัวอักษร กรุณาย่อให้สั้นลง`)),
});
export type SettleReportBody = z.infer<typeof settleReportBodySchema>;

export type ReportView = {
  id: string;
  /** As the resident got it: 15/2565. */
  number: string;
  /** The item: its id, which is that of the request that founded it, with number and title. */
  publicationId: string;
  itemNumber: string;
  itemTitle: string;
  kindName: string;
  /** Null where nothing was written, and once it is forgotten. */
  details: string | null;
  contact: string | null;
  at: string;
  /** Another version has gone up since. */
  isOfEarlierVersion: boolean;
  /** `by` is null where the product noted it. */
  settled: { outcomeName: string; by: string | null; at: string; note: string } | null;
};

export type ReportList = {
  /** What waits first, then the newest first. */
  reports: ReportView[];
  /** There are more, which are not shown. */
  more: boolean;
};
