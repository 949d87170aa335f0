import { fileNotes } from './file-notes.ts';
import type { FileReport } from './file-report.ts';
import { findingProposal, findingSentence } from './finding-text.ts';
import { masked } from './masked.ts';

/** One Thai text for each thing that was done to a file or found in it; none for a file without a report. */
export function toldOfFile(file: { id: string; name: string; report: FileReport | null }): string[] {
  const { id, name, report } = file;
  if (!report) return [];
  const findings = report.findings.map(({ at, ...found }) => {
    const finding = { ...found, where: { in: 'file' as const, fileId: id, name: masked(name), at } };
    return `${findingSentence(finding)} ${findingProposal(finding)}`;
  });
  return [...report.notes.map((note) => fileNotes[note]), ...findings];
}
