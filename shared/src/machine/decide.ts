import type { z } from 'zod';
import type { OnBehalfOf } from '../people/actor.ts';
import { type Refused, refuseInput } from '../refusals.ts';
import { type ChainHead, type NewEvent, sealEvents } from './chain.ts';
import type { LogEvent } from './event.ts';
import { type Transition, targetsOf } from './transition.ts';

/** The actor may, in this capacity. */
export type Permission = { ok: true; onBehalfOf: OnBehalfOf | null };
export const granted: Permission = { ok: true, onBehalfOf: null };

/** What a rule of some machine makes of an action: the state it leads to, the events to seal, and anything else. */
export type Outcome = { ok: true; state: string | null; events: readonly NewEvent[] };

/**
 * A procedure: its table and what each action needs and does. `Asked` is everything that is known when an action is
 * asked for: record, actor, profile, time.
 */
export type Machine<Asked, O extends Outcome> = {
  /** Of the record acted on; null when there is none yet. */
  stateOf(asked: Asked): string | null;
  row(action: string): Transition;
  input(action: string): z.ZodType;
  permit(who: string, asked: Asked): Permission | Refused;
  /** Why the record as it stands does not take this action now (its state, an old card); null when it does. */
  obstacle(action: string, asked: Asked, input: unknown): Refused | null;
  apply(action: string, asked: Asked, input: unknown, permission: Permission): O | Refused;
};

/**
 * The one place where anything is decided, whatever the record: may this actor take this action on this record now, and
 * what follows? Pure. Gives what the rule made of it with its events sealed to follow `head`, or a refusal that changes
 * nothing.
 */
export function decideBy<Asked, O extends Outcome>(
  machine: Machine<Asked, O>,
  action: string,
  { asked, input, head }: { asked: Asked; input: unknown; head: ChainHead | null },
): { ok: true; outcome: O; events: LogEvent[] } | Refused {
  const row = machine.row(action);
  const parsed = machine.input(action).safeParse(input);
  if (!parsed.success) return refuseInput(parsed.error);

  const obstacle = machine.obstacle(action, asked, parsed.data);
  const permission = machine.permit(row.who, asked);
  if (!permission.ok) {
    // Whose step is over holds none any more: they learn what happened, not that they may not.
    const overtaken = obstacle && row.isDecision && permission.refusal.code === 'not_entitled';
    return overtaken ? obstacle : permission;
  }
  if (obstacle) return obstacle;

  const outcome = machine.apply(action, asked, parsed.data, permission);
  if (!outcome.ok) return outcome;
  const from = machine.stateOf(asked);
  if (outcome.state !== null && !targetsOf(row, from).includes(outcome.state)) {
    throw new Error(`${action} must not lead from ${from} to ${outcome.state}`);
  }
  return { ok: true, outcome, events: sealEvents(head, outcome.events) };
}
