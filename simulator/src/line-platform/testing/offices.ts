import {
  type SimulatedOffice,
  simulatedChannel,
  simulatedGroupId,
  simulatedUserId,
} from '../../simulated-office.ts';

/** An office with two members and a resident, and a group of the two members. */
export function aSimulatedOffice(officeId: string): SimulatedOffice {
  const person = (key: string, displayName: string, name?: string) => ({
    key,
    displayName,
    lineUserId: simulatedUserId(officeId, key),
    ...(name === undefined
      ? {}
      : {
          member: {
            name,
            positionId: null,
            positionTitle: 'นักวิชาการสาธารณสุข',
            unitId: 'general',
            contact: '055-000-000',
            roles: [],
          },
        }),
  });
  return {
    officeId,
    botName: `ประกาศ ${officeId}`,
    channel: simulatedChannel(officeId),
    people: [
      person('somchai', 'Somchai', 'นายสมชาย ใจดี'),
      person('suda', 'Suda ที่ทำงาน', 'นางสุดา ดีใจ'),
      person('resident', 'ชาวบ้าน'),
    ],
    groups: [
      {
        key: 'staff',
        groupId: simulatedGroupId(officeId, 'staff'),
        name: 'กลุ่มเจ้าหน้าที่',
        members: [simulatedUserId(officeId, 'somchai'), simulatedUserId(officeId, 'suda')],
      },
    ],
  };
}
