import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '@prakat/functions/config/project-folder';
import { kindIds, kindOf, periodText } from '@prakat/shared/privacy/periods';
import { expect, test } from 'vitest';

const doc = readFileSync(join(projectRoot, 'docs', 'privacy.md'), 'utf8').split('\n');

test.each(kindIds)('docs/privacy.md says what %s is and how long it is kept', (id) => {
  const row = `| \`${id}\` | ${kindOf(id).name} | ${periodText(id, {})} | `;
  expect(doc.filter((line) => line.startsWith(row))).toHaveLength(1);
});

test.each(['account', 'traffic'] as const)(
  '%s is kept for as long as the profile says that traffic data is',
  (id) => {
    expect(periodText(id, { trafficLog: { days: 180 } })).toContain('180 วัน');
  },
);
