import { MAX_FILE_FINDINGS, PLACE_MAX } from '@prakat/shared/checks/file-notes';
import type { FileFinding } from '@prakat/shared/checks/file-report';
import { byWeight } from '@prakat/shared/checks/finding-kinds';
import { masked } from '@prakat/shared/checks/masked';

/**
 * As many as a record keeps: no number of slips may push out what somebody must answer for. Sheets and members of archives
 * that are named by a number of a person are masked as the number itself.
 */
export const keptOfFile = (findings: readonly FileFinding[]): FileFinding[] =>
  byWeight(findings)
    .slice(0, MAX_FILE_FINDINGS)
    .map(({ at, ...finding }) => ({ ...finding, at: at && masked(at).slice(0, PLACE_MAX) }));
