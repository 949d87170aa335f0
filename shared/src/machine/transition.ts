/**
 * One row of a procedure: an action, from where to where, who may take it, and everything that screens, cards and
 * histories say of it. What it changes is its rule.
 */
export type Transition<State extends string = string, Who extends string = string> = {
  /** States it starts from; null when there is no record yet. */
  from: readonly State[] | null;
  /** State it leads to; null when the state stays, or when `leadsTo` says more. */
  to: State | null;
  /** Where it can lead from each state, when that depends on the record. */
  leadsTo?: { readonly [S in State]?: readonly State[] };
  who: Who;
  /** The button, as people read it. */
  label: string;
  /** What was done, as the history of the record says it. */
  done: string;
  /** Somebody waits for this: a decision, a webmaster's task, a correction, a confirmation in writing, a word on what was found. */
  answers?: 'review' | 'task' | 'correction' | 'verbal' | 'clearance';
  /** How the button looks: the way on, the way back, or neither. */
  weight?: 'agree' | 'refuse' | 'neutral';
  /** A signature on exact content: papers print it, and nobody may decide on what they wrote. */
  isDecision?: true;
  /** Only at a step of this kind. */
  step?: 'consider' | 'approve';
  /** The person must say why. */
  needsReason?: true;
  /** A note in the log that changes nothing people decide on: cards drawn before it stay good. */
  keepsRevision?: true;
};

/** The states in which an action may leave a record that stood in `from`; null before there was one. */
export function targetsOf<S extends string>(row: Transition<S>, from: S | null): readonly S[] {
  if (row.to) return [row.to];
  if (from === null) return [];
  return row.leadsTo?.[from] ?? [from];
}
