import { MAX_FILE_FINDINGS } from '@prakat/shared/checks/file-notes';
import type { FileFinding } from '@prakat/shared/checks/file-report';
import { expect, test } from 'vitest';
import { keptOfFile } from './kept-of-file.ts';

const found = (kind: FileFinding['kind'], at: string): FileFinding => ({
  kind,
  certainty: 'sure',
  at,
  excerpt: 'ก',
  suggestion: null,
});

test('a number of a person on the last page is kept, however many sure slips stand before it', () => {
  const slips = Array.from({ length: 200 }, (_, page) => found('impossible_date', `หน้า ${page + 1}`));
  const kept = keptOfFile([...slips, found('citizen_id', 'หน้า 201')]);
  expect(kept).toHaveLength(MAX_FILE_FINDINGS);
  expect(kept[0]).toMatchObject({ kind: 'citizen_id', at: 'หน้า 201' });
});
