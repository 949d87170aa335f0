import { MAX_FILE_FINDINGS } from '@prakat/shared/checks/file-notes';
import type { FileFinding } from '@prakat/shared/checks/file-report';

/** As many as a record keeps, the sure ones first. */
export const keptOfFile = (findings: readonly FileFinding[]): FileFinding[] =>
  findings
    .toSorted((a, b) => Number(b.certainty === 'sure') - Number(a.certainty === 'sure'))
    .slice(0, MAX_FILE_FINDINGS);
