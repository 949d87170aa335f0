import type {
  ActionBody,
  PublicationActionBody,
  PublicationView,
  SubmissionView,
} from '@prakat/shared/api/api';
import type { AvailablePublicationAction } from '@prakat/shared/publication/available-actions';
import type { AvailableAction } from '@prakat/shared/submission/available-actions';
import type { JSX } from 'preact';
import type { ApiFailure } from '../../api/failure.ts';
import type { KnownRoute } from '../../app-context.ts';
import { ApproveSheet } from './approve-sheet.tsx';
import { PostSheetSheet, RemoveSheetSheet, SkipSheetSheet } from './board-sheets.tsx';
import {
  CallOffSheet,
  ConfirmVerbalSheet,
  NudgePublicationSheet,
  NudgeRequestSheet,
  WithdrawSheet,
} from './confirm-sheets.tsx';
import { HandOverSheet, TransferOwnerSheet, TransferPublicationSheet } from './people-sheets.tsx';
import { PlaceAgainSheet, ProveAgainSheet, VouchSheet } from './proof-sheets.tsx';
import { ConfirmPublicationSheet, ConfirmRemovedSheet, PublishByHandSheet } from './publish-sheets.tsx';
import { DenyVerbalSheet, ReportFailureSheet } from './reason-sheets.tsx';
import { RefuseSheet } from './refuse-sheet.tsx';
import { ReleaseSheet } from './release-sheet.tsx';
import { RenewSheet } from './renew-sheet.tsx';
import { RestoreSheet } from './restore-sheet.tsx';
import { TakeDownSheet } from './take-down-sheet.tsx';
import { AssignTaskSheet, ClaimTaskSheet, ReleaseTaskSheet } from './task-sheets.tsx';
import { TellFollowersSheet } from './tell-followers-sheet.tsx';

/** What is the same for every sheet. */
export type SheetBase = {
  view: SubmissionView;
  action: Pick<AvailableAction, 'label' | 'onBehalfOf'>;
  sending: boolean;
  /** Why the last try failed, where trying again in the sheet makes sense. */
  failure: ApiFailure | null;
  onClose: () => void;
};

/** A sheet of an action on the request. */
export type ActionSheetProps = SheetBase & {
  action: AvailableAction;
  onSend: (body: ActionBody) => void;
};

/** A sheet of an action on what stands on the website by the request. */
export type PublicationSheetProps = SheetBase & {
  publication: PublicationView;
  action: AvailablePublicationAction;
  onSend: (body: PublicationActionBody) => void;
};

type Sheets<Name extends string, Props> = Partial<Record<Name, (props: Props) => JSX.Element>>;

/** Actions done in a sheet over the request. */
export const requestSheets: Sheets<AvailableAction['name'], ActionSheetProps> = {
  propose: ApproveSheet,
  approve: ApproveSheet,
  send_back: RefuseSheet,
  reject: RefuseSheet,
  withdraw: WithdrawSheet,
  nudge: NudgeRequestSheet,
  confirm_verbal: ConfirmVerbalSheet,
  deny_verbal: DenyVerbalSheet,
  transfer_owner: TransferOwnerSheet,
};

export const publicationSheets: Sheets<AvailablePublicationAction['name'], PublicationSheetProps> = {
  claim_task: ClaimTaskSheet,
  hand_over_task: HandOverSheet,
  assign_task: AssignTaskSheet,
  release_task: ReleaseTaskSheet,
  report_publish_failure: ReportFailureSheet,
  confirm_publication: ConfirmPublicationSheet,
  publish_by_hand: PublishByHandSheet,
  confirm_removed: ConfirmRemovedSheet,
  post_sheet: PostSheetSheet,
  skip_sheet: SkipSheetSheet,
  remove_sheet: RemoveSheetSheet,
  prove_again: ProveAgainSheet,
  place_again: PlaceAgainSheet,
  vouch: VouchSheet,
  tell_followers: TellFollowersSheet,
  release: ReleaseSheet,
  call_off: CallOffSheet,
  nudge: NudgePublicationSheet,
  renew: RenewSheet,
  take_down: TakeDownSheet,
  restore: RestoreSheet,
  transfer_owner: TransferPublicationSheet,
};

/** Actions that are a form of their own; mending what was sent back stands beside its reason instead. */
export const requestPages: Partial<Record<AvailableAction['name'], (id: string) => KnownRoute>> = {
  record_verbal_approval: (id) => ({ screen: 'verbal', id }),
};
