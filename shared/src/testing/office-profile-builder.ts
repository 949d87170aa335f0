import type { Category, OfficeProfile } from '../office/profile.ts';

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
  name: `หมวดที่ ${index + 1}`,
  description: '',
  subtopics: [{ id: 'general', name: 'ทั่วไป' }],
  sourceRequired: false,
  preparedBy: [],
  route: 'standard',
  publishedBy: [{ role: 'webmaster' }],
  refresh: 'monthly',
  displayDays: null,
});

/**
 * A small office that `parseOfficeProfile` accepts: two units, an assistant who considers, a head who
 * approves, and a second route on which the head decides alone. A new object each time, so a test may change it.
 */
export const anOfficeProfile = (given: Partial<OfficeProfile> = {}): OfficeProfile => ({
  id: 'test-office',
  name: { full: 'สำนักงานสาธารณสุขอำเภอทดสอบ', short: 'สสอ.ทดสอบ', place: 'จังหวัดทดสอบ' },
  contact: { address: '', phone: '', email: '' },
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
  verbalApproval: { allowed: true, confirmWithinDays: 3 },
  reminders: { afterDays: 1, escalateAfterDays: 3 },
  expiryNoticeDays: 7,
  webmasters: { minimum: 2 },
  refusalReasons: [{ id: 'off-mission', text: 'ไม่ตรงหรือไม่เกี่ยวข้องกับภารกิจของหน่วยงาน' }],
  correctionReasons: [{ id: 'title', text: 'แก้ไขชื่อเรื่องให้ตรงกับเนื้อหา' }],
  destinations: { website: 'built-in', lineGroup: true, noticeBoard: false },
  ...given,
});
