import { expect, test } from 'vitest';
import { aContent, anAttachedFile } from '../testing/builders.ts';
import { theOffice } from '../testing/procedure-people.ts';
import { checkContent } from './check-content.ts';
import { checkKnowledge } from './find-in-text.ts';
import { checksSchema } from './finding.ts';

const ID = '1-1111-11111-11-9';
const knowledge = checkKnowledge(theOffice(), [], '2021-12-24');

test('what is kept of findings never holds the number, also where a file, a sheet or a date stands around it', () => {
  const content = aContent({
    details: `ตั้งแต่วันที่ 5 มกราคม 2565 (เลข ${ID}) ถึงวันที่ 3 มกราคม 2565 อี่ี่ี่ ${ID} ี่ี่ี่`,
    files: [anAttachedFile({ id: 'f1', name: `${ID}.pdf` })],
  });
  const finding = {
    kind: 'citizen_id',
    certainty: 'sure',
    excerpt: '1-1111-xxxxx-xx-x',
    suggestion: null,
  } as const;
  const report = { scan: 'clean' as const, notes: [], findings: [{ ...finding, at: `แผ่นงาน ${ID}` }] };
  const { findings } = checkContent(content, () => report, knowledge);
  expect(findings.map(({ kind }) => kind)).toContain('citizen_id');
  expect(JSON.stringify(findings)).not.toContain(ID);
});

test('what is found of a person whose post fills the register can be kept, too', () => {
  const positionTitle = `นักวิชาการสาธารณสุขปฏิบัติการ ${'งานข้อมูล '.repeat(16)}`.trim();
  const people = [{ name: 'นายกิตติ บุญเรืองรอง', positionTitle }];
  const content = aContent({ details: 'นายกิตติ บุญเรืองรอง นักวิชาการสาธารณสุขชำนาญการ' });
  const checks = checkContent(content, () => null, checkKnowledge(theOffice(), people, '2021-12-24'));
  expect(checks.findings).toMatchObject([{ kind: 'person_position' }]);
  expect(checksSchema.parse(checks)).toEqual(checks);
});

test('the record names the files in which a scanner looked for malware, and no other', () => {
  const files = ['clean', 'unscanned', 'unchecked'].map((id) => anAttachedFile({ id }));
  const reports = new Map([
    ['clean', { scan: 'clean' as const, notes: [], findings: [] }],
    ['unscanned', { scan: 'not_scanned' as const, notes: [], findings: [] }],
  ]);
  const checks = checkContent(aContent({ files }), (id) => reports.get(id) ?? null, knowledge);
  expect(checks.scanned).toEqual(['clean']);
});
