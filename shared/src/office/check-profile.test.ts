import { describe, expect, it } from 'vitest';
import { anOfficeProfile } from '../testing/office-profile-builder.ts';
import { parseOfficeProfile } from './check-profile.ts';
import type { OfficeProfile } from './profile.ts';
import { profileAdvice } from './profile-advice.ts';

/** The profile with one value put somewhere else; `undefined` takes the value away. */
function changed(path: string, value: unknown): unknown {
  const profile = JSON.parse(JSON.stringify(anOfficeProfile()));
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const parent = keys.reduce((at, key) => at[key], profile);
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return profile;
}

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
    ['destinations.website', 'joomla', 'ช่อง destinations.website ต้องเป็นค่าใดค่าหนึ่งใน built-in, manual'],
    ['destinations.lineGroup', 'yes', 'ช่อง destinations.lineGroup ต้องเป็น true หรือ false'],
    ['id', 'Test Office', 'ช่อง id ใช้ได้เฉพาะ a-z 0-9 และ -'],
    ['fax', '0', 'โพรไฟล์มีช่องที่ไม่รู้จัก: fax'],
    ['files.maxBytes', 20 * 1024 * 1024 + 1, 'ช่อง files.maxBytes ต้องไม่เกิน 20971520'],
    ['files.maxBytes', 1.5, 'ช่อง files.maxBytes ต้องเป็นจำนวนเต็ม'],
    ['files.extensions', [], 'ช่อง files.extensions ต้องไม่น้อยกว่า 1 รายการ'],
    ['files.extensions.0', 'exe', /^ช่อง files\.extensions\[0\] ต้องเป็นค่าใดค่าหนึ่งใน pdf, xls/],
    ['categories', [], 'ช่อง categories ต้องมี 10 รายการพอดี'],
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
    ['categories.1.number', 1, 'ช่อง categories ต้องมีหมวดหมู่หมายเลข 1–10 อย่างละหนึ่งหมวด ยังขาดหมายเลข 2'],
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

  it.each([
    ['categories.3.route', 'legal', 'ช่อง categories[3].route อ้างถึงเส้นทางอนุมัติ “legal” ซึ่งไม่มีใน routes'],
    ['categories.3.route', 'constructor', /^ช่อง categories\[3\]\.route อ้างถึงเส้นทางอนุมัติ/],
    ['categories.3.preparedBy', ['it'], 'ช่อง categories[3].preparedBy[0] อ้างถึงหน่วยงาน “it” ซึ่งไม่มีใน units'],
    [
      'categories.3.publishedBy',
      [{ position: 'legal-officer' }],
      'ช่อง categories[3].publishedBy[0].position อ้างถึงตำแหน่ง “legal-officer” ซึ่งไม่มีใน positions',
    ],
    [
      'categories.3.subtopics.0.route',
      'legal',
      'ช่อง categories[3].subtopics[0].route อ้างถึงเส้นทางอนุมัติ “legal” ซึ่งไม่มีใน routes',
    ],
    [
      'categories.3.subtopics.0.preparedBy',
      ['submitter'],
      'ช่อง categories[3].subtopics[0].preparedBy[0] อ้างถึงหน่วยงาน “submitter” ซึ่งไม่มีใน units',
    ],
    [
      'routes.short.0.by',
      [{ position: 'head', unit: 'it' }],
      'ช่อง routes.short[0].by[0].unit อ้างถึงหน่วยงาน “it” ซึ่งไม่มีใน units',
    ],
    ['routes.short.0.by', [{ position: 'head', role: 'webmaster' }], /ระบุทั้งตำแหน่ง .* พร้อมกันไม่ได้/],
  ])('refuses a name that leads nowhere: %s = %j', (path, value, sentence) => {
    expect(problemsOf(changed(path, value))).toEqual([
      typeof sentence === 'string' ? sentence : expect.stringMatching(sentence),
    ]);
  });

  it('takes the unit of the submitter as a unit in a step', () => {
    expect(problemsOf(changed('routes.short.0.by', [{ position: 'head', unit: 'submitter' }]))).toEqual([]);
  });

  it.each([
    ['that ends in a proposal', [step('consider', { position: 'head' })], /ขั้นตอนสุดท้าย จึงต้องเป็น approve/],
    [
      'that decides before its end',
      [step('approve', { position: 'assistant' }), { ...step('approve', { position: 'head' }), id: 'again' }],
      /\[0\]\.kind เป็น approve ได้เฉพาะขั้นตอนสุดท้าย/,
    ],
    [
      'whose two steps are for the same person',
      [step('consider', { position: 'head' }), step('approve', { position: 'head' })],
      /\[1\]\.by มีผู้มีสิทธิ์ชุดเดียวกับขั้นตอนที่ 1 \(position:head\)/,
    ],
    [
      'whose later step shares one of several with an earlier one',
      [
        step('consider', { position: 'assistant' }, { unit: 'academic' }),
        step('approve', { position: 'head' }, { unit: 'academic' }),
      ],
      /\[1\]\.by มีผู้มีสิทธิ์ชุดเดียวกับขั้นตอนที่ 1 \(unit:academic\)/,
    ],
    [
      'that lists one seat twice in a step',
      [step('approve', { position: 'head' }, { position: 'head' })],
      /\[0\]\.by\[1\] ซ้ำกับรายการก่อนหน้า/,
    ],
  ])('refuses a route %s', (_what, steps, sentence) => {
    expect(problemsOf(changed('routes.short', steps))).toEqual([expect.stringMatching(sentence)]);
  });

  it('takes two steps of one position in different units', () => {
    const by = (unit: string) => ({ position: 'head', unit });
    const steps = [step('consider', by('academic')), step('approve', by('administration'))];
    expect(problemsOf(changed('routes.short', steps))).toEqual([]);
  });

  it.each([
    [
      'that the profile lacks',
      [{ position: 'deputy' }],
      /standIn\[0\]\.position อ้างถึงตำแหน่ง “deputy” ซึ่งไม่มีใน positions/,
    ],
    ['of a unit that it lacks', [{ unit: 'it' }], /standIn\[0\]\.unit อ้างถึงหน่วยงาน “it” ซึ่งไม่มีใน units/],
    ['named twice', [{ unit: 'academic' }, { unit: 'academic' }], /standIn\[1\] ซ้ำกับรายการก่อนหน้า/],
    [
      'who holds the step already',
      [{ position: 'head' }],
      /standIn\[0\] ระบุผู้มีสิทธิ์ของขั้นตอนนี้เอง \(position:head\)/,
    ],
    ['who is nobody in particular', [{}], /standIn\[0\] ต้องระบุตำแหน่ง/],
  ])('refuses a stand-in %s', (_what, standIn, sentence) => {
    expect(problemsOf(changed('routes.short.0.standIn', standIn))).toEqual([expect.stringMatching(sentence)]);
  });

  it('takes as stand-in who holds another step, as an assistant does for the head', () => {
    expect(problemsOf(changed('routes.standard.1.standIn', [{ position: 'assistant' }]))).toEqual([]);
  });

  it('refuses to pass over somebody who was never reminded', () => {
    expect(problemsOf(changed('reminders', { afterDays: 3, escalateAfterDays: 2 }))).toEqual([
      'ช่อง reminders.escalateAfterDays ให้เสนอผู้ปฏิบัติหน้าที่แทนเมื่อครบ 2 วันทำการ ก่อนเตือนครั้งแรกเมื่อครบ 3 วันทำการ',
    ]);
    expect(problemsOf(changed('reminders', { afterDays: 2, escalateAfterDays: 2 }))).toEqual([]);
  });

  it('refuses to warn of the end of display on the day it begins', () => {
    const path = 'categories.7.subtopics.0';
    const alerts = (displayDays: number) => ({
      id: 'alerts',
      name: 'เรื่องแจ้งเตือน',
      refresh: 'none',
      displayDays,
    });
    expect(problemsOf(changed(path, alerts(7)))).toEqual([
      'ช่อง categories[7].subtopics[0].displayDays ให้แสดงข้อมูลเพียง 7 วัน แต่ expiryNoticeDays ให้แจ้งล่วงหน้า 7 วันก่อนครบกำหนด',
    ]);
    expect(problemsOf(changed(path, alerts(8)))).toEqual([]);
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

  it('refuses a display period shorter than the time to the next refresh', () => {
    expect(problemsOf(changed('categories.7.displayDays', 30))).toEqual([
      'ช่อง categories[7].displayDays ให้แสดงข้อมูลเพียง 30 วัน สั้นกว่ารอบการปรับปรุงรายเดือน (31 วัน) ข้อมูลจะถูกนำลงก่อนมีข้อมูลใหม่',
    ]);
    expect(problemsOf(changed('categories.7.displayDays', 31))).toEqual([]);
  });

  it('measures the display period of a subtopic against the refresh it inherits', () => {
    const path = 'categories.7.subtopics.0';
    const subtopic = { id: 'alerts', name: 'เรื่องแจ้งเตือน', displayDays: 14 };
    expect(problemsOf(changed(path, subtopic))).toEqual([
      expect.stringMatching(/^ช่อง categories\[7\]\.subtopics\[0\]\.displayDays ให้แสดงข้อมูลเพียง 14 วัน/),
    ]);
    expect(problemsOf(changed(path, { ...subtopic, refresh: 'none' }))).toEqual([]);
  });

  it('refuses a number of webmasters where webmasters publish nothing', () => {
    const profile = anOfficeProfile();
    for (const category of profile.categories) category.publishedBy = [{ position: 'head' }];
    expect(problemsOf(profile)).toEqual([
      'ช่อง webmasters.minimum กำหนดผู้ดูแลเว็บไซต์อย่างน้อย 2 คน แต่ไม่มีหมวดหมู่ใดให้ผู้ดูแลเว็บไซต์ (webmaster) เป็นผู้เผยแพร่',
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

describe('profileAdvice', () => {
  it('warns of a step that waits for one post alone', () => {
    expect(profileAdvice(anOfficeProfile())).toEqual([
      expect.stringMatching(/^“ผู้ช่วยสาธารณสุขอำเภอ” .* routes\.standard\[0\] /),
      expect.stringMatching(/^“สาธารณสุขอำเภอ” .* routes\.standard\[1\], routes\.short\[0\] /),
    ]);
  });

  it('is silent where somebody stands in, where two posts hold the step, or a whole unit does', () => {
    const route = (by: object[], standIn?: object[]) => [
      { ...step('approve', ...by), ...(standIn ? { standIn } : {}) },
    ];
    const routes = {
      standard: route([{ position: 'head' }], [{ position: 'assistant' }]),
      two: route([{ position: 'head' }, { position: 'assistant' }]),
      unit: route([{ unit: 'academic' }]),
    } as OfficeProfile['routes'];
    expect(profileAdvice(anOfficeProfile({ routes }))).toEqual([]);
  });
});
