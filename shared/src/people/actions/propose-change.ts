import type { z } from 'zod';
import { roleSeat } from '../../office/seat.ts';
import { refuse } from '../../refusals.ts';
import { decidingSeats } from '../appointments.ts';
import { describeChange } from '../describe-change.ts';
import { type Proposal, proposalSchema } from '../member.ts';
import { type PeopleContext, type PeopleRule, peopleOutcome } from '../people-rule.ts';
import { appointmentIn, secondsFor } from '../second-person.ts';
import { ruleProposed } from './proposable.ts';

const proposeInput = proposalSchema.pick({ action: true, input: true });

const obstacle = ({ member }: PeopleContext) =>
  member?.proposed ? refuse('proposal_waiting', { name: member.name }) : null;

/**
 * Somebody wants done what gives or takes a post. Nothing changes yet but that it stands on the person's record, as it
 * would be done now, until another who may confirms or refuses it.
 */
export const proposeChange: PeopleRule<z.infer<typeof proposeInput>> = {
  input: proposeInput,
  obstacle,
  apply(context, { action, input }) {
    const { actor, member, other, profile, at } = context;
    if (!member || actor.kind !== 'member') throw new Error('people propose about people');
    const wanted = ruleProposed(action).apply(context, input);
    if (!wanted.ok) return wanted;
    const { id, name, positionTitle } = actor.member;
    const lines = describeChange(wanted, profile);
    const appointment = appointmentIn(context, wanted);
    const gainers =
      appointment && secondsFor(context, id, appointment).disinterested ? appointment.gainers : [];
    const barred = [id, ...gainers];
    const proposed: Proposal = {
      action,
      input,
      otherId: other?.id ?? null,
      lines,
      barred,
      by: { memberId: id, name, positionTitle },
      at,
    };
    // The record is as it was: what is proposed is of no effect, and no reason to look at it anew.
    const after = { ...member, proposed };
    return peopleOutcome({
      people: [{ before: member, after, details: { proposed: action } }],
      notices: [
        {
          notice: 'change_proposed',
          to: { seats: [roleSeat('administrator'), ...decidingSeats(profile)], except: barred },
          about: member,
          lines,
          by: { proposed: name, confirmed: null },
        },
      ],
    });
  },
};
