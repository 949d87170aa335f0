import { complaintKindIds, complaintKinds } from '../complaints/complaint-kinds.ts';
import type { OfficeProfile } from '../office/profile.ts';
import { type Seat, seatKeys } from '../office/seat.ts';
import { type Refused, refuse } from '../refusals.ts';
import { capacitiesOn } from './capacity.ts';
import type { Delegation } from './delegation.ts';
import type { Member, Role } from './member.ts';

/** Ids of the active people on whom the office depends. */
export type Staffing = {
  administrators: readonly string[];
  webmasters: readonly string[];
  /** Whoever holds a deciding step, or acts for somebody who does: `decidingSeats`. */
  deciders: readonly string[];
};

export const holdsRole = (member: Member, role: Role): boolean =>
  member.status === 'active' && member.roles.includes(role);

/** The staffing after people changed: administrators and webmasters, on whose numbers a change may depend. */
export function staffingAfter(staffing: Staffing, people: readonly Member[]): Staffing {
  const after = (before: readonly string[], role: Role) => [
    ...before.filter((id) => !people.some((member) => member.id === id)),
    ...people.filter((member) => holdsRole(member, role)).map(({ id }) => id),
  ];
  return {
    ...staffing,
    administrators: after(staffing.administrators, 'administrator'),
    webmasters: after(staffing.webmasters, 'webmaster'),
  };
}

/** Why people must not change so: it would leave the office without an administrator or without a webmaster; else null. */
export function unstaffedBy(people: readonly Member[], before: Staffing): Refused | null {
  const after = staffingAfter(before, people);
  if (before.administrators.length > 0 && after.administrators.length === 0)
    return refuse('last_administrator');
  if (before.webmasters.length > 0 && after.webmasters.length === 0) return refuse('last_webmaster');
  return null;
}

export type OfficeWarning = {
  code: 'no_administrator' | 'few_webmasters' | 'empty_step' | 'no_publisher' | 'no_complaint_reader';
  /** What is missing and what to do about it, in Thai. */
  message: string;
};

/**
 * What an office lacks to do what its profile says: an administrator, enough webmasters (001 §3.1, 003 §4.1: at
 * least two who can stand in for each other), somebody for each step, for each category's publishing and for each kind
 * of complaint (003: กล่องรับความคิดเห็น/เรื่องราวร้องทุกข์). It stands
 * as long as it is so. `today` is the calendar day in Bangkok: who acts for another counts on their days. Somebody is
 * there when `capacitiesOn` says that a person can act: what is counted here is what is granted when they do.
 */
export function officeWarnings(
  profile: OfficeProfile,
  members: readonly Member[],
  delegations: readonly Delegation[] = [],
  today = '',
): OfficeWarning[] {
  const active = members.filter(({ status }) => status === 'active');
  const actors = active.map((member) => ({
    kind: 'member' as const,
    member,
    delegations: delegations.filter(({ toMemberId }) => toMemberId === member.id),
  }));
  const isTaken: IsTaken = (seats, unitId) => {
    const keys = seatKeys(seats, unitId);
    return actors.some((actor) => capacitiesOn(actor, keys, today).length > 0);
  };
  const warnings: OfficeWarning[] = [];
  const warn = (code: OfficeWarning['code'], message: string) => warnings.push({ code, message });

  if (!active.some((member) => holdsRole(member, 'administrator'))) {
    warn('no_administrator', 'ยังไม่มีผู้ดูแลระบบ กรุณาใช้รหัสติดตั้งเพื่อเป็นผู้ดูแลระบบคนแรกของหน่วยงาน');
  }
  const webmasters = active.filter((member) => holdsRole(member, 'webmaster')).length;
  const { minimum } = profile.webmasters;
  if (webmasters < minimum) {
    warn(
      'few_webmasters',
      `มีผู้ดูแลเว็บไซต์ ${webmasters} คน ระเบียบปฏิบัติของหน่วยงานกำหนดไว้อย่างน้อย ${minimum} คนเพื่อทำหน้าที่แทนกันได้ กรุณากำหนดผู้ดูแลเว็บไซต์เพิ่ม`,
    );
  }
  const staffed = new Set(active.filter(({ roles }) => roles.includes('staff')).map(({ unitId }) => unitId));
  const lacking = (seats: readonly Seat[]) => unitsLacking(seats, isTaken, profile, staffed);
  for (const step of uniqueSteps(profile)) {
    for (const unit of lacking(step.by)) {
      warn(
        'empty_step',
        `ขั้นตอน “${step.title}”${unit ? ` สำหรับ${unit}` : ''} ยังไม่มีผู้มีสิทธิพิจารณา คำขอที่ถึงขั้นตอนนี้จะรออยู่ กรุณากำหนดผู้ดำรงตำแหน่งหรือผู้รักษาราชการแทน`,
      );
    }
  }
  for (const { name, publishedBy } of profile.categories) {
    for (const unit of lacking(publishedBy)) {
      warn(
        'no_publisher',
        `หมวด “${name}”${unit ? ` สำหรับ${unit}` : ''} ยังไม่มีผู้นำข้อมูลขึ้นเผยแพร่ กรุณากำหนดผู้รับผิดชอบ`,
      );
    }
  }
  for (const kind of complaintKindIds) {
    const rule = profile.complaints?.kinds[kind];
    if (!rule || isTaken([...rule.seenBy, ...rule.otherwise])) continue;
    warn(
      'no_complaint_reader',
      `กล่องรับเรื่อง ประเภท “${complaintKinds[kind]}” ยังไม่มีผู้รับเรื่องในหน่วยงาน กรุณากำหนดผู้ดำรงตำแหน่งหรือผู้รักษาราชการแทน`,
    );
  }
  return warnings;
}

/** Steps of the routes in use, each once: several routes share theirs. */
function uniqueSteps(profile: OfficeProfile) {
  const used = new Set(
    profile.categories.flatMap(({ route, subtopics }) => [
      route,
      ...subtopics.flatMap((subtopic) => subtopic.route ?? []),
    ]),
  );
  const steps = Object.entries(profile.routes).flatMap(([name, route]) => (used.has(name) ? route : []));
  return [...new Map(steps.map((step) => [`${step.title}|${JSON.stringify(step.by)}`, step])).values()];
}

/** Somebody can act on one of these seats, for what a person of this unit files. */
type IsTaken = (seats: readonly Seat[], unitId?: string) => boolean;

/**
 * Names of the units whose requests nobody could take on these seats; one null where the seats do not depend on who
 * files. Empty when somebody can always.
 */
function unitsLacking(
  seats: readonly Seat[],
  isTaken: IsTaken,
  profile: OfficeProfile,
  staffed: ReadonlySet<string>,
): (string | null)[] {
  if (!seats.some(({ unit }) => unit === 'submitter')) return isTaken(seats) ? [] : [null];
  return profile.units.flatMap(({ id, name }) => (staffed.has(id) && !isTaken(seats, id) ? [name] : []));
}
