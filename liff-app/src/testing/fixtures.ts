import type { Me, SubmissionView, UploadedFile } from '@prakat/shared/api/api';

export function aMe(changes: Partial<Me['member']> = {}): Me {
  return {
    member: {
      id: 'm1',
      name: 'นายจิรายุ ทินจง',
      positionTitle: 'นักวิชาการสาธารณสุขชำนาญการ',
      unitName: 'งานข้อมูลและสารสนเทศ',
      contact: '042-000-000',
      isStaff: true,
      isAdministrator: false,
      canDelegate: false,
      ...changes,
    },
    office: {
      id: 'si-bun-rueang',
      name: 'สำนักงานสาธารณสุขอำเภอศรีบุญเรือง',
      shortName: 'สสอ.ศรีบุญเรือง',
      siteUrl: 'https://example.go.th/si-bun-rueang/',
      categories: [
        {
          id: 'law',
          number: 2,
          name: 'กฎหมาย ระเบียบ ข้อบังคับ',
          description: 'แสดงที่มาของข้อมูล',
          sourceRequired: true,
          displayDays: null,
          preparedHint: null,
          subtopics: [],
        },
        {
          id: 'news',
          number: 8,
          name: 'ข่าวประชาสัมพันธ์',
          description: '',
          sourceRequired: false,
          displayDays: 365,
          preparedHint: null,
          subtopics: [{ id: 'announcements', name: 'ประกาศ', preparedHint: null }],
        },
      ],
      files: { extensions: ['pdf', 'jpg'], maxBytes: 4 * 1024 * 1024, maxFiles: 2 },
      refusalReasons: [{ id: 'off-mission', text: 'ไม่เกี่ยวข้องกับภารกิจของหน่วยงาน' }],
      correctionReasons: [{ id: 'files', text: 'แนบไฟล์ให้ครบถ้วน' }],
      units: [{ id: 'it', name: 'งานข้อมูลและสารสนเทศ' }],
      verbalApproval: { allowed: true, confirmWithinDays: 7 },
      expiryNoticeDays: 7,
    },
    today: '2021-12-24',
    now: '2021-12-24T04:00:00.000Z',
  };
}

export const aFile = (changes: Partial<UploadedFile> = {}): UploadedFile => ({
  id: 'f1',
  name: 'กรอบแนวทาง.pdf',
  extension: 'pdf',
  bytes: 1000,
  sha256: 'ab'.repeat(32),
  ...changes,
});

export function aView(changes: Partial<SubmissionView> = {}): SubmissionView {
  return {
    id: 's1',
    number: '2565-0001',
    title: 'ประกาศกรอบแนวทาง',
    state: 'submitted',
    stateName: 'รอพิจารณา',
    waitingFor: 'พิจารณาเสนอความเห็น',
    categoryName: 'ข่าวประชาสัมพันธ์',
    submitterName: 'นายจิรายุ ทินจง',
    unitName: 'งานข้อมูลและสารสนเทศ',
    urgency: 'normal',
    updatedAt: '2021-12-24T03:05:00.000Z',
    revision: 3,
    contentHash: 'hash-of-content',
    filedAt: '2021-12-24T03:05:20.000Z',
    ownerId: 'm1',
    successor: null,
    verbal: null,
    claim: null,
    correcting: false,
    unseparated: [],
    submitter: {
      memberId: 'm1',
      name: 'นายจิรายุ ทินจง',
      positionTitle: 'นักวิชาการสาธารณสุขชำนาญการ',
      unitId: 'it',
      unitName: 'งานข้อมูลและสารสนเทศ',
      contact: '042-000-000',
      onBehalfOf: null,
    },
    content: {
      requestDate: '2021-12-24',
      title: 'ประกาศกรอบแนวทาง',
      details: 'ตามเอกสารแนบ',
      externalLink: null,
      remarks: null,
      categoryId: 'news',
      subtopicId: null,
      source: 'สำนักงานสาธารณสุขอำเภอศรีบุญเรือง',
      coversFrom: '2021-10-01',
      coversTo: '2021-10-31',
      publishOn: null,
      displayUntil: null,
      urgency: 'normal',
      urgentReason: null,
      informationOwner: { name: 'นายจิรายุ ทินจง', positionTitle: 'นักวิชาการสาธารณสุขชำนาญการ' },
      files: [{ ...aFile(), url: '/api/si-bun-rueang/files/f1/x.pdf?until=1&signature=s' }],
    },
    subtopicName: null,
    steps: [
      { title: 'พิจารณาเสนอความเห็น', done: false, current: true, by: null, at: null },
      { title: 'อนุมัติ', done: false, current: false, by: null, at: null },
    ],
    stepsOutdated: false,
    lastRefusal: null,
    publication: null,
    actions: [],
    timeline: [{ at: '2021-12-24T03:05:00.000Z', title: 'ยื่นคำขอเผยแพร่', by: 'นายจิรายุ ทินจง', note: null }],
    ...changes,
  };
}

type Publication = NonNullable<SubmissionView['publication']>;

export const aPublication = (changes: Partial<Publication> = {}): Publication => ({
  url: 'https://example.go.th/si-bun-rueang/items/s1',
  publishedAt: '2021-12-24T03:30:00.000Z',
  by: 'automatic',
  displayUntil: null,
  confirmed: null,
  takenDown: null,
  ...changes,
});

export const aVerbal = (
  changes: Partial<NonNullable<SubmissionView['verbal']>> = {},
): NonNullable<SubmissionView['verbal']> => ({
  givenBy: { ...aView().submitter, memberId: 'm9', name: 'นายสะไกร แก้วโสม', positionTitle: 'สาธารณสุขอำเภอ' },
  givenTo: 'นายจิรายุ ทินจง',
  givenAt: '2021-12-24T03:20:00.000Z',
  means: 'telephone',
  meansName: 'ทางโทรศัพท์',
  whyUrgent: 'เตือนภัยน้ำท่วม',
  note: null,
  photo: null,
  recordedBy: { ...aView().submitter, memberId: 'm8', name: 'นายนพกร กุลสา' },
  recordedAt: '2021-12-24T03:25:00.000Z',
  confirmBy: '2021-12-31T03:25:00.000Z',
  status: 'pending',
  settledAt: null,
  reminders: 0,
  remindedOn: null,
  escalated: false,
  ...changes,
});

/** A browser storage in memory; with `broken`, one that cannot be written. */
export function aStorage({ broken = false } = {}): Storage {
  const values = new Map<string, string>();
  return {
    get length() {
      return values.size;
    },
    key: (index) => [...values.keys()][index] ?? null,
    getItem: (key) => values.get(key) ?? null,
    setItem(key, value) {
      if (broken) throw new DOMException('full', 'QuotaExceededError');
      values.set(key, value);
    },
    removeItem: (key) => void values.delete(key),
    clear: () => values.clear(),
  };
}

/** A promise that the test settles when it wants. */
export function aDeferred<T>() {
  let resolve: (value: T) => void = () => {};
  let reject: (error: unknown) => void = () => {};
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}
