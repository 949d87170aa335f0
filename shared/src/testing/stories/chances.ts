import { availableOn } from '../../publication/available-actions.ts';
import type { Publication } from '../../publication/schema.ts';
import type { PublicationAction } from '../../publication/transitions.ts';
import { availableActions } from '../../submission/available-actions.ts';
import type { Submission } from '../../submission/schema.ts';
import type { ActionName } from '../../submission/transitions.ts';
import { actorFor } from './desk-telling.ts';
import { activeMembers, type ProcedureDriver, type Records } from './driver.ts';

/** A record as somebody looks at it. */
export type Looked = { on: 'submission'; record: Submission } | { on: 'publication'; record: Publication };

/** What people do more often than anything else, so that stories get somewhere. */
export type Likely = Partial<Record<ActionName | PublicationAction, number>>;

const likelihood: Likely = {
  propose: 12,
  approve: 12,
  resubmit: 12,
  record_verbal_approval: 8,
  send_back: 2,
  call_off: 1,
  confirm_verbal: 2,
  deny_verbal: 2,
  claim_task: 4,
  hand_over_task: 8,
  release_task: 8,
  publish_by_hand: 16,
  confirm_publication: 4,
  confirm_removed: 6,
  post_sheet: 6,
  skip_sheet: 3,
  remove_sheet: 6,
  restore: 6,
  check_unchanged: 1,
  prove_again: 1,
  place_again: 8,
  vouch: 6,
  tell_followers: 1,
  transfer_owner: 1,
  withdraw: 1,
  nudge: 1,
  reject: 1,
};

export const allOf = ({ submissions, publications }: Records): Looked[] => [
  ...submissions.map(({ record }) => ({ on: 'submission' as const, record })),
  ...publications.map(({ record }) => ({ on: 'publication' as const, record })),
];

/** Records on which something can still be done. */
export const aliveOf = (records: Records): Looked[] =>
  allOf(records).filter((looked) => {
    if (looked.on === 'publication') return looked.record.state !== 'called_off';
    const { state, verbal } = looked.record;
    return ['submitted', 'changes_requested'].includes(state) || verbal?.status === 'pending';
  });

export type Chance = { action: ActionName | PublicationAction; by: string[] };

/** What leads on. */
const onwards: ReadonlySet<string> = new Set([
  'propose',
  'approve',
  'resubmit',
  'record_verbal_approval',
  'publish_by_hand',
  'confirm_publication',
  'confirm_removed',
  'post_sheet',
  'remove_sheet',
]);

/** The chances that lead on, where there are any. */
export const onwardOnly = (chances: (Chance | null)[]): (Chance | null)[] => {
  const onward = chances.filter((chance) => chance === null || onwards.has(chance.action));
  return onward.length > 0 ? onward : chances;
};

/** Where little is to be done, it is not done each time. */
const FEWEST = 10;

/** What people can do with a record now, likely things many times, and who can; null for that nobody does anything. */
export function chancesOn(driver: ProcedureDriver, looked: Looked, likely: Likely): (Chance | null)[] {
  const open = new Map<ActionName | PublicationAction, string[]>();
  const at = new Date(driver.now()).toISOString();
  for (const { id } of activeMembers(driver)) {
    const actor = actorFor(driver, id);
    const available =
      looked.on === 'submission'
        ? availableActions(looked.record, actor, driver.profile, at)
        : availableOn(looked.record, actor, driver.profile, at);
    for (const { name } of available) open.set(name, [...(open.get(name) ?? []), id]);
  }
  const chances = [...open].flatMap(([action, by]) =>
    Array<Chance>(likely[action] ?? likelihood[action] ?? 3).fill({ action, by }),
  );
  return [...chances, ...Array<null>(Math.max(0, FEWEST - chances.length)).fill(null)];
}
