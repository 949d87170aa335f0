import type { PeopleRule } from '../people-rule.ts';
import type { PeopleAction } from '../transitions.ts';
import { confirmChange, refuseChange } from './confirm-change.ts';
import { enrol } from './enrol.ts';
import { erase } from './erase.ts';
import { proposable } from './proposable.ts';
import { proposeChange } from './propose-change.ts';
import { refuseRegistration } from './refuse-registration.ts';
import { register } from './register.ts';
import { endDelegation, revokeDelegation } from './revoke-delegation.ts';
import { setUp } from './set-up.ts';

/** Everything that can be done about the people of an office. */
export const peopleRules = {
  register,
  set_up: setUp,
  ...proposable,
  refuse_registration: refuseRegistration,
  enrol,
  erase,
  revoke_delegation: revokeDelegation,
  end_delegation: endDelegation,
  propose_change: proposeChange,
  confirm_change: confirmChange,
  refuse_change: refuseChange,
  // biome-ignore lint/suspicious/noExplicitAny: rules differ in what they take; PeopleInput keeps each one's own type
} as const satisfies { [N in PeopleAction]: PeopleRule<any> };
