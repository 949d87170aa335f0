import { describe, expect, test } from 'vitest';
import {
  aContent,
  aDecision,
  anAttachedFile,
  aPlacement,
  aPublication,
  aSignature,
  aSubmission,
  aVersion,
  theHeadSignature,
} from '../testing/builders.ts';
import { anOfficeProfile } from '../testing/office-profile-builder.ts';
import { aVerbalApproval } from '../testing/verbal-approval-builder.ts';
import { wordsOf } from './paper.ts';
import { type FormItem, requestForm } from './request-form.ts';

const profile = anOfficeProfile({
  announcement: { title: 'แนวทางการเผยแพร่ข้อมูล พ.ศ. 2564', issuer: 'สำนักงานสาธารณสุขอำเภอทดสอบ', date: null },
});
const content = aContent({ categoryId: profile.categories[0]?.id ?? '' });
const form = (given: Parameters<typeof aSubmission>[0] = {}, publication: FormItem['publication'] = null) =>
  requestForm(profile, { submission: aSubmission({ content, ...given }), publication });
const lines = (...given: Parameters<typeof form>) => wordsOf(form(...given));
const approved = { state: 'approved' as const, decisions: [aDecision()] };
const all = (words: string[]) => words.join('\n');
const SIGNED_DAY = 'วันที่...๒๔...เดือน...ธันวาคม...พ.ศ....๒๕๖๔...';

describe('the mark ร่าง', () => {
  test.each([
    ['waits', {}, 'ร่าง (รอพิจารณา)'],
    ['was sent back', { state: 'changes_requested' as const }, 'ร่าง (ส่งกลับให้แก้ไข)'],
    ['was refused', { state: 'rejected' as const }, 'ร่าง (ไม่อนุมัติ)'],
    ['was withdrawn', { state: 'withdrawn' as const }, 'ร่าง (ถอนคำขอแล้ว)'],
    ['was approved', approved, null],
  ])('of what %s', (_what, given, mark) => {
    expect(form(given).mark).toBe(mark);
  });
});

describe('who approved', () => {
  const name = `(${theHeadSignature().name})`;
  test('stands with name, post, day and how it is recorded, once it is approved', () => {
    const words = lines(approved);
    expect(words).toContain(name);
    expect(words).toContain(theHeadSignature().positionTitle);
    expect(words.filter((line) => line === SIGNED_DAY)).toHaveLength(2);
    expect(all(words)).toContain(
      `อนุมัติผ่านระบบ เมื่อ ๒๔ ธันวาคม ๒๕๖๔ เวลา ๑๐.๐๐ น.\nเลขที่ 2565-0001 รหัสตรวจสอบ ${aSubmission({ content }).contentHash.slice(0, 12)}`,
    );
  });
  test('is left open until then, and by what was decided before it was mended', () => {
    expect(all(lines())).not.toContain(name);
    expect(all(lines({ round: 2, decisions: [aDecision({ round: 1 })] }))).not.toContain(name);
  });
  test.each([
    ['acting', 'รักษาราชการแทน สาธารณสุขอำเภอ'],
    ['on_behalf', 'ปฏิบัติราชการแทน สาธารณสุขอำเภอ'],
  ] as const)('for another (%s) stands as %s', (kind, line) => {
    const onBehalfOf = { kind, name: 'นายสมชาย ใจดี', positionTitle: 'สาธารณสุขอำเภอ' };
    const by = aSignature({ name: 'นางสาวกานดา มั่นคง', positionTitle: 'ผู้ช่วยสาธารณสุขอำเภอ', onBehalfOf });
    const words = lines({ ...approved, decisions: [aDecision({ by })] });
    const at = words.indexOf('(นางสาวกานดา มั่นคง)');
    expect(words.slice(at + 1, at + 3)).toEqual(['ผู้ช่วยสาธารณสุขอำเภอ', line]);
  });
});

describe('permission by word of mouth', () => {
  const pending = { state: 'approved' as const, verbal: aVerbalApproval() };
  test('says who gave it, to whom, when, how, why, and that it is not written yet; nobody has signed', () => {
    const words = lines(pending);
    expect(words).toContain(
      'อนุมัติทางวาจาโดย นายสมชาย ใจดี สาธารณสุขอำเภอ แก่ นายนพกร กุลสา เมื่อ ๒๔ ธันวาคม ๒๕๖๔ เวลา ๑๐.๐๐ น. ทางโทรศัพท์ เหตุเร่งด่วน น้ำท่วมฉับพลัน ต้องแจ้งเตือนประชาชนทันที ยังไม่ได้ยืนยันเป็นลายลักษณ์อักษร กำหนดยืนยันภายใน ๓๑ ธันวาคม ๒๕๖๔ เวลา ๑๐.๐๐ น.',
    );
    // The owner's day alone.
    expect(words.filter((line) => line === SIGNED_DAY)).toHaveLength(1);
  });
  test('is dated by its confirmation in writing', () => {
    const at = '2021-12-27T02:00:00.000Z';
    const verbal = aVerbalApproval({ status: 'confirmed', settledAt: at });
    const words = lines({ state: 'approved', verbal, decisions: [aDecision({ at })] });
    expect(words).toContain('วันที่...๒๗...เดือน...ธันวาคม...พ.ศ....๒๕๖๔...');
    expect(all(words)).toContain('ยืนยันเป็นลายลักษณ์อักษรแล้ว เมื่อวันที่ ๒๗ ธันวาคม ๒๕๖๔');
    expect(all(words)).toContain('ยืนยันการอนุมัติทางวาจาผ่านระบบ เมื่อ ๒๗ ธันวาคม ๒๕๖๔');
  });
  test('that was denied says so', () => {
    const verbal = aVerbalApproval({ status: 'denied', settledAt: '2021-12-27T02:00:00.000Z' });
    expect(all(lines({ state: 'rejected', verbal }))).toContain('ผู้อนุมัติปฏิเสธว่าไม่ได้อนุมัติ เมื่อวันที่ ๒๗ ธันวาคม ๒๕๖๔');
  });
});

describe('the webmaster', () => {
  test('stands once the page of this request was looked at', () => {
    const words = lines(approved, aPublication());
    expect(words).toContain('(นายนพกร กุลสา)');
    expect(all(words)).toContain('เผยแพร่ที่ https://prakat.example.go.th/si-bun-rueang/items/submission-1');
  });
  test('does not stand for a version that a later correction brought', () => {
    const versions = [aVersion(), aVersion({ version: 2, submissionId: 'submission-2' })];
    const { confirmed } = aPlacement();
    const placement = aPlacement({
      version: 2,
      placed: 2,
      confirmed: confirmed && { ...confirmed, version: 2 },
    });
    const words = all(lines(approved, aPublication({ versions, placements: [placement] })));
    expect(words).not.toContain('(นายนพกร กุลสา)');
    expect(words).not.toContain('เผยแพร่ที่');
  });
});

test('an attachment stands with its name as it is, type, size and the first 12 letters of its SHA-256', () => {
  const file = anAttachedFile({
    name: 'แผน 2565.xlsx',
    extension: 'xlsx',
    bytes: 2_000_000,
    sha256: 'abc123def456'.repeat(5).padEnd(64, '0'),
  });
  expect(lines({ content: aContent({ files: [file] }) })).toContain(
    'เอกสารแนบ ๑ : แผน 2565.xlsx (ตาราง Excel ๑.๙ MB) SHA-256 abc123def456',
  );
});

test('who considered and proposed it stands below the table', () => {
  const proposed = aDecision({
    outcome: 'proposed',
    by: aSignature({ name: 'นายบุญเลิศ ภูมิสี', positionTitle: 'ผู้ช่วยสาธารณสุขอำเภอ' }),
  });
  expect(lines({ decisions: [proposed] })).toContain(
    'เห็นชอบและเสนอ : (นายบุญเลิศ ภูมิสี) ผู้ช่วยสาธารณสุขอำเภอ วันที่ ๒๔ ธันวาคม ๒๕๖๔',
  );
});

test('what the records lack is marked in its place, and listed', () => {
  const submission = aSubmission({ content: { ...content, categoryId: 'gone' } });
  const paper = requestForm({ ...profile, announcement: null }, { submission, publication: null });
  expect(paper.missing).toHaveLength(2);
  for (const what of paper.missing) expect(all(wordsOf(paper))).toContain(`[ยังไม่มี: ${what}]`);
  expect(form().missing).toEqual([]);
});

test('the empty form has lines for a pen, nothing ticked, nobody named and no mark', () => {
  const paper = requestForm(profile, null);
  expect(paper).toMatchObject({ at: null, mark: null, persons: [] });
  const drawn = JSON.stringify(paper);
  expect(drawn).not.toContain('"ticked":true');
  expect(drawn.match(/"dotted"/g)).toHaveLength(5);
  expect(all(wordsOf(paper))).not.toContain('เลขที่คำขอ');
});

describe('the notice board', () => {
  const ticked = { content: { ...content, noticeBoard: true as const }, ...approved };
  const by = aSignature({ name: 'นายนพกร กุลสา' });
  const board = aPlacement({
    id: 'notice-board',
    destination: 'notice-board',
    address: null,
    confirmed: { by, at: '2021-12-25T03:00:00.000Z', version: 1 },
    sheet: { photo: null, takenOff: { by, at: '2022-01-03T03:00:00.000Z', photo: null } },
  });

  test('is ticked where whoever asked ticked it, and nowhere else', () => {
    const ticks = (given: Parameters<typeof form>[0]) =>
      [...JSON.stringify(form(given)).matchAll(/"label":"([^"]+)","ticked":true/g)].map(([, label]) => label);
    expect(ticks(ticked)).toEqual(['เว็บไซต์', 'บอร์ดประชาสัมพันธ์']);
    expect(ticks(approved)).toEqual(['เว็บไซต์']);
  });

  test('says below when the sheet hung there, and who put it up and took it off', () => {
    const words = lines(ticked, aPublication({ placements: [aPlacement(), board] }));
    expect(words).toContain('ติดบอร์ดประชาสัมพันธ์เมื่อวันที่ ๒๕ ธันวาคม ๒๕๖๔ โดย นายนพกร กุลสา');
    expect(words).toContain('ปลดจากบอร์ดประชาสัมพันธ์เมื่อวันที่ ๓ มกราคม ๒๕๖๕ โดย นายนพกร กุลสา');
  });
});
