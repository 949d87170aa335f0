import { z } from 'zod';
import { type Refused, refuse, refuseInput } from '../../refusals.ts';
import { readReason } from '../../submission/actions/review-input.ts';
import { instantSchema } from '../../time/date-schemas.ts';
import { calendarDate } from '../../time/thai-date.ts';
import type { Member, Proposal } from '../member.ts';
import { type PeopleContext, type PeopleOutcome, type PeopleRule, peopleOutcome } from '../people-rule.ts';
import { appointmentIn, secondsFor } from '../second-person.ts';
import { holdsRole } from '../staffing.ts';
import { ruleProposed } from './proposable.ts';

/** Which proposal was looked at: when it was made. */
const seen = instantSchema;

const confirmInput = z.strictObject({
  seen,
  /** As `leave` takes it, counted now by whoever runs this; null where the person does not leave. */
  openWork: z.int().min(0).nullable(),
});

const obstacle = ({ member }: PeopleContext) => (member?.proposed ? null : refuse('nothing_proposed'));

/**
 * A second person agrees to what was proposed, and it is done as its proposer would do it now: whatever has come in its
 * way meanwhile refuses it. Never by who proposed it, and by who gains by it only where nobody else could.
 */
export const confirmChange: PeopleRule<z.infer<typeof confirmInput>> = {
  input: confirmInput,
  obstacle,
  apply(context, input) {
    const { actor, member, proposer, at } = context;
    const proposed = member?.proposed;
    if (!member || !proposed) throw new Error('nothing was proposed');
    if (proposed.at !== input.seen) return refuse('proposal_changed');
    const confirmer = actor.kind === 'member' ? actor.member.id : null;
    if (confirmer === proposed.by.memberId) return refuse('own_proposal');
    if (!proposer || !mayStillPropose(context, proposer))
      return refuse('proposer_not_entitled', { name: proposed.by.name });

    const byProposer: PeopleContext = {
      ...context,
      actor: { kind: 'member', member: proposer },
      member: { ...member, proposed: null },
    };
    const rule = ruleProposed(proposed.action);
    const parsed = rule.input.safeParse(inputNow(proposed, at, input.openWork));
    if (!parsed.success) return refuseInput(parsed.error);
    const done = rule.apply(byProposer, parsed.data);
    if (!done.ok) return done;
    const appointment = appointmentIn(byProposer, done);
    if (!appointment?.gainers.some((id) => id === confirmer)) return confirmed(done, member, proposed);
    return secondsFor(byProposer, proposer.id, appointment).disinterested
      ? refuse('own_authority')
      : confirmed(done, member, proposed, { unseparated: UNSEPARATED });
  },
};

/** What an administrator proposed stands only while they are one; so it does of whoever decides. */
const mayStillPropose = ({ staffing }: PeopleContext, proposer: Member): boolean =>
  holdsRole(proposer, 'administrator') || staffing.deciders.includes(proposer.id);

/** Said in the record where all who could confirm an appointment gain by it. */
const UNSEPARATED = 'หน่วยงานไม่มีผู้มีอำนาจท่านอื่นที่ยืนยันได้ ผู้ยืนยันจึงเป็นผู้ได้รับตำแหน่งหรือบทบาทนี้เอง';

/** What only the moment knows: how much work is open, and that no delegation begins before today. */
function inputNow({ action, input }: Proposal, at: string, openWork: number | null): Record<string, unknown> {
  if (action === 'leave') return { ...input, openWork: openWork ?? 0 };
  if (action !== 'delegate') return input;
  const today = calendarDate(at);
  return { ...input, startDate: String(input.startDate) < today ? today : input.startDate };
}

/** The outcome with the proposal gone from the person's record, and in each event who wanted it. */
function confirmed(
  done: PeopleOutcome,
  member: Member,
  { action, by, at }: Proposal,
  more: Record<string, unknown> = {},
): PeopleOutcome {
  const note = { confirmed: action, proposedBy: by, proposedAt: at, ...more };
  const people = done.people.map(({ before, after, details }) => ({
    before: before?.id === member.id ? member : before,
    after,
    details: { ...details, ...note },
  }));
  if (!people.some(({ after }) => after.id === member.id))
    people.push({ before: member, after: { ...member, proposed: null }, details: note });
  return { ...done, people };
}

const refuseChangeInput = z.strictObject({ seen, reason: z.string() });

/** It is not done, and whoever proposed it learns why. Who proposed it may take it back so. */
export const refuseChange: PeopleRule<z.infer<typeof refuseChangeInput>> = {
  input: refuseChangeInput,
  obstacle,
  apply({ actor, member, proposer }, input): PeopleOutcome | Refused {
    const proposed = member?.proposed;
    if (!member || !proposed) throw new Error('nothing was proposed');
    if (proposed.at !== input.seen) return refuse('proposal_changed');
    const read = readReason(input);
    if (!read.ok) return read;
    const { reason } = read;
    const { lines, action, by } = proposed;
    const own = actor.kind === 'member' && actor.member.id === by.memberId;
    return peopleOutcome({
      people: [
        {
          before: member,
          after: { ...member, proposed: null },
          details: { reason, refused: action, proposedBy: by },
        },
      ],
      notices:
        own || !proposer ? [] : [{ notice: 'change_refused', to: proposer, about: member, reason, lines }],
    });
  },
};
