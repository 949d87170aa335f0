import type { PeopleWho, PersonState } from './transitions.ts';

/** What each entitlement of `permissions.ts` means, in words: the only place that says so to readers. */
export const whoMay: Record<PeopleWho, string> = {
  applicant: 'a verified LINE account that is nobody’s here',
  administrator: 'an administrator of the office',
  administrator_or_self: 'an administrator of the office, the person themselves',
  appointer_or_self:
    'an administrator; a holder of a deciding step, or somebody acting for one, the role of webmaster only; the person themselves, their contact only',
  second:
    'an administrator, a holder of a deciding step, somebody acting for one; never who proposed it, and who gains by it only where nobody else could; the operator of the installation',
  system: 'the product itself',
};

/** Whom a person's record awaits in each state; empty where nothing is to be done. */
export const awaitedIn: Record<PersonState, string> = {
  unknown: '',
  pending: 'administrators; a second person once what they want gives or takes a post',
  active: 'a second person where something that gives or takes a post was proposed',
  refused: '',
  left: '',
  merged: '',
  erased: '',
};
