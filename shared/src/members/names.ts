import type { Delegation } from './delegation.ts';
import type { Role } from './member.ts';

/** Roles as people read them. */
export const roleNames: Record<Role, string> = {
  staff: 'ผู้ยื่นคำขอ',
  webmaster: 'ผู้ดูแลเว็บไซต์',
  administrator: 'ผู้ดูแลระบบ',
};

/** How one acts for another, as it is printed under a signature. */
export const delegationKindNames: Record<Delegation['kind'], string> = {
  acting: 'รักษาราชการแทน',
  on_behalf: 'ปฏิบัติราชการแทน',
};
