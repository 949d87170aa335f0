import { describe, expect, it } from 'vitest';
import { anOfficeProfile, changedProfile as changed } from '../testing/office-profile-builder.ts';
import { parseOfficeProfile } from './check-profile.ts';
import type { OfficeProfile } from './profile.ts';

const problemsOf = (json: unknown) => {
  const result = parseOfficeProfile(json);
  return result.ok ? [] : result.problems.map(({ message }) => message);
};

const step = (kind: string, ...by: unknown[]) => ({ id: kind, title: 'พิจารณา', kind, by });

describe('parseOfficeProfile', () => {
  it('gives back a profile that holds', () => {
    const profile: OfficeProfile = anOfficeProfile();
    expect(parseOfficeProfile(JSON.parse(JSON.stringify(profile)))).toEqual({ ok: true, profile });
  });

  it('gives the path apart from the sentence', () => {
    expect(parseOfficeProfile(changed('files.maxFiles', 21))).toEqual({
      ok: false,
      problems: [{ path: 'files.maxFiles', message: 'ช่อง files.maxFiles ต้องไม่เกิน 20' }],
    });
  });

  it.each([
    ['name.short', undefined, 'ช่อง name.short ต้องระบุค่า'],
    ['name.short', 7, 'ช่อง name.short ต้องเป็นข้อความ'],
    ['name.short', '  ', 'ช่อง name.short ต้องไม่น้อยกว่า 1 ตัวอักษร'],
    ['destinations.website', undefined, 'ช่อง destinations.website ต้องระบุค่า'],
    [
      'destinations.website',
      'joomla',
      'ช่อง destinations.website ต้องเป็นค่าใดค่าหนึ่งใน built-in, manual, wordpress',
    ],
    ['destinations.lineGroup', 'yes', 'ช่อง destinations.lineGroup ต้องเป็น true หรือ false'],
    ['id', 'Test Office', 'ช่อง id ใช้ได้เฉพาะ a-z 0-9 และ -'],
    ['fax', '0', 'โพรไฟล์มีช่องที่ไม่รู้จัก: fax'],
    ['files.maxBytes', 20 * 1024 * 1024 + 1, 'ช่อง files.maxBytes ต้องไม่เกิน 20971520'],
    ['files.maxBytes', 1.5, 'ช่อง files.maxBytes ต้องเป็นจำนวนเต็ม'],
    ['files.extensions', [], 'ช่อง files.extensions ต้องไม่น้อยกว่า 1 รายการ'],
    ['files.extensions.0', 'exe', /^ช่อง files\.extensions\[0\] ต้องเป็นค่าใดค่าหนึ่งใน pdf, xls/],
    ['categories', [], 'ช่อง categories ต้องไม่น้อยกว่า 1 รายการ'],
    ['categories.2.number', undefined, 'ช่อง categories[2].number ต้องระบุค่า'],
    ['categories.2.number', 0, 'ช่อง categories[2].number ต้องไม่น้อยกว่า 1'],
    ['categories.2.number', true, /^ช่อง categories\[2\]\.number ต้องเป็นจำนวนเต็ม 1–999 หรือข้อความ/],
    ['categories.2.standard', 11, 'ช่อง categories[2].standard ต้องไม่เกิน 10'],
    ['categories.2.requires.coversRange', undefined, 'ช่อง categories[2].requires.coversRange ต้องระบุค่า'],
    ['contact.mapUrl', 'ข้างโรงเรียน', /^ช่อง contact\.mapUrl ต้องเป็นที่อยู่เว็บ.* หรือเว้นว่าง$/],
    ['contact.fax', undefined, 'ช่อง contact.fax ต้องระบุค่า'],
    ['announcement', undefined, 'ช่อง announcement ต้องระบุค่า'],
    ['announcement', { title: 'ก', issuer: 'ข', date: '2563-12-02' }, 'ช่อง announcement.date วันที่ไม่ถูกต้อง'],
    ['assumptions', [{ path: 'files', why: 'set it' }], 'ช่อง assumptions[0].why ต้องเขียนเป็นภาษาไทย'],
    [
      'verbalApproval.afterDeadline',
      'forget',
      'ช่อง verbalApproval.afterDeadline ต้องเป็นค่าใดค่าหนึ่งใน keep, take_down',
    ],
    ['categories.7.displayDays', 0, 'ช่อง categories[7].displayDays ต้องไม่น้อยกว่า 1'],
    ['categories.7.displayDays', 3661, 'ช่อง categories[7].displayDays ต้องไม่เกิน 3660'],
    ['routes.standard', [], 'ช่อง routes.standard ต้องไม่น้อยกว่า 1 รายการ'],
    ['routes.A route', [step('approve', { position: 'head' })], /^ช่อง routes\["A route"\] มีชื่อที่ใช้ไม่ได้/],
    ['routes.standard.0.by.0', {}, /^ช่อง routes\.standard\[0\]\.by\[0\] ต้องระบุตำแหน่ง/],
    ['webmasters.minimum', 0, 'ช่อง webmasters.minimum ต้องไม่น้อยกว่า 1'],
  ])('refuses by the schema: %s = %j', (path, value, sentence) => {
    expect(problemsOf(changed(path, value))).toEqual([
      typeof sentence === 'string' ? sentence : expect.stringMatching(sentence),
    ]);
  });

  it.each([null, undefined, 'text', 7, []])('refuses %j in place of a profile', (json) => {
    expect(problemsOf(json)).toEqual([expect.stringMatching(/^โพรไฟล์ต้อง/)]);
  });

  it.each(['api', 'line', 'liff', 'liff-assets', 'healthz'])('refuses %s as the id of an office', (id) => {
    expect(problemsOf(changed('id', id))).toEqual([
      expect.stringMatching(/^ช่อง id ใช้ชื่อ “.*” ไม่ได้ เพราะเป็นที่อยู่/),
    ]);
  });

  it.each([
    ['units.1.id', 'administration', 'ช่อง units[1].id ซ้ำกับรายการก่อนหน้า: “administration”'],
    ['units.1.id', 'submitter', /^ช่อง units\[1\]\.id ใช้ชื่อ “submitter” ไม่ได้/],
    ['positions.2', { id: 'head', title: 'อีกคน' }, 'ช่อง positions[2].id ซ้ำกับรายการก่อนหน้า: “head”'],
    ['categories.1.id', 'knowledge', 'ช่อง categories[2].id ซ้ำกับรายการก่อนหน้า: “knowledge”'],
    ['categories.1.number', 1, 'ช่อง categories[1].number ซ้ำกับรายการก่อนหน้า: “1”'],
    ['categories.1.number', '1', 'ช่อง categories[1].number ซ้ำกับรายการก่อนหน้า: “1”'],
    [
      'categories.0.subtopics.1',
      { id: 'general', name: 'ซ้ำ' },
      'ช่อง categories[0].subtopics[1].id ซ้ำกับรายการก่อนหน้า: “general”',
    ],
    ['files.extensions', ['pdf', 'jpg', 'pdf'], 'ช่อง files.extensions[2] ซ้ำกับรายการก่อนหน้า: “pdf”'],
    [
      'refusalReasons.1',
      { id: 'off-mission', text: 'ซ้ำ' },
      'ช่อง refusalReasons[1].id ซ้ำกับรายการก่อนหน้า: “off-mission”',
    ],
    [
      'correctionReasons.1',
      { id: 'title', text: 'ซ้ำ' },
      'ช่อง correctionReasons[1].id ซ้ำกับรายการก่อนหน้า: “title”',
    ],
    ['routes.standard.0.id', 'approve', 'ช่อง routes.standard[1].id ซ้ำกับรายการก่อนหน้า: “approve”'],
  ])('refuses what is there twice or reserved: %s = %j', (path, value, sentence) => {
    expect(problemsOf(changed(path, value))).toEqual([
      typeof sentence === 'string' ? sentence : expect.stringMatching(sentence),
    ]);
  });

  it('refuses to pass over somebody who was never reminded', () => {
    expect(problemsOf(changed('reminders', { afterDays: 3, escalateAfterDays: 2 }))).toEqual([
      'ช่อง reminders.escalateAfterDays ให้เสนอผู้ปฏิบัติหน้าที่แทนเมื่อครบ 2 วันทำการ ก่อนเตือนครั้งแรกเมื่อครบ 3 วันทำการ',
    ]);
    expect(problemsOf(changed('reminders', { afterDays: 2, escalateAfterDays: 2 }))).toEqual([]);
  });

  it.each([
    ['manual', undefined, /^ช่อง destinations\.websiteUrl ต้องระบุที่อยู่เว็บไซต์ของหน่วยงาน/],
    ['manual', 'www.example.go.th', /^ช่อง destinations\.websiteUrl ต้องเป็นที่อยู่เว็บ/],
    [
      'built-in',
      'https://www.example.go.th',
      /^ช่อง destinations\.websiteUrl ระบุได้เฉพาะเมื่อ website เป็น manual/,
    ],
  ])('refuses a %s website at %s', (website, websiteUrl, sentence) => {
    const destinations = { website, websiteUrl, lineGroup: true, noticeBoard: false };
    expect(problemsOf(changed('destinations', destinations))).toEqual([expect.stringMatching(sentence)]);
  });

  it('takes a website kept by hand with its address', () => {
    const websiteUrl = 'https://www.example.go.th/';
    const destinations = { website: 'manual', websiteUrl, lineGroup: true, noticeBoard: false };
    expect(problemsOf(changed('destinations', destinations))).toEqual([]);
  });

  it('refuses a number of webmasters where webmasters publish nothing', () => {
    const profile = anOfficeProfile();
    for (const category of profile.categories) category.publishedBy = [{ position: 'head' }];
    expect(problemsOf(profile)).toEqual([
      'ช่อง webmasters.minimum กำหนดผู้ดูแลเว็บไซต์อย่างน้อย 2 คน แต่ไม่มีหัวข้อใดให้ผู้ดูแลเว็บไซต์ (webmaster) เป็นผู้เผยแพร่',
    ]);
  });

  it('refuses an office that belongs to itself', () => {
    expect(problemsOf(changed('province', 'test-office'))).toEqual([expect.stringMatching(/^ช่อง province /)]);
    expect(problemsOf(changed('province', 'satun'))).toEqual([]);
  });

  it('takes topics numbered as the office does, one to thirty, several under one number of the standard', () => {
    const { categories } = anOfficeProfile();
    const numbered = (...numbers: (number | string)[]) =>
      anOfficeProfile({
        categories: numbers.map((number, index) => ({
          ...(categories[0] as OfficeProfile['categories'][number]),
          id: `topic-${index}`,
          number,
          standard: 1,
        })),
      });
    expect(problemsOf(numbered('ก', 7, '๒.๑'))).toEqual([]);
    expect(problemsOf(numbered(...Array.from({ length: 30 }, (_, n) => n + 1)))).toEqual([]);
    expect(problemsOf(numbered(...Array.from({ length: 31 }, (_, n) => n + 1)))).toEqual([
      'ช่อง categories ต้องไม่เกิน 30 รายการ',
    ]);
  });

  it('reports everything at once', () => {
    const profile = anOfficeProfile({ units: [{ id: 'submitter', name: 'ก' }] });
    const [first, second] = profile.categories;
    if (first) first.route = 'nowhere';
    if (second) second.preparedBy = ['nobody'];
    expect(problemsOf(profile)).toHaveLength(3);
  });
});
