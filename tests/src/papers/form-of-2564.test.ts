import { readText } from '@prakat/functions/checks/read/read-text';
import { loadProfiles } from '@prakat/functions/config/load-profiles';
import { officesDir } from '@prakat/functions/config/project-folder';
import { drawPaper } from '@prakat/functions/papers/draw-paper';
import { wordsOf } from '@prakat/shared/papers/paper';
import { type FormItem, requestForm } from '@prakat/shared/papers/request-form';
import { withVerification } from '@prakat/shared/papers/verification';
import {
  aContent,
  aDecision,
  anAttachedFile,
  aPlacement,
  aPublication,
  aSignature,
  aSubmission,
} from '@prakat/shared/testing/builders';
import { normaliseText } from '@prakat/shared/text/normalise';
import { filledForm, OFFICE } from '@prakat/simulator/play/request-form-2564';
import { describe, expect, test } from 'vitest';

/** The filled form of 24 December 2564 as it was printed, line by line (seed 003, lines 13 to 33). */
const PRINTED = `
แบบฟอร์มการขอเผยแพร่ข้อมูลผ่านเว็บไซต์ของหน่วยงานในราชการบริหารส่วนกลาง
สำนักงานปลัดกระทรวงสาธารณสุข
ตามประกาศสำนักงานปลัดกระทรวงสาธารณสุข
เรื่อง แนวทางการเผยแพร่ข้อมูลต่อสาธารณะผ่านเว็บไซต์ของหน่วยงาน พ.ศ. ๒๕๖๑
สำหรับหน่วยงานในราชการบริหารส่วนกลางสำนักงานปลัดกระทรวงสาธารณสุข
แบบฟอร์มการขอเผยแพร่ข้อมูลผ่านเว็บไซต์/บอร์ดประชาสัมพันธ์ ของหน่วยงาน ในสังกัดสำนักงานปลัดกระทรวงสาธารณสุข
ชื่อหน่วยงาน : สำนักงานสาธารณสุขอำเภอศรีบุญเรือง จังหวัดหนองบัวลำภู
วัน/เดือน/ปี : ๒๔ ธันวาคม ๒๕๖๔
หัวข้อ: ประกาศกรอบแนวทางการของสำนักงานเผยแพร่ข้อมูลต่อสาธารณะผ่านเว็บไซต์/บอร์ด ประชาสัมพันธ์ของสาธารณสุขอำเภอศรีบุญเรือง จังหวัดหนองบัวลำภู ปีงบประมาณ ๒๕๖๕
รายละเอียดข้อมูล : ตามเอกสารแนบ (กรอบแนวทางการเผยแพร่ข้อมูลฯ สสอ.ศรีบุญเรือง ปี ๒๕๖๕)
Linkภายนอก : ไม่มี
หมายเหตุ:.....
ผู้รับผิดชอบการให้ข้อมูล ผู้อนุมัติรับรอง
นายจิรายุ ทินจง นักวิชาการสาธารณสุขชำนาญการ ผู้ช่วยสาธารณสุขอำเภอศรีบุญเรือง (ด้านบริหาร)
(นายสะไกร แก้วโสม) สาธารณสุขอำเภอศรีบุญเรือง
วันที่...๒๔...เดือน...ธันวาคม...พ.ศ....๒๕๖๔... วันที่.. ๒๔...เดือน...ธันวาคม...พ.ศ....๒๕๖๔...
ผู้รับผิดชอบการนำข้อมูลขึ้นเผยแพร่
(นายนพกร กุลสา) ตำแหน่ง พนักงานเครื่องคอมพิวเตอร์ วันที่...๒๔...เดือน...ธันวาคม...พ.ศ....๒๕๖๔...
`;

/** Where our form is not what was printed, each a slip of that paper. */
const SLIPS: readonly [what: string, printed: string, ours: string][] = [
  ['one of three names stands without brackets', '\nนายจิรายุ ทินจง ', '\n(นายจิรายุ ทินจง) '],
  ['one of three dates has two dots and a blank', ' วันที่.. ๒๔...', ' วันที่...๒๔...'],
];

const expected = SLIPS.reduce((text, [, printed, ours]) => text.replace(printed, ours), PRINTED);

const profile = loadProfiles(officesDir).get(OFFICE);
if (!profile) throw new Error(`no profile ${OFFICE}`);

const { ownerName, ownerPosition, ...fields } = filledForm;
const submission = aSubmission({
  state: 'approved',
  content: aContent({
    ...fields,
    externalLink: fields.externalLink || null,
    remarks: fields.remarks || null,
    datedAt: null,
    publishOn: null,
    displayUntil: null,
    urgentReason: null,
    informationOwner: { name: ownerName, positionTitle: ownerPosition },
    files: [anAttachedFile()],
  }),
  decisions: [
    aDecision({ by: aSignature({ name: 'นายสะไกร แก้วโสม', positionTitle: 'สาธารณสุขอำเภอศรีบุญเรือง' }) }),
  ],
});
const webmaster = aSignature({ name: 'นายนพกร กุลสา', positionTitle: 'พนักงานเครื่องคอมพิวเตอร์' });
const confirmed = { by: webmaster, at: '2021-12-24T08:00:00.000Z', version: 1 };
const publication = aPublication({ placements: [aPlacement({ confirmed })] });
const item: FormItem = { submission, publication };

const words = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');

/** Words of the one that are not in the other in their order. */
function missingFrom(text: string[], wanted: string[]): string[] {
  let at = 0;
  return wanted.filter((word) => {
    const found = text.indexOf(word, at);
    if (found >= 0) at = found + 1;
    return found < 0;
  });
}

describe('the form of 24 December 2564, made from its records', () => {
  test.each(SLIPS)('%s', (_what, printed) => {
    expect(PRINTED).toContain(printed);
  });

  test('has every word of the printed one in its order, but for these slips', () => {
    expect(missingFrom(words(wordsOf(requestForm(profile, item)).join('\n')), words(expected))).toEqual([]);
  });

  test.each(['pdf', 'docx'] as const)('has them as %s, whoever reads the file', async (format) => {
    const content = await drawPaper(requestForm(profile, item), format);
    const { parts } = await readText(format, content);
    // Lines end elsewhere in the file, within a word too: letters are compared.
    const letters = normaliseText(parts.map(({ text }) => text).join('')).replace(/\s+/g, '');
    let at = 0;
    for (const word of words(expected)) {
      const found = letters.indexOf(word, at);
      expect(found, word).toBeGreaterThanOrEqual(at);
      at = found + word.length;
    }
  });

  test('fits one page, with the code by which it is verified', async () => {
    const address = 'https://prakat.sibunrueang.example.go.th/si-bun-rueang/verify/7K3F09QXM2TB';
    const paper = withVerification(requestForm(profile, item), { code: '7K3F09QXM2TB', address });
    const content = await drawPaper(paper, 'pdf');
    expect(
      Buffer.from(content)
        .toString('latin1')
        .match(/\/Type \/Page\b(?!s)/g),
    ).toHaveLength(1);
  });
});

test.each([...loadProfiles(officesDir).values()])('the form of $id bears its own title', (office) => {
  const [title] = wordsOf(requestForm(office, null));
  expect(title).toBe(office.form.title.split(' ')[0]);
});
