import type { GroupBody, GroupsView } from '@prakat/shared/api/groups';

export type Group = GroupsView['groups'][number];

/** Something that can be done with a group, in words: the button, what follows, and what is said when it is done. */
export type Asked = {
  body: GroupBody;
  label: string;
  follows: string;
  done(name: string): string;
  isEnd?: true;
};

const announcing: Asked = {
  body: { action: 'accept', receives: 'published' },
  label: 'ใช้รับประกาศ',
  follows:
    'กลุ่มนี้จะได้รับประกาศที่เผยแพร่ตั้งแต่นี้ไป รวมทั้งการแก้ไขและการนำลง ประกาศที่ระบบส่งเองนับโควตาข้อความตามจำนวนสมาชิกในกลุ่ม',
  done: (name) => `กลุ่ม “${name}” จะได้รับประกาศที่เผยแพร่ตั้งแต่นี้ไป`,
};

const forStaff: Asked = {
  body: { action: 'accept', receives: 'waiting' },
  label: 'ใช้เป็นกลุ่มเจ้าหน้าที่',
  follows:
    'สมาชิกทุกคนในกลุ่มพิมพ์ “รอดำเนินการ” เพื่อถามจำนวนและเลขที่คำขอที่รอดำเนินการได้ โดยไม่แสดงชื่อเรื่องและชื่อผู้ใด และไม่นับโควตาข้อความ กลุ่มนี้จะไม่ได้รับประกาศ',
  done: (name) => `กลุ่ม “${name}” เป็นกลุ่มเจ้าหน้าที่แล้ว`,
};

const end: Asked = {
  body: { action: 'end' },
  label: 'หยุดใช้กลุ่มนี้',
  follows: 'ระบบจะไม่ส่งข้อความใดในกลุ่มนี้ บัญชีทางการยังอยู่ในกลุ่ม หากต้องการนำออกให้นำออกใน LINE ใช้กลุ่มนี้อีกครั้งได้ทุกเมื่อ',
  done: (name) => `หยุดใช้กลุ่ม “${name}” แล้ว`,
  isEnd: true,
};

/** What can be done with a group as it stands. */
export function wordsFor({ status, receives }: Pick<Group, 'status' | 'receives'>): Asked[] {
  switch (status) {
    case 'active':
      return [receives === 'published' ? forStaff : announcing, end];
    case 'pending':
      return [announcing, forStaff, { ...end, label: 'ไม่ใช้กลุ่มนี้' }];
    case 'off':
      return [announcing, forStaff];
    case 'left':
      return [];
  }
}

const idle = {
  pending: 'รอท่านยืนยัน ยังไม่ส่งข้อความใด',
  off: 'หยุดใช้',
  left: 'บัญชีทางการไม่ได้อยู่ในกลุ่ม',
} as const;

/** What the group receives now. */
export const standingOf = ({ status, receives }: Pick<Group, 'status' | 'receives'>): string =>
  status === 'active' ? (receives === 'published' ? 'กลุ่มประกาศ' : 'กลุ่มเจ้าหน้าที่') : idle[status];
