import type { PublicationState } from './schema.ts';
import type { Who } from './transitions.ts';

/** What each entitlement of `permissions.ts` means, in words: the only place that says so to readers. */
export const whoMay: Record<Who, string> = {
  owner: 'who answers for it: who filed the request that founded it, or their successor',
  publisher: 'a holder of a publishing seat, usually a webmaster, or somebody acting for one',
  keeper:
    'who answers for it, a publisher, a holder or stand-in of one of its steps, somebody acting for one, an administrator',
  restorer: 'a publisher, a holder of the deciding step, somebody acting for one',
  decider: 'a holder of the deciding step who did not ask for it, somebody acting for one',
  checker:
    'whoever answers for its kind of information being current: who publishes it, and the units that prepare it',
  assigner: 'a holder of the deciding step, somebody acting for one, an administrator',
  administrator: 'an administrator of the office; the product where it follows from a change of people',
  system: 'the product itself',
};

/** Whom a publication awaits in each state, as `standing.ts` derives it; empty where nothing is to be done. */
export const awaitedIn: Record<PublicationState, string> = {
  planned:
    'publishers, where it is put up by hand; who decides, where it is held back; the product elsewhere',
  on_display:
    'publishers, until one of them has confirmed the version that stands there; who decides, where the next is held back',
  taken_down: 'publishers, until they have taken it off a website kept by hand',
  called_off: 'publishers, where the product could not take away what it may have put up',
};
