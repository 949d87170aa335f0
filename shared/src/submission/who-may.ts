import type { State } from './schema.ts';
import type { Who } from './transitions.ts';

/** What each entitlement of `permissions.ts` means, in words: the only place that says so to readers. */
export const whoMay: Record<Who, string> = {
  staff: 'anybody of the office with the role of staff',
  owner: 'who answers for the request: the person who filed it, or their successor',
  step: 'a holder of the step under review, somebody acting for one, or a stand-in once it was escalated; never who filed it, answers for it or decided an earlier step',
  publisher: 'a holder of a publishing seat, usually a webmaster',
  keeper: 'who answers for it, a publisher, a holder or stand-in of one of its steps, an administrator',
  supervisor:
    'a holder or stand-in of one of its steps, somebody acting for one, a publisher; never who filed it or answers for it',
  verbal_giver: 'the person who was recorded as having given permission',
  administrator: 'an administrator of the office',
  system: 'the product itself',
};

/** Whom a request awaits in each state, as `awaited.ts` derives it; empty where nothing is to be done. */
export const awaitedIn: Record<State, string> = {
  submitted: 'holders of the step under review, and its stand-ins once it was escalated',
  changes_requested: 'who answers for it',
  rejected: '',
  withdrawn: '',
  approved: 'publishers, where it is put up by hand; the product elsewhere',
  published: 'publishers, until one of them has confirmed the page',
  taken_down: '',
};
