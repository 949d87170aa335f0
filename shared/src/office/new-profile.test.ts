import { describe, expect, it } from 'vitest';
import { assumptionFor } from './assumptions.ts';
import { parseOfficeProfile } from './check-profile.ts';
import { handlingFor } from './handling.ts';
import { type NewOffice, newOfficeSchema, newProfile } from './new-profile.ts';

const answers = (given: Partial<NewOffice> = {}): NewOffice =>
  newOfficeSchema.parse({
    id: 'new-office',
    name: { full: 'สำนักงานสาธารณสุขอำเภอทดสอบ', short: 'สสอ.ทดสอบ', place: 'จังหวัดทดสอบ' },
    units: ['กลุ่มงานบริหาร', 'กลุ่มงานวิชาการ'],
    steps: [{ position: 'สาธารณสุขอำเภอ', standIn: 'ผู้ช่วยสาธารณสุขอำเภอ' }],
    verbalApproval: true,
    ...given,
  });
const problemsOf = (office: NewOffice) => {
  const parsed = parseOfficeProfile(newProfile(office));
  return parsed.ok ? [] : parsed.problems.map(({ message }) => message);
};

describe('the profile of a new office', () => {
  it('holds, with the ten categories and one step that somebody can stand in for', () => {
    const profile = newProfile(answers());
    expect(problemsOf(answers())).toEqual([]);
    expect(profile.categories.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(handlingFor(profile, 'law', null)?.steps).toEqual([
      {
        id: 'approve',
        title: 'พิจารณาอนุมัติ',
        kind: 'approve',
        by: [{ position: 'head' }],
        standIn: [{ position: 'stand-in-1' }],
      },
    ]);
    expect(profile.units).toEqual([
      { id: 'unit-1', name: 'กลุ่มงานบริหาร' },
      { id: 'unit-2', name: 'กลุ่มงานวิชาการ' },
    ]);
  });

  it('holds with two steps, where the one who considers stands in for the one who decides', () => {
    const office = answers({
      steps: [{ position: 'ผู้ช่วย' }, { position: 'สาธารณสุขอำเภอ', standIn: 'ผู้ช่วย' }],
    });
    expect(problemsOf(office)).toEqual([]);
    expect(newProfile(office).positions).toEqual([
      { id: 'head', title: 'สาธารณสุขอำเภอ' },
      { id: 'assistant', title: 'ผู้ช่วย' },
    ]);
    expect(newProfile(office).routes.standard?.map(({ kind }) => kind)).toEqual(['consider', 'approve']);
  });

  it.each([
    ['who stands in', [{ position: 'ก', standIn: 'ข' }], ['stand-in-1']],
    ['who considers before', [{ position: 'ข' }, { position: 'ก' }], ['assistant']],
    ['both, who are one', [{ position: 'ข' }, { position: 'ก', standIn: 'ข' }], ['assistant']],
  ])(
    'has a box for complaints when asked for: to who decides, and about that person to %s',
    (_, steps, others) => {
      const office = answers({ steps, complaints: true });
      expect(problemsOf(office)).toEqual([]);
      const { complaints } = newProfile(office);
      const seats = others.map((position) => ({ position }));
      expect(complaints?.kinds.corruption).toMatchObject({
        seenBy: [{ position: 'head' }],
        otherwise: seats,
      });
      expect(complaints?.kinds.service).toMatchObject({
        seenBy: [{ position: 'head' }, ...seats],
        otherwise: [],
      });
      expect(assumptionFor(newProfile(office), 'complaints')).not.toBeNull();
      expect(newProfile(answers())).not.toHaveProperty('complaints');
    },
  );

  it('has none where nobody could read what is about the head', () => {
    expect(problemsOf(answers({ steps: [{ position: 'ก' }], complaints: true }))).toEqual([
      expect.stringContaining('ต้องมีผู้รับคำร้องที่ไม่ใช่หัวหน้าหน่วยงาน'),
    ]);
  });

  it('lets the post that decides permit by word of mouth, unless another is named, and marks that it was not asked', () => {
    const unasked = newProfile(answers());
    expect(unasked.verbalApproval.givers).toEqual([{ position: 'head' }]);
    expect(assumptionFor(unasked, 'verbalApproval.givers')).not.toBeNull();
    const told = answers({ verbalGiver: 'หัวหน้ากลุ่มงาน' });
    expect(problemsOf(told)).toEqual([]);
    expect(newProfile(told).verbalApproval.givers).toEqual([{ position: 'verbal-giver' }]);
    expect(assumptionFor(newProfile(told), 'verbalApproval.givers')).toBeNull();
    const never = answers({ verbalApproval: false });
    expect(problemsOf(never)).toEqual([]);
    expect(newProfile(never).verbalApproval).toMatchObject({ allowed: false, givers: [] });
  });

  it.each(['categories[0].refresh', 'categories[7].displayDays', 'files.maxBytes', 'reminders.afterDays'])(
    'marks as assumed what nobody was asked: %s',
    (path) => expect(assumptionFor(newProfile(answers()), path)).not.toBeNull(),
  );

  it('takes of the contact what it is told, and leaves the rest empty', () => {
    const contact = { phone: '0 4200 0000', openingHours: 'วันราชการ 8.30–16.30 น.' };
    expect(newProfile(newOfficeSchema.parse({ ...answers(), contact })).contact).toEqual({
      address: '',
      phone: '0 4200 0000',
      fax: '',
      email: '',
      mapUrl: '',
      openingHours: 'วันราชการ 8.30–16.30 น.',
      websiteUrl: '',
    });
  });

  it('takes of its papers what it is told, and marks that nobody was asked who signs them', () => {
    const profile = newProfile(newOfficeSchema.parse({ ...answers(), papers: { officeCode: 'ทส 0332' } }));
    expect(profile.papers).toEqual({
      officeCode: 'ทส 0332',
      addressLine: '',
      parent: '',
      unit: '',
      signatory: { position: 'head' },
      measure: '',
      posts: {},
    });
    expect(assumptionFor(profile, 'papers.signatory')).not.toBeNull();
  });

  it('says that webmasters publish by hand where the office has a website of its own', () => {
    const office = answers({ websiteUrl: 'https://www.example.go.th' });
    expect(problemsOf(office)).toEqual([]);
    expect(newProfile(office).destinations).toMatchObject({ website: 'manual' });
    expect(problemsOf(answers({ websiteUrl: 'example' }))).toEqual([expect.stringContaining('websiteUrl')]);
  });

  it.each([
    ['two steps of one post', [{ position: 'ก' }, { position: 'ก' }], /\[1\]\.by มีผู้มีสิทธิชุดเดียวกับขั้นตอนที่ 1/],
    ['a stand-in for oneself', [{ position: 'ก', standIn: 'ก' }], /standIn\[0\] ระบุผู้มีสิทธิของขั้นตอนนี้เอง/],
  ])('is refused by the check for %s', (_what, steps, sentence) => {
    expect(problemsOf(answers({ steps }))).toEqual([expect.stringMatching(sentence)]);
  });

  it('takes nothing for granted that it was not told', () => {
    expect(newOfficeSchema.safeParse({}).success).toBe(false);
    expect(newOfficeSchema.safeParse({ ...answers(), steps: [] }).success).toBe(false);
    expect(newOfficeSchema.safeParse({ ...answers(), heads: 1 }).success).toBe(false);
  });
});
