import type { messagingApi } from '@line/bot-sdk';
import { miniAppAddress, submissionPath } from '@prakat/shared/addresses/mini-app';
import { encodePostback, type Postback } from '@prakat/shared/buttons/postback-data';
import { sharedAddressOf } from '@prakat/shared/publication/placements';
import type { Publication } from '@prakat/shared/publication/schema';
import { webAddress } from '@prakat/shared/text/web-address';
import type { CardData } from '../card-data.ts';
import { clipLine } from './clip.ts';
import { buttonColours, neutral } from './palette.ts';

type Part = messagingApi.FlexComponent;
type Action = messagingApi.PostbackAction | messagingApi.URIAction;

/** LINE's limits in graphemes: labels of Flex actions, and what a press shows as the person's own bubble. */
const LABEL_MAX = 40;
const DISPLAY_TEXT_MAX = 100;

export const postback = (label: string, data: Postback, displayText = label): Action => ({
  type: 'postback',
  label: clipLine(label, LABEL_MAX),
  data: encodePostback(data),
  displayText: clipLine(displayText, DISPLAY_TEXT_MAX),
});

/** Opens an address; null when LINE would refuse it (not http, or over 1,000 characters). */
export function link(label: string, address: string): Action | null {
  // LINE takes percent-encoded addresses only.
  const href = webAddress(address)?.href;
  if (!href || href.length > 1000) return null;
  return { type: 'uri', label: clipLine(label, LABEL_MAX), uri: href };
}

/** Opens a page of the mini-app. */
export const liffLink = (label: string, liffId: string, path: string): Action => ({
  type: 'uri',
  label: clipLine(label, LABEL_MAX),
  uri: miniAppAddress({ liffId }, path),
});

/** A label grows with the letters that a person has set, and is made smaller rather than cut. */
const fitting = { scaling: true, adjustMode: 'shrink-to-fit' } as const;

const filled = (action: Action, color: string): Part => ({
  type: 'button',
  style: 'primary',
  height: 'sm',
  color,
  ...fitting,
  action,
});
export const agreeButton = (action: Action): Part => filled(action, buttonColours.agree);
export const refuseButton = (action: Action): Part => filled(action, buttonColours.refuse);
export const openButton = (action: Action): Part => filled(action, buttonColours.open);
export const neutralButton = (action: Action): Part => ({
  type: 'button',
  style: 'secondary',
  height: 'sm',
  color: neutral.ground,
  ...fitting,
  action,
});
export const quietButton = (action: Action): Part => ({
  type: 'button',
  style: 'link',
  height: 'sm',
  color: buttonColours.open,
  ...fitting,
  action,
});

/** The last button of every card about a request: all that is known of it, in the mini-app. */
export const openRequest = (
  { submission, liffId }: Pick<CardData, 'submission' | 'liffId'>,
  label = 'เปิดดูรายละเอียดคำขอ',
): Part => quietButton(liffLink(label, liffId, submissionPath(submission.id)));

/** Opens the page that the public reads; null where there is none, or where it has come down everywhere. */
export function openPage(publication: Publication | null, label = 'เปิดหน้าที่เผยแพร่'): Action | null {
  const address = publication && sharedAddressOf(publication);
  return address ? link(label, address) : null;
}

/** The card of a request as it is now. */
export const showAgain = (
  { submission: { id, number } }: Pick<CardData, 'submission'>,
  label = 'ดูการ์ดล่าสุด',
): Action => postback(label, { a: 'show', s: id }, `ดูคำขอ ${number}`);
