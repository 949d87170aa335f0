import { freshnessItemOf, responsibleSeats } from '../freshness/items.ts';
import { granted, type Permission } from '../machine/decide.ts';
import type { OfficeProfile } from '../office/profile.ts';
import type { Actor } from '../people/actor.ts';
import { capacitiesFor } from '../people/capacity.ts';
import type { Member } from '../people/member.ts';
import { type Refused, refuse } from '../refusals.ts';
import { permitIn } from '../submission/permissions.ts';
import type { Publication } from './schema.ts';
import type { Who } from './transitions.ts';

export type PublicationQuestion = {
  publication: Publication | null;
  actor: Actor;
  profile: OfficeProfile;
  /** ISO 8601, UTC: delegations hold for their days only. */
  at: string;
};

/** May the actor, and for whom do they act? As `submission/permissions.ts`, of what stands on the website. */
export function permit(who: Who, question: PublicationQuestion): Permission | Refused {
  const { publication, actor } = question;
  // What an administrator does for those who have left, the product does when people change.
  if (actor.kind === 'system')
    return who === 'system' || who === 'administrator'
      ? granted
      : refuse('not_entitled', { step: 'งานของเจ้าหน้าที่' });
  if (who === 'system') return refuse('not_entitled', { step: 'งานของระบบ' });
  const { member } = actor;
  if (member.status !== 'active') return refuse('not_a_member');
  if (!publication || publication.officeId !== member.officeId) return refuse('not_found');
  return permitOn[who](publication, member, question);
}

type Rule = (publication: Publication, member: Member, question: PublicationQuestion) => Permission | Refused;

const permitOn: Record<Exclude<Who, 'system'>, Rule> = {
  owner: ({ ownerId }, member) => (ownerId === member.id ? granted : refuse('not_owner_of_publication')),

  publisher: ({ publisherSeats }, _member, { actor, at }) =>
    permitIn(capacitiesFor(actor, publisherSeats, at), 'นำข้อมูลขึ้นเผยแพร่'),

  keeper: ({ ownerId, publisherSeats, reviewerSeats }, member, { actor, at }) =>
    ownerId === member.id || member.roles.includes('administrator')
      ? granted
      : permitIn(capacitiesFor(actor, [...publisherSeats, ...reviewerSeats], at), 'ดูแลข้อมูลที่เผยแพร่'),

  restorer: ({ publisherSeats, deciderSeats }, _member, { actor, at }) =>
    permitIn(capacitiesFor(actor, [...deciderSeats, ...publisherSeats], at), 'นำข้อมูลกลับขึ้นเผยแพร่'),

  decider: ({ deciderSeats, next, versions }, member, { actor, at }) => {
    const asked = versions.find(({ version }) => version === next?.version)?.askers ?? [];
    return asked.includes(member.id)
      ? refuse('own_submission')
      : permitIn(capacitiesFor(actor, deciderSeats, at), 'ตรวจก่อนเผยแพร่');
  },

  checker: ({ categoryId, subtopicId }, _member, { actor, profile, at }) => {
    const item = freshnessItemOf(profile, categoryId, subtopicId);
    if (!item) return refuse('freshness_unknown');
    const may = permitIn(capacitiesFor(actor, responsibleSeats(item), at), 'ตรวจความเป็นปัจจุบัน');
    return may.ok ? may : refuse('freshness_not_yours', { name: item.name });
  },

  assigner: ({ deciderSeats }, member, { actor, at }) =>
    member.roles.includes('administrator')
      ? granted
      : permitIn(capacitiesFor(actor, deciderSeats, at), 'มอบหมายงานเผยแพร่'),

  administrator: (_publication, member) =>
    member.roles.includes('administrator') ? granted : refuse('not_entitled', { step: 'งานของผู้ดูแลระบบ' }),
};

/** True for whoever may decide on what is published here: holds the deciding step, or acts for somebody who does. */
export const mayDecide = (
  { deciderSeats }: Pick<Publication, 'deciderSeats'>,
  actor: Actor,
  at: string,
): boolean => capacitiesFor(actor, deciderSeats, at).length > 0;
