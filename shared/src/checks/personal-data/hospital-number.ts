import { type Candidate, mask } from './candidate.ts';

/**
 * Numbers of patients (HN, hospital number) and of stays in hospital (AN, admission number). Each hospital counts its
 * own: up to nine or ten digits, or a running number with the year of the first visit (HN 1234/56).
 */
const HOSPITAL_NUMBER =
  /(?:(?<![A-Za-z])(?:[Hh][Nn]|H\.N\.|AN|A\.N\.|VN)(?![A-Za-z])|เลข(?:ที่|ประจำตัว)(?:คนไข้|ผู้ป่วย(?:นอก|ใน)?)|(?:หมายเลข|รหัส)(?:คนไข้|ผู้ป่วย))[ \t]*(?:เลขที่|หมายเลข|คือ|No\.?)?[ \t:.=#_-]*(\d{1,7}[/-]\d{2}(?!\d)|\d{2}[/-]\d{4,7}|\d{4,10})(?!\d)(?![-/.]\d)/g;

export function findHospitalNumbers(text: string): Candidate[] {
  return [...text.matchAll(HOSPITAL_NUMBER)].map((match) => {
    const number = match[1] ?? '';
    const end = match.index + match[0].length;
    const start = end - number.length;
    const word = /AN|A\.N\.|VN/.exec(match[0])?.[0].replaceAll('.', '') ?? 'HN';
    return {
      kind: 'hospital_number',
      certainty: 'likely',
      start,
      end,
      excerpt: `${word} ${mask(number, 2, 0)}`,
    } as const;
  });
}
