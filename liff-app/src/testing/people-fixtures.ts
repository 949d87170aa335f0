import type {
  DelegationView,
  OfficeChoices,
  PersonView,
  ProposalView,
  RegistrationView,
} from '@prakat/shared/api/people';

const office: OfficeChoices = {
  units: [
    { id: 'academic', name: 'กลุ่มงานวิชาการ' },
    { id: 'it', name: 'งานข้อมูลและสารสนเทศ' },
  ],
  positions: [{ id: 'head', title: 'สาธารณสุขอำเภอ' }],
};

export const aRegistrationView = (changes: Partial<RegistrationView> = {}): RegistrationView => ({
  status: 'none',
  fields: null,
  changedAccount: false,
  reason: null,
  sentAt: null,
  office,
  notice: {
    version: '2569-3',
    title: 'ประกาศการคุ้มครองข้อมูลส่วนบุคคล',
    sections: [{ heading: 'สิทธิ', text: 'ขอแก้ไขได้' }],
  },
  awaitsSetUp: false,
  ...changes,
});

export const aPersonView = (changes: Partial<PersonView> = {}): PersonView => ({
  id: 'p1',
  name: 'นางสาวสุดา พากเพียร',
  positionId: null,
  positionTitle: 'นักวิชาการสาธารณสุขปฏิบัติการ',
  unitId: 'academic',
  unitName: 'กลุ่มงานวิชาการ',
  contact: '08 1000 0000',
  status: 'active',
  roles: ['staff'],
  roleNames: ['ผู้ยื่นคำขอ'],
  reachable: true,
  updatedAt: '2021-12-24T03:05:00.000Z',
  registeredAt: '2021-12-24T03:05:00.000Z',
  noticeReadAt: '2021-12-24T03:05:00.000Z',
  changedAccount: false,
  replaces: null,
  openWork: 0,
  history: [{ at: '2021-12-24T03:05:00.000Z', title: 'ลงทะเบียน', by: 'นางสาวสุดา พากเพียร', note: null }],
  office,
  isSelf: false,
  proposal: null,
  may: [],
  ...changes,
});

export const aProposalView = (changes: Partial<ProposalView> = {}): ProposalView => ({
  title: 'แก้ไขข้อมูลหรือบทบาท',
  lines: [{ who: 'นางสาวสุดา พากเพียร', what: 'ตำแหน่ง', from: 'ไม่มี', to: 'สาธารณสุขอำเภอ' }],
  by: 'นายวิทยา โสภา (เจ้าพนักงานธุรการ)',
  at: '2021-12-24T03:30:00.000Z',
  mayConfirm: true,
  mayDecline: true,
  isOwn: false,
  ...changes,
});

export const aDelegationView = (changes: Partial<DelegationView> = {}): DelegationView => ({
  id: 'd1',
  kind: 'acting',
  kindName: 'รักษาราชการแทน',
  fromMemberId: 'head',
  fromName: 'นายสะไกร แก้วโสม',
  fromPositionTitle: 'สาธารณสุขอำเภอ',
  toMemberId: 'p2',
  toName: 'นายจิรายุ ทินจง',
  startDate: '2021-12-24',
  endDate: '2021-12-31',
  when: 'now',
  mayRevoke: true,
  ...changes,
});
