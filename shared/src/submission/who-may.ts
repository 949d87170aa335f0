import type { State } from './schema.ts';
import type { Who } from './transitions.ts';

/** What each entitlement of `permissions.ts` means, in words: the only place that says so to readers. */
export const whoMay: Record<Who, string> = {
  staff: 'anybody of the office with the role of staff',
  owner: 'who answers for the request: the person who filed it, or their successor',
  step: 'a holder of the step under review, somebody acting for one, or a stand-in once it was escalated; never who filed it, wrote what it says, answers for it or decided an earlier step of this filing',
  supervisor:
    'a holder or stand-in of one of its steps, a publisher, somebody acting for one; never who filed it, wrote what it says or answers for it',
  verbal_settler:
    'the person who was recorded as having given permission; once they have left, a holder of the post by which they gave it who neither asked for it, recorded it nor took an earlier step',
  administrator: 'an administrator of the office',
  system: 'the product itself',
};

/** Whom a request awaits in each state, as `awaited.ts` derives it; empty where nothing is to be done. */
export const awaitedIn: Record<State, string> = {
  submitted: 'holders of the step under review, and its stand-ins once it was escalated',
  changes_requested: 'who answers for it',
  rejected: '',
  withdrawn: '',
  approved: 'who has to confirm a permission by word of mouth in writing',
};
