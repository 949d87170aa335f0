import { targetsOf } from '../machine/transition.ts';
import type { ComplaintState } from './complaint.ts';
import { type ComplaintAction, complaintTransition, complaintTransitions } from './transitions.ts';

/** May an action have led from a state to another, by the table? Null stands for no complaint yet. */
export function isStepOf(action: string, from: ComplaintState | null, to: ComplaintState): boolean {
  if (!Object.hasOwn(complaintTransitions, action)) return false;
  const row = complaintTransition(action as ComplaintAction);
  const starts = from === null ? row.from === null : (row.from?.includes(from) ?? false);
  return starts && targetsOf(row, from).includes(to);
}
