import { MAX_FILE_FINDINGS } from '@prakat/shared/checks/file-notes';
import { type FileFinding, fileFindingSchema } from '@prakat/shared/checks/file-report';
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

test('a member of an archive that is named by a number of a person is told of without it', () => {
  const [kept] = keptOfFile([found('citizen_id', '1-1111-11111-11-9.csv ในไฟล์ ZIP')]);
  expect(kept?.at).toBe('1-1111-xxxxx-xx-x.csv ในไฟล์ ZIP');
  const many = Array.from({ length: 14 }, () => '1111111111119').join(' ');
  for (const finding of keptOfFile([found('citizen_id', many)])) fileFindingSchema.parse(finding);
});
