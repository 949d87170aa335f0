import type { Checks, Finding } from '@prakat/shared/checks/finding';
import { findingKinds } from '@prakat/shared/checks/finding-kinds';
import { findingProposal, findingSentence } from '@prakat/shared/checks/finding-text';
import { clip, clipLine } from './clip.ts';
import { type Part, panel } from './parts.ts';

/** How many of one kind a card names; the rest is in the mini-app. */
const SHOWN = 3;
const LINE_MAX = 110;
/** Letters, and UTF-16 units: a card holds 30 KB in all. Thai as people write it has less than 1.5 units a letter. */
const PERSONAL_MAX = [260, 380] as const;
const SLIPS_MAX = [150, 220] as const;

const isOf = (group: string) => (finding: Finding) => findingKinds[finding.kind] === group;

/** What the checks found, for whoever decides: personal data first, then slips. Nothing where they found neither. */
export function findingsParts({ findings }: Pick<Checks, 'findings'>): Part[] {
  const personal = findings.filter(isOf('personal'));
  const slips = findings.filter(isOf('slip'));
  return [
    ...(personal.length > 0
      ? [panel(`พบข้อมูลส่วนบุคคล ${personal.length} แห่ง`, clip(linesOf(personal), ...PERSONAL_MAX), 'rejected')]
      : []),
    ...(slips.length > 0
      ? [panel(`ข้อความที่ควรตรวจทาน ${slips.length} แห่ง`, clip(linesOf(slips), ...SLIPS_MAX), 'changes')]
      : []),
  ];
}

/** What weighs most comes first, and with it what to do about it. */
const linesOf = (findings: readonly Finding[]): string =>
  findings
    .slice(0, SHOWN)
    .flatMap((finding, index) => [
      `• ${clipLine(findingSentence(finding), LINE_MAX)}`,
      ...(index === 0 ? [clipLine(findingProposal(finding), LINE_MAX)] : []),
    ])
    .join('\n');
