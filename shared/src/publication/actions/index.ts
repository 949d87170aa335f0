import type { PublicationAction } from '../transitions.ts';
import type { PublicationRule } from './action.ts';
import { confirmPublication, publishByHand, reportPublishFailure } from './by-hand.ts';
import { callOff, checkUnchanged, renew, restore } from './display.ts';
import { hold, release } from './holding.ts';
import { lapse } from './lapse.ts';
import { recordPlaced, recordPlaceFailed } from './placing.ts';
import { plan, planVersion } from './plan.ts';
import { placeAgain, proveAgain, recordProof, vouch } from './proving.ts';
import { confirmRemoved, recordRemoved, recordRemoveFailed } from './removing.ts';
import { postSheet, removeSheet, skipSheet } from './sheet.ts';
import { expire, takeDown } from './taking-down.ts';
import { assignTask, claimTask, handOverTask, releaseTask } from './tasks.ts';
import { tellFollowers } from './telling-followers.ts';
import { dropVersion, settleVersion } from './versions.ts';
import { escalate, noteUndelivered, nudge, remind, transferOwner } from './waiting.ts';

export const publicationRules = {
  plan,
  plan_version: planVersion,
  record_placed: recordPlaced,
  record_place_failed: recordPlaceFailed,
  record_removed: recordRemoved,
  record_remove_failed: recordRemoveFailed,
  claim_task: claimTask,
  hand_over_task: handOverTask,
  assign_task: assignTask,
  release_task: releaseTask,
  publish_by_hand: publishByHand,
  report_publish_failure: reportPublishFailure,
  confirm_publication: confirmPublication,
  confirm_removed: confirmRemoved,
  post_sheet: postSheet,
  skip_sheet: skipSheet,
  remove_sheet: removeSheet,
  hold,
  release,
  call_off: callOff,
  renew,
  check_unchanged: checkUnchanged,
  take_down: takeDown,
  expire,
  lapse,
  restore,
  drop_version: dropVersion,
  settle_version: settleVersion,
  record_proof: recordProof,
  prove_again: proveAgain,
  place_again: placeAgain,
  vouch,
  tell_followers: tellFollowers,
  nudge,
  remind,
  escalate,
  transfer_owner: transferOwner,
  note_undelivered: noteUndelivered,
  // biome-ignore lint/suspicious/noExplicitAny: rules differ in what they take; PublicationInput keeps each one's own type
} as const satisfies { [N in PublicationAction]: PublicationRule<any, any> };

type InputOf<R> = R extends PublicationRule<infer Input, infer _P> ? Input : never;

/** What each action is told, by its name. */
export type PublicationInput = { [N in PublicationAction]: InputOf<(typeof publicationRules)[N]> };
