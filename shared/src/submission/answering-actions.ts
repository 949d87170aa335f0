import type { ActionName } from './transitions.ts';

/**
 * Actions that answer what a request waits for. The others (withdraw, renew, take down, …) a person may take at any
 * time without anybody waiting for it.
 */
const answering: ReadonlySet<ActionName> = new Set<ActionName>([
  'propose',
  'approve',
  'send_back',
  'reject',
  'resubmit',
  'confirm_verbal',
  'deny_verbal',
  'claim_task',
  'publish_by_hand',
  'report_publish_failure',
  'confirm_publication',
]);

/** True when one of the actions that a person can take is one the request waits for. */
export const canAnswer = (actions: readonly ActionName[]): boolean =>
  actions.some((action) => answering.has(action));

const tasks: ReadonlySet<ActionName> = new Set<ActionName>([
  'claim_task',
  'publish_by_hand',
  // Also before the day that the item is to go up, when whoever has taken the task cannot do it yet.
  'report_publish_failure',
  'confirm_publication',
]);

/** True when a webmaster has something to do with the request. */
export const hasTask = (actions: readonly ActionName[]): boolean =>
  actions.some((action) => tasks.has(action));
