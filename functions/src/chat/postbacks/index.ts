import type { Postback, PostbackOf, ResidentPostback } from '@prakat/shared/buttons/postback-data';
import type { Answer, MemberScope } from '../scope.ts';
import { askWhy, confirmVerbal, decide, decideWithReason } from './decisions.ts';
import { fresh, letExpire, renew } from './display.ts';
import { dropDraft, newDraft } from './drafts.ts';
import { acceptGroup, endGroup, groups } from './groups.ts';
import { cancel, help, mine, residents, show, tasks, waiting } from './looking.ts';
import { nudge } from './nudging.ts';
import { claimTask, confirmPublication, confirmRemoved, postSheet, removeSheet } from './tasks.ts';

/** Buttons of people of the office; the others anybody may press. */
type MemberPostback = Exclude<
  Postback,
  { a: 'rate' | 'tab' | 'follow' | 'unfollow' | 'unfollow_all' | ResidentPostback }
>;
type MemberPostbackName = MemberPostback['a'];

/** What a button does. Its effect happens once for each event. */
type Pressed<A extends MemberPostbackName> = (scope: MemberScope, postback: PostbackOf<A>) => Promise<Answer>;

/** What every button of a card does, by the verb in its data; a verb that does nothing does not compile. */
const pressed: { [A in MemberPostbackName]: Pressed<A> } = {
  propose: decide,
  approve: decide,
  ask_reject: askWhy,
  ask_send_back: askWhy,
  ask_approve: askWhy,
  ask_deny_verbal: askWhy,
  reject: decideWithReason,
  send_back: decideWithReason,
  deny_verbal: decideWithReason,
  confirm_verbal: confirmVerbal,
  claim_task: claimTask,
  confirm_publication: confirmPublication,
  confirm_removed: confirmRemoved,
  post_sheet: postSheet,
  remove_sheet: removeSheet,
  renew,
  let_expire: letExpire,
  fresh,
  nudge,
  new_draft: newDraft,
  drop_draft: dropDraft,
  show,
  mine,
  waiting,
  tasks,
  help,
  residents,
  cancel,
  groups,
  accept_group: acceptGroup,
  end_group: endGroup,
};

export const press = (scope: MemberScope, postback: MemberPostback): Promise<Answer> =>
  (pressed[postback.a] as Pressed<MemberPostbackName>)(scope, postback);
