import type { LogEvent } from '../../../machine/event.ts';
import type { PublicationAction } from '../../../publication/transitions.ts';
import type { ActionName } from '../../../submission/transitions.ts';
import { must } from './ledger.ts';

/** Fields that only some actions change, beside the first of a log. */
type Fields<Action> = Readonly<Record<string, readonly Action[]>>;

export const requestFields: Fields<ActionName> = {
  officeId: [],
  number: [],
  corrects: [],
  submitter: [],
  createdAt: [],
  ownerId: ['transfer_owner'],
  nudgedOn: ['nudge'],
  author: ['resubmit'],
  content: ['resubmit'],
  checks: ['resubmit'],
  contentHash: ['resubmit'],
  round: ['resubmit'],
  steps: ['resubmit'],
  publisherSeats: ['resubmit'],
  giverSeats: ['resubmit'],
  decisions: ['propose', 'approve', 'send_back', 'reject', 'confirm_verbal', 'deny_verbal'],
  verbal: [
    'record_verbal_approval',
    'confirm_verbal',
    'deny_verbal',
    'lapse_verbal',
    'pass_on_verbal',
    'remind',
    'escalate',
  ],
};

export const itemFields: Fields<PublicationAction> = {
  officeId: [],
  number: [],
  createdAt: [],
  ownerUnit: [],
  ownerId: ['transfer_owner'],
  nudgedOn: ['nudge'],
  publisherSeats: ['plan_version'],
  reviewerSeats: ['plan_version'],
  deciderSeats: ['plan_version'],
  shown: ['record_placed', 'publish_by_hand'],
  publishedAt: ['record_placed', 'publish_by_hand'],
  displayUntil: ['record_placed', 'publish_by_hand', 'renew'],
  unseparated: ['publish_by_hand', 'confirm_publication'],
  lastCheck: ['check_unchanged'],
  expiryNoticedFor: ['remind'],
};

/** An action changes nothing that is not its own to change. */
export function checkFrame({ seq, action, changes }: LogEvent, fields: Fields<string>): void {
  if (seq === 1) return;
  for (const field of Object.keys(changes))
    must(fields[field]?.includes(action) !== false, `${action} does not change ${field}`);
}
