import type { PublicationState } from '../publication/schema.ts';
import type { PublicationAction } from '../publication/transitions.ts';
import type { PersonName } from './procedure-people.ts';
import type { Situation } from './procedure-situations.ts';

export type Who = readonly (PersonName | 'system')[];
export type Rights = Partial<Record<PublicationAction, readonly [who: Who, leadsTo: PublicationState]>>;

const owner: Who = ['submitter'];
const head: Who = ['head'];
const webmasters: Who = ['webmaster', 'webmaster2'];
const system: Who = ['system'];
/** Whoever asked for it, considers, decides, publishes or administers. */
const keepers: Who = [...owner, 'assistant', 'assistant2', ...head, ...webmasters, 'administrator'];

/** What is always possible and leaves the publication where it is. */
const always = (state: PublicationState): Rights => ({
  settle_version: [system, state],
  note_undelivered: [system, state],
  transfer_owner: [['administrator', 'system'], state],
});
/** Webmasters have had a task for days: one takes it, or is given it; all are reminded, and others told. */
const openTask = (state: PublicationState): Rights => ({
  claim_task: [webmasters, state],
  assign_task: [[...head, 'administrator'], state],
  nudge: [owner, state],
  remind: [system, state],
  escalate: [system, state],
});
const underWay = (state: PublicationState): Rights => ({
  record_placed: [system, 'on_display'],
  record_place_failed: [system, state],
});
const byHand = (state: PublicationState): Rights => ({
  publish_by_hand: [webmasters, 'on_display'],
  report_publish_failure: [webmasters, state],
});
const leaving = (state: PublicationState): Rights => ({
  record_removed: [system, state],
  record_remove_failed: [system, state],
});

/** Whoever decides has been asked for days to look at what was found. */
const heldBack = (state: PublicationState): Rights => ({
  release: [head, state],
  nudge: [owner, state],
  remind: [system, state],
  escalate: [system, state],
});

const without = ({ ...rights }: Rights, action: PublicationAction): Rights => {
  delete rights[action];
  return rights;
};

/** Nothing has been up yet, and it is on its way. */
const planned: Rights = {
  ...always('planned'),
  plan_version: [system, 'planned'],
  call_off: [owner, 'called_off'],
  drop_version: [system, 'called_off'],
  hold: [system, 'planned'],
};
const plannedByHand: Rights = { ...planned, ...openTask('planned'), ...byHand('planned') };
/** It comes back, or its correction does, after it was down. */
const plannedAgain: Rights = {
  ...planned,
  ...underWay('planned'),
  call_off: [owner, 'taken_down'],
  drop_version: [system, 'taken_down'],
};
const calledOff: Rights = { ...always('called_off'), ...leaving('called_off') };
const up: Rights = {
  ...always('on_display'),
  plan_version: [system, 'on_display'],
  drop_version: [system, 'taken_down'],
  renew: [keepers, 'on_display'],
  check_unchanged: [webmasters, 'on_display'],
  take_down: [keepers, 'taken_down'],
  record_proof: [system, 'on_display'],
  tell_followers: [webmasters, 'on_display'],
};
const unconfirmed: Rights = {
  ...up,
  ...openTask('on_display'),
  confirm_publication: [webmasters, 'on_display'],
};
/** A correction waits behind what is up. */
const replaced: Rights = {
  ...up,
  call_off: [owner, 'on_display'],
  drop_version: [system, 'on_display'],
  hold: [system, 'on_display'],
};
/** A webmaster has to put a sheet on the notice board, or says why not. */
const toThePost: Rights = {
  ...up,
  ...openTask('on_display'),
  post_sheet: [webmasters, 'on_display'],
  skip_sheet: [webmasters, 'on_display'],
};
const down: Rights = {
  ...always('taken_down'),
  plan_version: [system, 'planned'],
  drop_version: [system, 'taken_down'],
};
const onItsWayOut: Rights = { ...down, ...leaving('taken_down') };
const confirmedUnderCorrection = up;

/** The written procedure, a second time and by hand: who can do what with what stands on the website, and where it leads. */
export const rightsOnline: Partial<Record<Situation, Rights>> = {
  approved: { ...planned, ...underWay('planned') },
  // It may fail before its day, but not go up.
  'approved for a later day': { ...planned, record_place_failed: [system, 'planned'] },
  'called off': calledOff,
  'held back': {
    ...without({ ...planned, ...underWay('planned') }, 'hold'),
    ...heldBack('planned'),
  },
  'held back and released': { ...planned, ...underWay('planned') },
  'waiting to be published by hand': plannedByHand,
  'never put up in time': {
    ...without(plannedByHand, 'publish_by_hand'),
    lapse: [system, 'called_off'],
  },
  'claimed by a webmaster': {
    ...without(plannedByHand, 'claim_task'),
    hand_over_task: [webmasters, 'planned'],
    release_task: [['administrator', 'system'], 'planned'],
  },
  'published by hand': up,
  'not found on the website': { ...up, prove_again: [webmasters, 'on_display'] },
  'on a website out of reach': {
    ...up,
    prove_again: [webmasters, 'on_display'],
    vouch: [webmasters, 'on_display'],
  },
  'changed on the website': {
    ...up,
    prove_again: [webmasters, 'on_display'],
    place_again: [webmasters, 'on_display'],
  },
  published: unconfirmed,
  confirmed: up,
  'past its last day': {
    ...without(without(without(up, 'check_unchanged'), 'record_proof'), 'tell_followers'),
    expire: [system, 'taken_down'],
  },
  // Its time is over: only who decides puts it back.
  expired: { ...onItsWayOut, restore: [head, 'planned'] },
  'taken down': { ...onItsWayOut, restore: [[...webmasters, ...head], 'planned'] },
  'taken down by the head': { ...onItsWayOut, restore: [head, 'planned'] },
  'being removed by hand': {
    ...onItsWayOut,
    ...openTask('taken_down'),
    confirm_removed: [webmasters, 'taken_down'],
    restore: [[...webmasters, ...head], 'planned'],
  },
  // The product still looks whether it left something where it had failed.
  'removed by hand': {
    ...onItsWayOut,
    record_proof: [system, 'taken_down'],
    restore: [[...webmasters, ...head], 'planned'],
  },
  'to be put on the board': toThePost,
  'on the board': up,
  'to be replaced on the board': { ...toThePost, drop_version: [system, 'planned'] },
  'to be taken off the board': {
    ...onItsWayOut,
    ...openTask('taken_down'),
    remove_sheet: [webmasters, 'taken_down'],
    restore: [[...webmasters, ...head], 'planned'],
  },
  'sheet taken off the board': { ...onItsWayOut, restore: [[...webmasters, ...head], 'planned'] },
  'to be put up again': plannedAgain,
  'approved by word of mouth': { ...planned, ...underWay('planned') },
  'called off after word of mouth': calledOff,
  'published by word of mouth': unconfirmed,
  'confirmed in writing': unconfirmed,
  'denied before it went up': calledOff,
  denied: onItsWayOut,
  'overdue in writing': unconfirmed,
  'being corrected': confirmedUnderCorrection,
  'correction before the head': confirmedUnderCorrection,
  'correction sent back': confirmedUnderCorrection,
  'correction rejected': confirmedUnderCorrection,
  'correction withdrawn': confirmedUnderCorrection,
  'correction approved': { ...replaced, ...underWay('on_display') },
  'correction approved for a later day': { ...replaced, record_place_failed: [system, 'on_display'] },
  'correction held back': {
    ...without({ ...replaced, ...underWay('on_display') }, 'hold'),
    ...heldBack('on_display'),
  },
  'correction called off': {
    // The version before is put there anew, in case the correction got there first, and looked at when it is.
    ...without(up, 'record_proof'),
    drop_version: [system, 'on_display'],
    ...underWay('on_display'),
  },
  'correction to be put up by hand': {
    ...replaced,
    ...openTask('on_display'),
    ...byHand('on_display'),
  },
  'correction up': { ...unconfirmed, drop_version: [system, 'planned'] },
  'correction by word of mouth': { ...replaced, ...underWay('on_display') },
  'correction up by word of mouth': { ...unconfirmed, drop_version: [system, 'planned'] },
  'correction denied': { ...plannedAgain, drop_version: [system, 'planned'] },
  'corrected after it was taken down': plannedAgain,
};
