import { lineOf, summaryOf } from '@prakat/functions/doctor/report';
import { type Finding, runDoctor } from '@prakat/functions/doctor/run-doctor';
import type { OpenedDoctor } from './one-machine.ts';

/** Examines an installation, says each finding as it is made, and closes it. Gives the number of faults. */
export async function examineAndSay(opened: OpenedDoctor, say: (line: string) => void): Promise<number> {
  try {
    const findings: Finding[] = [];
    for await (const finding of runDoctor(opened.context)) {
      findings.push(finding);
      say(lineOf(finding));
    }
    for (const line of summaryOf(findings)) say(line);
    return findings.filter(({ status }) => status === 'fault').length;
  } finally {
    await opened.close();
  }
}
