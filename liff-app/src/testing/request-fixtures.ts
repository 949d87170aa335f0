import type { CheckedUpload, SubmissionView, UploadedFile } from '@prakat/shared/api/api';
import type { FindingView } from '@prakat/shared/api/checks';

export const aFile = (changes: Partial<UploadedFile> = {}): UploadedFile => ({
  id: 'f1',
  name: 'กรอบแนวทาง.pdf',
  extension: 'pdf',
  bytes: 1000,
  sha256: 'ab'.repeat(32),
  ...changes,
});

/** An upload after its check, with nothing to tell unless told otherwise. */
export const aCheckedUpload = (
  file: Partial<UploadedFile>,
  changes: Partial<CheckedUpload> = {},
): CheckedUpload => ({
  ...aFile(file),
  report: { scan: 'not_scanned', notes: [], findings: [] },
  told: [],
  url: '/api/satun/files/f1/x?until=1&signature=s',
  preview: null,
  ...changes,
});

export function aView(changes: Partial<SubmissionView> = {}): SubmissionView {
  return {
    id: 's1',
    number: '2565-0001',
    title: 'ประกาศกรอบแนวทาง',
    standing: 'submitted',
    standingName: 'รอพิจารณา',
    corrects: null,
    waitingFor: 'พิจารณาเสนอความเห็น',
    heldBy: null,
    changes: [],
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
      datedAt: null,
      publishOn: null,
      displayUntil: null,
      urgency: 'normal',
      urgentReason: null,
      informationOwner: { name: 'นายจิรายุ ทินจง', positionTitle: 'นักวิชาการสาธารณสุขชำนาญการ' },
      files: [
        {
          ...aFile(),
          isScanned: false,
          url: '/api/si-bun-rueang/files/f1/x.pdf?until=1&signature=s',
          preview: '/api/si-bun-rueang/previews/f1?until=1&signature=s',
        },
      ],
    },
    subtopicName: null,
    checks: { findings: [], leftOff: 0 },
    steps: [
      { title: 'พิจารณาเสนอความเห็น', done: false, current: true, passedOver: false, by: null, at: null },
      { title: 'อนุมัติ', done: false, current: false, passedOver: false, by: null, at: null },
    ],
    earlierDecisions: [],
    stepsOutdated: false,
    lastRefusal: null,
    publication: null,
    actions: [],
    form: {
      pdf: '/api/si-bun-rueang/submissions/s1/form.pdf?until=1&signature=s',
      docx: '/api/si-bun-rueang/submissions/s1/form.docx?until=1&signature=s',
    },
    timeline: [{ at: '2021-12-24T03:05:00.000Z', title: 'ยื่นคำขอเผยแพร่', by: 'นายจิรายุ ทินจง', note: null }],
    ...changes,
  };
}

export const aVerbal = (
  changes: Partial<NonNullable<SubmissionView['verbal']>> = {},
): NonNullable<SubmissionView['verbal']> => ({
  givenBy: { ...aView().submitter, memberId: 'm9', name: 'นายสะไกร แก้วโสม', positionTitle: 'สาธารณสุขอำเภอ' },
  giverSeats: ['position:head'],
  givenTo: 'นายจิรายุ ทินจง',
  givenAt: '2021-12-24T03:20:00.000Z',
  means: 'telephone',
  meansName: 'ทางโทรศัพท์',
  whyUrgent: 'เตือนภัยน้ำท่วม',
  note: null,
  photo: null,
  clearance: null,
  recordedBy: { ...aView().submitter, memberId: 'm8', name: 'นายนพกร กุลสา' },
  recordedAt: '2021-12-24T03:25:00.000Z',
  passedOver: ['พิจารณาเสนอความเห็น'],
  confirmBy: '2021-12-31T03:25:00.000Z',
  status: 'pending',
  settledBy: ['member:m9'],
  settledAt: null,
  reminders: 0,
  remindedOn: null,
  escalated: false,
  ...changes,
});

export const aFindingView = (changes: Partial<FindingView> = {}): FindingView => ({
  group: 'personal',
  needsWord: true,
  sentence: 'พบเลขประจำตัวประชาชน 1-2345-xxxxx-xx-x ในรายละเอียด',
  proposal: 'กรุณาลบออกก่อนเผยแพร่',
  ...changes,
});
