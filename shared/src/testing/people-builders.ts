import { seatsOf } from '../office/seat.ts';
import type { Delegation } from '../people/delegation.ts';
import type { Group, Member, Signature } from '../people/member.ts';
import { BUILDER_OFFICE, BUILDER_TIME } from './builder-moment.ts';

export function aMember(given: Partial<Member> = {}): Member {
  const member: Member = {
    id: 'member-1',
    officeId: BUILDER_OFFICE,
    lineUserId: `U${'1'.repeat(32)}`,
    name: 'นายจิรายุ ทินจง',
    positionId: null,
    positionTitle: 'นักวิชาการสาธารณสุขชำนาญการ',
    unitId: 'strategy',
    contact: '042-000-000',
    roles: ['staff'],
    status: 'active',
    seats: [],
    reachable: true,
    noticeReadAt: null,
    replacesMemberId: null,
    proposed: null,
    createdAt: BUILDER_TIME,
    updatedAt: BUILDER_TIME,
    ...given,
  };
  return given.seats ? member : { ...member, seats: seatsOf(member) };
}

export const aDelegation = (given: Partial<Delegation> = {}): Delegation => ({
  id: 'delegation-1',
  officeId: BUILDER_OFFICE,
  kind: 'acting',
  fromMemberId: 'head-1',
  fromName: 'นายสมชาย ใจดี',
  fromPositionTitle: 'สาธารณสุขอำเภอ',
  toMemberId: 'member-1',
  toName: 'นายจิรายุ ทินจง',
  seats: ['position:head'],
  startDate: '2021-12-20',
  endDate: '2021-12-31',
  status: 'active',
  createdBy: 'member-1',
  createdAt: BUILDER_TIME,
  updatedAt: BUILDER_TIME,
  ...given,
});

export const aGroup = (given: Partial<Group> = {}): Group => ({
  id: `C${'1'.repeat(32)}`,
  officeId: BUILDER_OFFICE,
  name: 'กลุ่มเจ้าหน้าที่ สสอ.ศรีบุญเรือง',
  status: 'active',
  createdAt: BUILDER_TIME,
  updatedAt: BUILDER_TIME,
  ...given,
});

export const aSignature = (given: Partial<Signature> = {}): Signature => ({
  memberId: 'member-1',
  name: 'นายจิรายุ ทินจง',
  positionTitle: 'นักวิชาการสาธารณสุขชำนาญการ',
  unitId: 'strategy',
  unitName: 'กลุ่มงานยุทธศาสตร์สาธารณสุข',
  contact: '042-000-000',
  onBehalfOf: null,
  ...given,
});

/** The head's, who approves what the builders ask for. */
export const theHeadSignature = (given: Partial<Signature> = {}): Signature =>
  aSignature({
    memberId: 'head-1',
    name: 'นายสมชาย ใจดี',
    positionTitle: 'สาธารณสุขอำเภอ',
    unitId: 'head-office',
    unitName: 'สำนักงานสาธารณสุขอำเภอศรีบุญเรือง',
    ...given,
  });

/** The webmaster's, who publishes and confirms what the builders ask for. */
export const theWebmasterSignature = (given: Partial<Signature> = {}): Signature =>
  aSignature({
    memberId: 'webmaster-1',
    name: 'นายนพกร กุลสา',
    positionTitle: 'นักวิชาการคอมพิวเตอร์',
    ...given,
  });
