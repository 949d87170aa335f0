import type { KeptRecord, PersonExport } from '@prakat/functions/people/export-person';
import type { CollectionName } from '@prakat/functions/store/collections';
import type { OfficeProfile } from '@prakat/shared/office/profile';
import { personStateNames } from '@prakat/shared/people/names';
import { type KindId, kindIds, kindOf, periodText } from '@prakat/shared/privacy/periods';
import { thaiDateTime } from '@prakat/shared/time/thai-date';

/** Collections in which somebody may be named, as people call what they hold. */
const names: Partial<Record<CollectionName, string>> = {
  submissions: 'คำขอ',
  events: 'บันทึกของคำขอ',
  publications: 'ข้อมูลที่เผยแพร่',
  publicationEvents: 'บันทึกของข้อมูลที่เผยแพร่',
  outbox: 'การแจ้งทาง LINE',
  members: 'ทะเบียนเจ้าหน้าที่',
  memberEvents: 'บันทึกเจ้าหน้าที่',
  setUpCodes: 'การกรอกรหัสติดตั้ง',
  delegations: 'การปฏิบัติหน้าที่แทน',
  files: 'ไฟล์',
  drafts: 'แบบร่างคำขอ',
  uploadDays: 'จำนวนไฟล์ที่อัปโหลดในวัน',
  freshnessChecks: 'การตรวจความเป็นปัจจุบันของข้อมูล',
  papers: 'เอกสาร',
  paperEvents: 'บันทึกของเอกสาร',
  paperVersions: 'เอกสารที่ออกแล้ว',
  paperInputs: 'ข้อมูลที่ใช้จัดทำเอกสาร',
  remarks: 'ปัญหา อุปสรรค และข้อเสนอแนะ',
  listMarks: 'ความครบถ้วนของข้อมูล',
  officeAssets: 'ตราและแบบอักษรของหน่วยงาน',
  problemReports: 'การแจ้งของประชาชน',
  conversations: 'แชตที่รอเหตุผล',
};

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;
const said = (value: unknown): string =>
  typeof value === 'string' ? (INSTANT.test(value) ? thaiDateTime(value) : value) : JSON.stringify(value);

function linesOf({ in: collection, id, about, parts }: KeptRecord): string[] {
  const head = Object.values(about).map(said).join(' · ');
  return [
    `- ${names[collection] ?? collection} ${head || id}`,
    ...parts.flatMap(({ path, value }) =>
      value && typeof value === 'object' && !Array.isArray(value)
        ? Object.entries(value)
            .filter(([, one]) => one !== null && one !== '')
            .map(([field, one]) => `    ${path ? `${path}.` : ''}${field}: ${said(one)}`)
        : [`    ${path}: ${said(value)}`],
    ),
  ];
}

/** The export in words, for the person: what is kept, why, on what ground, for how long, and what it says. `at`: ISO 8601, UTC. */
export function exportText(
  { member, kinds }: PersonExport,
  profile: OfficeProfile,
  { at, traffic }: { at: string; traffic: number },
): string {
  const part = (id: KindId): string[] => {
    const { name, what, purpose, ground, end } = kindOf(id);
    const records = kinds[id] ?? [];
    const count = id === 'traffic' ? traffic : records.length;
    if (count === 0) return [];
    return [
      '',
      `${name} (${count.toLocaleString('en')} รายการ)`,
      `  ข้อมูล: ${what}`,
      `  วัตถุประสงค์: ${purpose}`,
      `  ฐานทางกฎหมาย: ${ground}`,
      `  ระยะเวลาที่เก็บ: ${periodText(id, profile)} ${end}`,
      ...(id === 'traffic' ? ['  รายการทั้งหมดอยู่ในไฟล์ traffic.jsonl'] : records.flatMap(linesOf)),
    ];
  };
  return [
    `ข้อมูลส่วนบุคคลที่${profile.name.full}เก็บไว้ในระบบเผยแพร่ข้อมูล`,
    `ของ ${member.name} (${member.positionTitle}) สถานะ: ${personStateNames[member.status]}`,
    `จัดทำเมื่อ ${thaiDateTime(at)} ตามมาตรา 30 แห่งพระราชบัญญัติคุ้มครองข้อมูลส่วนบุคคล พ.ศ. 2562`,
    'ข้อมูลเดียวกันในรูปแบบที่เครื่องอ่านได้อยู่ในไฟล์ person.json',
    ...kindIds.flatMap(part),
    '',
    'สำเนาสำรองของข้อมูลข้างต้นเก็บไว้จนถึงเวลาที่หน่วยงานลบสำเนาสำรองนั้น',
    '',
  ].join('\n');
}
