import { readFileSync } from 'node:fs';
import { parseOfficeProfile } from '@prakat/shared/office/check-profile';
import type { OfficeProfile } from '@prakat/shared/office/profile';
import { fieldLimits } from '@prakat/shared/submission/draft';
import type { Notice } from '@prakat/shared/submission/effects';
import type { Content, Submission } from '@prakat/shared/submission/schema';
import { type ActionName, transitions } from '@prakat/shared/submission/transitions';
import {
  aContent,
  aDecision,
  aMember,
  anAttachedFile,
  aSignature,
  aSubmission,
  aUuid,
  BUILDER_TIME,
} from '@prakat/shared/testing/builders';
import type { LineMessage } from '../../line/line-client.ts';
import { currentCard } from '../current-card.ts';
import { acceptGroupBubble, groupGreetingBubble } from '../flex/group-bubbles.ts';
import { greetingBubble, helpBubble } from '../flex/help-bubble.ts';
import { listBubble } from '../flex/list-bubble.ts';
import { newRequestBubble } from '../flex/new-request-bubble.ts';
import { type Refusing, reasonBubble, typedReasonBubble } from '../flex/reason-bubble.ts';
import { sinceBubble } from '../flex/since-bubble.ts';
import { statusBubble } from '../flex/status-bubble.ts';
import { renderNotice } from '../notice-cards.ts';
import type { CardData } from '../render.ts';

/** A notice that is missing here does not compile. */
const noticeTable: Record<Notice, true> = {
  review_requested: true,
  approved: true,
  rejected: true,
  changes_requested: true,
  published: true,
  publish_task: true,
  confirm_task: true,
  confirmed: true,
  publish_failed: true,
  announcement: true,
  withdrawn: true,
  verbal_confirm: true,
  verbal_confirmed: true,
  verbal_denied: true,
  verbal_overdue: true,
  taken_down: true,
  expired: true,
  restored: true,
  expiry_notice: true,
  reminder: true,
  escalated: true,
  transferred: true,
  nobody_entitled: true,
  delivery_dead: true,
};
export const notices = Object.keys(noticeTable) as Notice[];

/** A card of somebody who could do anything has the most buttons there can be. */
export const everyAction = Object.keys(transitions) as ActionName[];

/** One of the five offices as it is configured. */
export function anOffice(id = 'si-bun-rueang'): OfficeProfile {
  const file = new URL(`../../../../offices/${id}.json`, import.meta.url);
  const parsed = parseOfficeProfile(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.ok) throw new Error(`offices/${id}.json does not parse`);
  return parsed.profile;
}

export const aCard = (given: Partial<CardData> & { submission: Submission }): CardData => ({
  profile: anOffice(),
  liffId: '2001234567-abcdefgh',
  now: BUILDER_TIME,
  details: {},
  actions: [],
  onBehalfOf: null,
  ...given,
});

/** A request in which everything that can be written is as long as it may be, made of one text over and over. */
export function theLongest(profile: OfficeProfile, fill: string): Submission {
  const long = (max: number) => fill.repeat(Math.ceil(max / Math.max(1, fill.length))).slice(0, max);
  const category = profile.categories[0];
  const content: Content = aContent({
    title: long(fieldLimits.title),
    details: long(fieldLimits.details),
    externalLink: `https://example.go.th/${'a'.repeat(fieldLimits.externalLink - 30)}`,
    remarks: long(fieldLimits.remarks),
    source: long(fieldLimits.source),
    urgency: 'urgent',
    urgentReason: long(fieldLimits.urgentReason),
    categoryId: category?.id ?? '',
    subtopicId: category?.subtopics[0]?.id ?? null,
    coversFrom: '2021-10-01',
    coversTo: '2022-09-30',
    publishOn: '2021-12-30',
    files: Array.from({ length: 20 }, (_, index) =>
      anAttachedFile({ id: aUuid(index), name: `${long(195)}.pdf`, bytes: 4_194_304 }),
    ),
  });
  const by = aSignature({
    memberId: aUuid(1),
    name: long(200),
    positionTitle: long(200),
    unitName: long(500),
    contact: long(200),
    onBehalfOf: { kind: 'on_behalf', name: long(200), positionTitle: long(200) },
  });
  const decisions = Array.from({ length: 6 }, () =>
    aDecision({ by, stepTitle: long(500), reason: long(500) }),
  );
  const verbal: Submission['verbal'] = {
    givenBy: by,
    givenTo: long(200),
    givenAt: BUILDER_TIME,
    means: 'line_call',
    whyUrgent: long(2000),
    note: long(2000),
    photo: anAttachedFile({ id: 'photo-1', name: `${long(195)}.jpg`, extension: 'jpg' }),
    recordedBy: by,
    recordedAt: BUILDER_TIME,
    confirmBy: BUILDER_TIME,
    status: 'pending',
    settledAt: null,
    reminders: 3,
    remindedOn: '2021-12-24',
    escalated: true,
  };
  const steps = [
    {
      id: 'approve',
      title: long(500),
      kind: 'approve' as const,
      seats: ['position:head'],
      standInSeats: ['position:deputy'],
    },
  ];
  return aSubmission({
    id: aUuid(999),
    submitter: by,
    content,
    steps,
    decisions,
    lastRefusal: { kind: 'rejected', reason: long(500), by, at: BUILDER_TIME },
    publication: aPublicationRecord({
      url: `https://example.go.th/${long(200)}`,
      displayUntil: '2021-12-31',
      confirmed: { by, at: BUILDER_TIME },
      takenDown: { kind: 'early', at: BUILDER_TIME, by, reason: long(500), publicReason: long(500) },
    }),
    publishedContent: {
      content,
      contentHash: 'a'.repeat(64),
      filedAt: BUILDER_TIME,
      steps,
      publisherSeats: [],
      decisions,
      verbal,
    },
    verbal,
    claim: { by, at: BUILDER_TIME },
    waiting: { on: 'people', since: BUILDER_TIME, reminders: 12, remindedOn: '2021-12-24', escalated: true },
  });
}

/** An item that the website took today. */
export const aPublicationRecord = (
  given: Partial<NonNullable<Submission['publication']>> = {},
): NonNullable<Submission['publication']> => ({
  url: 'https://office.example/si-bun-rueang/items/submission-1',
  publishedAt: BUILDER_TIME,
  by: 'automatic',
  displayUntil: null,
  confirmed: null,
  takenDown: null,
  ...given,
});

/** Every message the product can draw, from one request of one office. */
export function everyMessage(profile: OfficeProfile, submission: Submission): LineMessage[] {
  const { content } = submission;
  const details = {
    error: content.details,
    notice: 'announcement',
    to: 'group',
    attempts: 8,
    requestId: 'r',
  };
  const data = aCard({
    submission,
    profile,
    details,
    actions: everyAction,
    onBehalfOf: { kind: 'acting', name: submission.submitter.name, positionTitle: content.title },
  });
  const { liffId } = data;
  const member = aMember({
    name: submission.submitter.name,
    positionTitle: submission.submitter.positionTitle,
    roles: ['staff', 'webmaster', 'administrator'],
  });
  const seen = { revision: 999_999, contentHash: submission.contentHash };
  const card = { profile, submission };
  const refusing: Refusing[] = [
    { action: 'reject', ...seen },
    { action: 'send_back', ...seen },
    { action: 'deny_verbal', recordedAt: BUILDER_TIME },
  ];
  const viewers = [data, { ...data, actions: [], onBehalfOf: null }];
  return [
    ...viewers.flatMap((viewer) => notices.flatMap((notice) => renderNotice(notice, viewer))),
    ...viewers.map((viewer) => currentCard(viewer)),
    statusBubble(data),
    sinceBubble(data, content.details),
    ...refusing.map((one) => reasonBubble({ ...card, refusing: one })),
    ...refusing.map((one) =>
      typedReasonBubble({ ...card, refusing: one }, content.details.slice(0, 500), `typed:${'a'.repeat(16)}`),
    ),
    ...[{ a: 'mine' as const, cursor: 'c'.repeat(200) }, null].map((next) =>
      listBubble({
        profile,
        liffId,
        title: 'เรื่องของฉัน',
        empty: 'ไม่มี',
        items: next ? Array.from({ length: 5 }, () => submission) : [],
        path: '/mine',
        next,
      }),
    ),
    helpBubble({ profile, liffId, member }),
    greetingBubble({ profile, liffId, member }),
    newRequestBubble(profile, liffId),
    acceptGroupBubble(profile, { id: `C${'1'.repeat(32)}`, name: content.title }),
    groupGreetingBubble(profile),
  ];
}
