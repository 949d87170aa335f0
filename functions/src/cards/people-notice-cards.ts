import type { PeopleNotice, PeopleNoticeName } from '@prakat/shared/people/people-rule';
import type { LineMessage } from '../line/line-client.ts';
import { appointedBubble, changeProposedBubble, changeRefusedBubble } from './flex/appointment-bubbles.ts';
import {
  accountReplacedBubble,
  admittedBubble,
  delegatedBubble,
  delegationEndedBubble,
  postChangedBubble,
  rebindAskedBubble,
  reboundBubble,
  registrationRefusedBubble,
  workReceivedBubble,
} from './flex/people-bubbles.ts';
import { type PeopleCardData, registrationBubble } from './flex/registration-bubble.ts';

type Draw = (data: PeopleCardData, notice: PeopleNotice) => LineMessage;

/** The card of everything people are told about themselves and their posts. A notice without one does not compile. */
const cards: Record<PeopleNoticeName, Draw> = {
  registration_waiting: (data, { about }) => registrationBubble(data, about),
  rebind_asked: (data, { about }) => rebindAskedBubble(data, about),
  admitted: (data, { about }) => admittedBubble(data, about),
  registration_refused: (data, { about, reason = '' }) => registrationRefusedBubble(data, about, reason),
  rebound: (data, { about }) => reboundBubble(data, about),
  account_replaced: (data, { about }) => accountReplacedBubble(data, about),
  post_changed: (data, { about }) => postChangedBubble(data, about),
  work_received: (data, { about, count = 0 }) => workReceivedBubble(data, about, count),
  delegated: (data, notice) => delegatedBubble(data, delegationOf(notice), isDelegate(notice)),
  delegation_ended: (data, notice) => delegationEndedBubble(data, delegationOf(notice)),
  change_proposed: changeProposedBubble,
  change_refused: changeRefusedBubble,
  appointed: appointedBubble,
};

export const renderPeopleNotice = (notice: PeopleNotice, { profile, liffId }: PeopleCardData): LineMessage =>
  cards[notice.notice]({ profile, liffId }, notice);

function delegationOf({ notice, delegation }: PeopleNotice) {
  if (!delegation) throw new Error(`${notice} needs its delegation`);
  return delegation;
}

const isDelegate = ({ to, delegation }: PeopleNotice): boolean =>
  'id' in to && to.id === delegation?.toMemberId;
