import { MAX_FILE_FINDINGS } from '@prakat/shared/checks/file-notes';
import type { FileFinding } from '@prakat/shared/checks/file-report';
import { byWeight } from '@prakat/shared/checks/finding-kinds';

/** As many as a record keeps: no number of slips may push out what somebody must answer for. */
export const keptOfFile = (findings: readonly FileFinding[]): FileFinding[] =>
  byWeight(findings).slice(0, MAX_FILE_FINDINGS);
