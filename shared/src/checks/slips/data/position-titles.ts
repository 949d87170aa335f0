/**
 * Titles of posts of the civil service that people of these offices hold (มาตรฐานกำหนดตำแหน่ง of สำนักงาน ก.พ.), by line
 * of work and level. Academic lines: ปฏิบัติการ to เชี่ยวชาญ; general lines: ปฏิบัติงาน to อาวุโส.
 */
const academicLines = [
  'นักวิชาการสาธารณสุข',
  'พยาบาลวิชาชีพ',
  'นายแพทย์',
  'ทันตแพทย์',
  'เภสัชกร',
  'แพทย์แผนไทย',
  'นักเทคนิคการแพทย์',
  'นักกายภาพบำบัด',
  'นักโภชนาการ',
  'นักจัดการงานทั่วไป',
  'นักทรัพยากรบุคคล',
  'นักวิชาการคอมพิวเตอร์',
  'นักวิชาการเงินและบัญชี',
  'นักวิชาการพัสดุ',
  'นักประชาสัมพันธ์',
  'นิติกร',
  'นักวิเคราะห์นโยบายและแผน',
];
const generalLines = [
  'เจ้าพนักงานสาธารณสุข',
  'เจ้าพนักงานทันตสาธารณสุข',
  'เจ้าพนักงานธุรการ',
  'เจ้าพนักงานพัสดุ',
  'เจ้าพนักงานการเงินและบัญชี',
  'เจ้าพนักงานเวชสถิติ',
  'เจ้าพนักงานเภสัชกรรม',
];
const academicLevels = ['ปฏิบัติการ', 'ชำนาญการ', 'ชำนาญการพิเศษ', 'เชี่ยวชาญ'];
const generalLevels = ['ปฏิบัติงาน', 'ชำนาญงาน', 'อาวุโส'];

export const careerTitles: readonly string[] = [
  ...academicLines.flatMap((line) => academicLevels.map((level) => line + level)),
  ...generalLines.flatMap((line) => generalLevels.map((level) => line + level)),
];
