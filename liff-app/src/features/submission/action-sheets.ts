import type { ActionBody, Me, SubmissionView } from '@prakat/shared/api/api';
import type { AvailableAction } from '@prakat/shared/submission/available-actions';
import { daysBetween } from '@prakat/shared/time/thai-date';
import type { JSX } from 'preact';
import type { ApiFailure } from '../../api/failure.ts';
import type { KnownRoute } from '../../app-context.ts';
import { ApproveSheet } from './approve-sheet.tsx';
import { ClaimTaskSheet, ConfirmVerbalSheet, ReleaseTaskSheet, WithdrawSheet } from './confirm-sheets.tsx';
import { RenewSheet, RestoreSheet } from './display-sheets.tsx';
import { HandOverSheet, TransferOwnerSheet } from './people-sheets.tsx';
import { ConfirmPublicationSheet, PublishByHandSheet } from './publish-sheets.tsx';
import { DenyVerbalSheet, ReportFailureSheet, TakeDownSheet } from './reason-sheets.tsx';
import { RefuseSheet } from './refuse-sheet.tsx';

/** What every sheet of an action is given. */
export type ActionSheetProps = {
  view: SubmissionView;
  action: AvailableAction;
  sending: boolean;
  /** Why the last try failed, where trying again in the sheet makes sense. */
  failure: ApiFailure | null;
  onSend: (body: ActionBody) => void;
  onClose: () => void;
};

type Name = AvailableAction['name'];

/** Actions done in a sheet over the request. */
export const sheets: Partial<Record<Name, (props: ActionSheetProps) => JSX.Element>> = {
  propose: ApproveSheet,
  approve: ApproveSheet,
  send_back: RefuseSheet,
  reject: RefuseSheet,
  withdraw: WithdrawSheet,
  confirm_verbal: ConfirmVerbalSheet,
  deny_verbal: DenyVerbalSheet,
  claim_task: ClaimTaskSheet,
  hand_over_task: HandOverSheet,
  release_task: ReleaseTaskSheet,
  report_publish_failure: ReportFailureSheet,
  confirm_publication: ConfirmPublicationSheet,
  publish_by_hand: PublishByHandSheet,
  renew: RenewSheet,
  take_down: TakeDownSheet,
  restore: RestoreSheet,
  transfer_owner: TransferOwnerSheet,
};

/** Actions that are a form of their own; mending what was sent back stands beside its reason instead. */
export const pages: Partial<Record<Name, (id: string) => KnownRoute>> = {
  correct: (id) => ({ screen: 'correct', id }),
  record_verbal_approval: (id) => ({ screen: 'verbal', id }),
};

const primary: ReadonlySet<Name> = new Set<Name>([
  'propose',
  'approve',
  'confirm_verbal',
  'publish_by_hand',
  'confirm_publication',
]);
/** Also what the request waits for: the other answers to the same question. */
const alternatives: ReadonlySet<Name> = new Set<Name>(['send_back', 'reject', 'deny_verbal', 'claim_task']);
const destructive: ReadonlySet<Name> = new Set<Name>(['reject', 'deny_verbal', 'withdraw', 'take_down']);

export type Placed = { action: AvailableAction; look: 'primary' | 'plain' | 'danger' };

/**
 * The person's actions, those that the request waits for in front and the rest behind “ดำเนินการอื่น”. What is near
 * its end, or urgent and not yet decided, brings its action to the front.
 */
export function placeActions(view: SubmissionView, me: Me): { front: Placed[]; others: Placed[] } {
  const left = view.publication?.displayUntil ? daysBetween(me.today, view.publication.displayUntil) : null;
  const isFront = ({ name }: AvailableAction) =>
    primary.has(name) ||
    alternatives.has(name) ||
    (name === 'renew' && left !== null && left <= me.office.expiryNoticeDays) ||
    (name === 'record_verbal_approval' && view.content.urgency === 'urgent');
  const shown = view.actions.filter(({ name }) => name in sheets || name in pages);
  const placed = (action: AvailableAction): Placed => ({
    action,
    look: primary.has(action.name) ? 'primary' : destructive.has(action.name) ? 'danger' : 'plain',
  });
  return {
    front: inOrder(shown.filter(isFront)).map(placed),
    others: inOrder(shown.filter((action) => !isFront(action))).map(placed),
  };
}

/** What is prominent first, what destroys last; otherwise in the order of the procedure. */
const inOrder = (actions: AvailableAction[]): AvailableAction[] => {
  const rank = ({ name }: AvailableAction) => (primary.has(name) ? 0 : destructive.has(name) ? 2 : 1);
  return [...actions].sort((a, b) => rank(a) - rank(b));
};

const ownSentences: Partial<Record<Name, string>> = {
  deny_verbal: 'บันทึกว่าไม่ได้อนุมัติทางวาจา และแจ้งผู้เกี่ยวข้องแล้ว',
  confirm_verbal: 'ยืนยันการอนุมัติทางวาจาเป็นลายลักษณ์อักษรแล้ว',
  claim_task: 'ท่านรับงานนี้แล้ว',
  report_publish_failure: 'แจ้งผู้เกี่ยวข้องแล้วว่านำขึ้นเว็บไซต์ไม่ได้',
};

/** What is said once it is done. */
export const doneSentence = ({ name, label }: AvailableAction, number: string): string => {
  const own = ownSentences[name];
  return own ? `${own} (เลขที่ ${number})` : `${label} เรื่องเลขที่ ${number} เรียบร้อยแล้ว`;
};
