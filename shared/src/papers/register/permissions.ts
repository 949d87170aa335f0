import { granted, type Permission } from '../../machine/decide.ts';
import type { OfficeProfile } from '../../office/profile.ts';
import { type SeatKey, seatKey } from '../../office/seat.ts';
import type { Actor } from '../../people/actor.ts';
import { decidingSeats } from '../../people/appointments.ts';
import { capacitiesFor } from '../../people/capacity.ts';
import { seesDistricts } from '../../province/sees-districts.ts';
import { type Refused, refuse } from '../../refusals.ts';
import { type PaperKind, paperKinds } from './paper-kinds.ts';
import type { PaperRecord } from './paper-record.ts';
import type { PaperWho } from './transitions.ts';

/** Seats of whoever signs for the office: as its profile says, else who decides what is published. */
export function signatorySeats(profile: Pick<OfficeProfile, 'papers' | 'routes' | 'units'>): SeatKey[] {
  const signatory = profile.papers?.signatory ?? null;
  return signatory ? [seatKey(signatory)] : decidingSeats(profile);
}

export type PaperPermissionQuestion = {
  paper: Pick<PaperRecord, 'officeId' | 'kind' | 'presentedBy'> | null;
  /** The paper is about a request that the actor answers for. */
  ownsSubject: boolean;
  actor: Actor;
  profile: OfficeProfile;
  /** ISO 8601, UTC. */
  at: string;
};

/** May the actor, and for whom do they act? As `submission/permissions.ts`, of the office's papers. */
export function permitPaper(who: PaperWho, question: PaperPermissionQuestion): Permission | Refused {
  const { paper, actor, profile, at } = question;
  if (actor.kind === 'system')
    return who === 'anybody' ? granted : refuse('not_entitled', { step: 'งานเอกสาร' });
  const { member } = actor;
  if (member.status !== 'active' || member.officeId !== profile.id) return refuse('not_a_member');
  if (paper && (paper.officeId !== member.officeId || !mayReadPaper(paper.kind, question)))
    return refuse('not_found');
  if (who === 'anybody') return granted;
  if (who === 'signatory') {
    if (paper?.presentedBy?.memberId === member.id) return refuse('paper_own');
    const [capacity] = capacitiesFor(actor, signatorySeats(profile), at);
    return capacity ? { ok: true, onBehalfOf: capacity.onBehalfOf } : refuse('paper_not_signatory');
  }
  return question.ownsSubject || keepsPapers(question) ? granted : refuse('paper_not_keeper');
}

/** May the actor read and print a paper of this kind? Everybody of the office may, unless it is about other offices. */
export const mayReadPaper = (
  kind: PaperKind,
  { actor, profile, at }: Pick<PaperPermissionQuestion, 'actor' | 'profile' | 'at'>,
): boolean => actor.kind === 'system' || !paperKinds[kind].ofDistricts || seesDistricts(actor, profile, at);

/** True for whoever looks after the office's papers: a webmaster, an administrator, whoever decides or signs. */
export function keepsPapers({
  actor,
  profile,
  at,
}: Pick<PaperPermissionQuestion, 'actor' | 'profile' | 'at'>): boolean {
  if (actor.kind !== 'member') return false;
  const { roles } = actor.member;
  if (roles.includes('webmaster') || roles.includes('administrator')) return true;
  const seats = [
    ...signatorySeats(profile),
    ...Object.values(profile.routes).flatMap((steps) =>
      steps.flatMap(({ by }) => by.map((seat) => seatKey(seat))),
    ),
  ];
  return capacitiesFor(actor, seats, at).length > 0;
}
