import type { ComplaintsOfOffice } from '../office/complaint-schemas.ts';
import type { PapersOfOffice } from '../office/paper-schemas.ts';
import type { Category, OfficeProfile, VerbalApprovalRules } from '../office/profile.ts';

const categoryIds = [
  'general-information',
  'law',
  'knowledge',
  'web-links',
  'official-information',
  'operating-manuals',
  'service-manuals',
  'public-relations',
  'e-service',
  'statistics',
];

const aCategory = (id: string, index: number): Category => ({
  id,
  number: index + 1,
  standard: index + 1,
  name: `หมวดที่ ${index + 1}`,
  description: '',
  subtopics: [{ id: 'general', name: 'ทั่วไป' }],
  requires: { source: false, coversRange: false, dateTime: false },
  ifAny: false,
  responsible: null,
  checker: null,
  preparedBy: [],
  route: 'standard',
  publishedBy: [{ role: 'webmaster' }],
  refresh: 'monthly',
  displayDays: null,
});

/** Permission by word of mouth as the small office has it: by the assistant or the head, confirmed within three days. */
export const verbalApprovalRules = (given: Partial<VerbalApprovalRules> = {}): VerbalApprovalRules => ({
  allowed: true,
  givers: [{ position: 'assistant' }, { position: 'head' }],
  confirmWithinDays: 3,
  afterDeadline: 'keep',
  ...given,
});

/** What the small office may have said of its papers: everything that a memo needs. */
export const papersOfOffice = (given: Partial<PapersOfOffice> = {}): PapersOfOffice => ({
  officeCode: 'ทส 0332',
  addressLine: 'อ. ทดสอบ จ. ทดสอบ',
  parent: '',
  unit: 'กลุ่มงานบริหาร',
  signatory: { position: 'head' },
  measure: 'มาตรการเผยแพร่ข้อมูลต่อสาธารณะผ่านเว็บไซต์ของหน่วยงาน',
  posts: {},
  ...given,
});

/** A box whose complaints go to the head, those of corruption to the assistant when the head is named. */
export const complaintsOfOffice = (given: Partial<ComplaintsOfOffice> = {}): ComplaintsOfOffice => ({
  kinds: {
    suggestion: { dueDays: 15, seenBy: [{ position: 'head' }, { position: 'assistant' }], otherwise: [] },
    conduct: { dueDays: 15, seenBy: [{ position: 'head' }], otherwise: [{ position: 'assistant' }] },
    corruption: { dueDays: 15, seenBy: [{ position: 'head' }], otherwise: [{ position: 'assistant' }] },
    service: { dueDays: 7, seenBy: [{ position: 'head' }, { position: 'assistant' }], otherwise: [] },
  },
  keepDays: 365,
  agencies: ['ศูนย์ดำรงธรรมอำเภอ'],
  ...given,
});

/**
 * A small office that `parseOfficeProfile` accepts: two units, an assistant who considers, a head who
 * approves, and a second route on which the head decides alone. A new object each time, so a test may change it.
 */
export const anOfficeProfile = (given: Partial<OfficeProfile> = {}): OfficeProfile => ({
  id: 'test-office',
  name: { full: 'สำนักงานสาธารณสุขอำเภอทดสอบ', short: 'สสอ.ทดสอบ', place: 'จังหวัดทดสอบ' },
  contact: { address: '', phone: '', fax: '', email: '', mapUrl: '', openingHours: '', websiteUrl: '' },
  subordinateAgencies: [],
  announcement: null,
  form: { title: 'แบบฟอร์มการขอเผยแพร่ข้อมูลผ่านเว็บไซต์', tableTitle: null },
  memos: { websiteReport: null, permission: null, followUp: null },
  units: [
    { id: 'administration', name: 'กลุ่มงานบริหาร' },
    { id: 'academic', name: 'กลุ่มงานวิชาการ' },
  ],
  positions: [
    { id: 'head', title: 'สาธารณสุขอำเภอ' },
    { id: 'assistant', title: 'ผู้ช่วยสาธารณสุขอำเภอ' },
  ],
  routes: {
    standard: [
      { id: 'consider', title: 'พิจารณาและเสนอ', kind: 'consider', by: [{ position: 'assistant' }] },
      { id: 'approve', title: 'พิจารณาอนุมัติ', kind: 'approve', by: [{ position: 'head' }] },
    ],
    short: [{ id: 'approve', title: 'พิจารณาอนุมัติ', kind: 'approve', by: [{ position: 'head' }] }],
  },
  categories: categoryIds.map(aCategory),
  files: { extensions: ['pdf', 'jpg'], maxBytes: 4 * 1024 * 1024, maxFiles: 5 },
  verbalApproval: verbalApprovalRules(),
  reminders: { afterDays: 1, escalateAfterDays: 3 },
  expiryNoticeDays: 7,
  webmasters: { minimum: 2 },
  refusalReasons: [{ id: 'off-mission', text: 'ไม่ตรงหรือไม่เกี่ยวข้องกับภารกิจของหน่วยงาน' }],
  correctionReasons: [{ id: 'title', text: 'แก้ไขชื่อเรื่องให้ตรงกับเนื้อหา' }],
  destinations: { website: 'built-in', lineGroup: true, noticeBoard: false },
  assumptions: [],
  ...given,
});

/** The small office's profile as JSON, with one value put somewhere else; `undefined` takes the value away. */
export function changedProfile(path: string, value: unknown): unknown {
  const profile = JSON.parse(JSON.stringify(anOfficeProfile()));
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const parent = keys.reduce((at, key) => at[key], profile);
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return profile;
}
