import { expect, test } from 'vitest';
import { aFinding } from '../testing/builders.ts';
import { FINDINGS_KEPT, keptFindings } from './finding.ts';
import { sureFindings } from './finding-kinds.ts';

test('what is sure is kept first, then personal data, then slips, then what files cannot tell', () => {
  const of = (kind: Parameters<typeof aFinding>[0] & object) => aFinding(kind);
  const found = [
    of({ kind: 'unreadable', certainty: 'likely' }),
    of({ kind: 'act_year', certainty: 'likely' }),
    of({ kind: 'telephone', certainty: 'likely' }),
    of({ kind: 'citizen_id', certainty: 'sure' }),
  ];
  expect(keptFindings(found).findings.map(({ kind }) => kind)).toEqual([
    'citizen_id',
    'telephone',
    'act_year',
    'unreadable',
  ]);
});

test('of very many the first are kept and the rest are counted, and none that is sure is lost among the others', () => {
  const many = Array.from({ length: 200 }, () => aFinding({ kind: 'act_year', certainty: 'likely' }));
  const checks = keptFindings([...many, aFinding()]);
  expect(checks.findings).toHaveLength(FINDINGS_KEPT);
  expect(checks.leftOff).toBe(201 - FINDINGS_KEPT);
  expect(sureFindings(checks)).toHaveLength(1);
});
