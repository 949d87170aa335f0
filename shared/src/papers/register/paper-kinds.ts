export const paperKindIds = [
  'request_form',
  'request_forms',
  'record',
  'notice_sheet',
  'completeness',
  'complaint_counts',
  'province',
  'binder',
  'memo_website',
  'memo_permission',
  'memo_follow_up',
  'memo_yearly',
  'memo_request',
  'yearly_report',
  'announcement',
  'order',
  'processing_record',
  'processor_agreement',
  'annex',
] as const;
export type PaperKind = (typeof paperKindIds)[number];

/** What a paper is about; `subject` of its record is the id of it: a request, a period (`RecordPeriod.id`), a fiscal year. */
export type PaperAbout = 'request' | 'period' | 'quarter' | 'year';

export type PaperKindRow = {
  name: string;
  about: PaperAbout;
  /**
   * `derived`: made anew from the records each time; `written`: people word it, number it, put it before the head;
   * `brought`: made outside, the office brings a scan of it.
   */
  origin: 'derived' | 'written' | 'brought';
  /** What the head does with it; null for what nobody but its writer signs. */
  decision: 'acknowledge' | 'approve' | null;
  /** The series its number is of, each from 1 in January; null for papers without a number. */
  series: 'memo' | 'order' | null;
  /** It is about other offices: read and printed only by whoever sees the districts of a province. Else by everybody of the office. */
  ofDistricts?: true;
};

const derived = { origin: 'derived', decision: null, series: null } as const;
const memo = { origin: 'written', series: 'memo' } as const;

/** The papers of the procedure (seeds 000 to 004) and what is done with each. */
export const paperKinds: Record<PaperKind, PaperKindRow> = {
  request_form: { name: 'แบบฟอร์มการขอเผยแพร่ข้อมูล', about: 'request', ...derived },
  request_forms: { name: 'แบบฟอร์มคำขอที่เผยแพร่ในช่วงเวลา', about: 'period', ...derived },
  record: { name: 'บันทึกรายงานผลการเผยแพร่ข้อมูล', about: 'period', ...derived },
  notice_sheet: { name: 'แผ่นปิดประกาศบนบอร์ดประชาสัมพันธ์', about: 'request', ...derived },
  completeness: { name: 'รายงานความครบถ้วนของข้อมูลบนเว็บไซต์', about: 'quarter', ...derived },
  complaint_counts: { name: 'รายงานผลการดำเนินการเรื่องร้องเรียน', about: 'year', ...derived },
  province: {
    name: 'รายงานความเป็นปัจจุบันของข้อมูลของหน่วยงานในจังหวัด',
    about: 'quarter',
    ofDistricts: true,
    ...derived,
  },
  binder: { name: 'แฟ้มหลักฐาน MOIT 1', about: 'year', ...derived },
  memo_website: {
    name: 'บันทึกข้อความรายงานผลการดำเนินงานเว็บไซต์',
    about: 'period',
    decision: 'acknowledge',
    ...memo,
  },
  memo_permission: {
    name: 'บันทึกข้อความขออนุมัติและขออนุญาตประกาศเผยแพร่',
    about: 'year',
    decision: 'approve',
    ...memo,
  },
  memo_follow_up: {
    name: 'บันทึกข้อความรายงานผลการติดตามประจำไตรมาส',
    about: 'quarter',
    decision: 'approve',
    ...memo,
  },
  memo_yearly: { name: 'บันทึกข้อความรายงานผลการติดตามประจำปี', about: 'year', decision: 'acknowledge', ...memo },
  memo_request: {
    name: 'บันทึกข้อความขออนุญาตเผยแพร่ข้อมูลตามคำขอ',
    about: 'request',
    decision: 'approve',
    ...memo,
  },
  yearly_report: {
    name: 'รายงานผลการกำกับติดตามประจำปี',
    about: 'year',
    origin: 'written',
    decision: null,
    series: null,
  },
  announcement: {
    name: 'ประกาศแนวทางการเผยแพร่ข้อมูลต่อสาธารณะ',
    about: 'year',
    origin: 'written',
    decision: 'approve',
    series: null,
  },
  order: {
    name: 'คำสั่งแต่งตั้งผู้ดูแลเว็บไซต์',
    about: 'year',
    origin: 'written',
    decision: 'approve',
    series: 'order',
  },
  processing_record: {
    name: 'บันทึกรายการกิจกรรมการประมวลผลข้อมูลส่วนบุคคล',
    about: 'year',
    origin: 'written',
    decision: 'approve',
    series: null,
  },
  processor_agreement: {
    name: 'ข้อตกลงการประมวลผลข้อมูลส่วนบุคคล',
    about: 'year',
    origin: 'written',
    decision: 'approve',
    series: null,
  },
  annex: { name: 'เอกสารหรือภาพประกอบอื่น', about: 'year', origin: 'brought', decision: null, series: null },
};

/** Kinds that people word, number and put before the head. */
export const isWritten = (kind: PaperKind): boolean => paperKinds[kind].origin === 'written';

/** Kinds of a fiscal year that may be begun before it does: measures are announced for the year to come. */
export const isPreparedAhead = (kind: PaperKind): boolean => aheadKinds.has(kind);

const aheadKinds: ReadonlySet<PaperKind> = new Set(['announcement', 'order', 'memo_permission', 'annex']);

/** How many months before. */
export const AHEAD_MONTHS = 3;
