import type { Verdict } from './check.ts';
import type { Finding } from './run-doctor.ts';

/** A sign for the eye, and the same in words for whoever has it read aloud. */
const signs: Record<Verdict['status'], string> = {
  ok: '✓ ผ่าน',
  warning: '! ควรดู',
  fault: '✗ ต้องแก้',
};

/** One finding in one line. */
export const lineOf = ({ status, office, title, message }: Finding): string =>
  `${signs[status]} ${office === null ? '' : `${office} `}${title}: ${message.replaceAll(/\s+/g, ' ')}`;

/** The last two lines: how many of each, and a verdict for programs. */
export function summaryOf(findings: readonly Finding[]): string[] {
  const count = (status: Verdict['status']) => findings.filter((finding) => finding.status === status).length;
  const faults = count('fault');
  return [
    `ผลการตรวจ: ผ่าน ${count('ok')} ควรดู ${count('warning')} ต้องแก้ ${faults}`,
    faults === 0 ? 'doctor: ok' : `doctor: ${faults} fault(s)`,
  ];
}
