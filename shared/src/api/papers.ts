/**
 * Calls about an office's papers, in the manner of `api.ts`:
 *
 * | call | query | answer |
 * |---|---|---|
 * | GET  /api/{office}/papers/record | `period` (`RecordPeriod.id`), `category` (empty for all) | `RecordView`; for everybody who works in the office |
 * | GET  /api/{office}/papers/record/{period}.{format} | a signed link, as `RecordView.links` has it | the record of publications; no token |
 */
export const recordFormats = ['pdf', 'docx', 'xlsx', 'csv'] as const;
export type RecordFormat = (typeof recordFormats)[number];

/** The record of publications of a period, before it is opened. */
export type RecordView = {
  /** How many publications it lists. */
  count: number;
  /** Addresses of it, good for a quarter of an hour. */
  links: Record<RecordFormat, string>;
};
