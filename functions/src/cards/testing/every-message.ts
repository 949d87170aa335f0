import { type Notice, notices } from '@prakat/shared/machine/effects';
import type { OfficeProfile } from '@prakat/shared/office/profile';
import { aGroup, aMember, aSignature, BUILDER_TIME } from '@prakat/shared/testing/builders';
import { aPaperRecord } from '@prakat/shared/testing/paper-builders';
import type { LineMessage } from '../../line/line-client.ts';
import type { Item } from '../../store/items.ts';
import { currentCard } from '../current-card.ts';
import { dutiesOf } from '../duties.ts';
import { announcementMessage } from '../flex/announcement-bubble.ts';
import { answerCard } from '../flex/answer-card.ts';
import {
  acceptGroupBubble,
  groupGreetingBubble,
  groupHelpBubble,
  groupLostBubble,
  groupRenamedBubble,
  groupsBubble,
  groupWaitingBubble,
} from '../flex/group-bubbles.ts';
import {
  dutyButtons,
  greetingBubble,
  helpBubble,
  helpButton,
  newRequestBubble,
} from '../flex/help-bubble.ts';
import { LIST_PAGE, listBubble } from '../flex/list-bubble.ts';
import { paperDecidedBubble, papersBubble, paperToSignBubble } from '../flex/paper-bubbles.ts';
import { withQuickReplies } from '../flex/quick-replies.ts';
import { ratingBubble } from '../flex/rating-bubble.ts';
import { type Reasoned, reasonBubble, typedReasonBubble } from '../flex/reason-bubble.ts';
import { statusCard } from '../flex/request-cards.ts';
import { shortBubble } from '../flex/short-bubble.ts';
import { renderNotice } from '../notice-cards.ts';
import { aCard, everyAction, everyActionOnPublication } from './card-samples.ts';

/** What the events that lead to notices know besides. */
const detailsOf = (notice: Notice, text: string): Record<string, unknown>[] => {
  const undelivered = { notice: 'published', to: text, attempts: 8, requestId: 'r', error: text };
  if (notice === 'publish_failed') {
    return [{ reason: text }, { error: text, placement: 'line-group:C1' }, { error: text }, {}];
  }
  if (notice === 'lapsed') return [{ until: '2021-12-23' }, { reason: text, kind: 'unconfirmed' }];
  if (notice === 'escalated') return [{ of: 'nobody' }, { of: 'waiting' }];
  return [{ ...undelivered, unheard: 'remove_task' }];
};

/** Every message about one item of one office, for somebody who may do everything and for somebody who may nothing. */
export function everyMessage(profile: OfficeProfile, item: Item): LineMessage[] {
  const { submission } = item;
  const { content } = submission;
  const able = aCard({
    ...item,
    profile,
    picture: `https://example.go.th/api/${profile.id}/pictures/${submission.id}/1?signature=${'a'.repeat(43)}`,
    actions: everyAction,
    onPublication: everyActionOnPublication,
    onBehalfOf: { kind: 'acting', name: submission.submitter.name, positionTitle: content.title },
    mayDecide: true,
  });
  const viewers = [able, aCard({ ...item, profile })];
  return [
    ...viewers.flatMap((viewer) =>
      notices.flatMap((notice) =>
        detailsOf(notice, content.details).flatMap((details) => renderNotice(notice, { ...viewer, details })),
      ),
    ),
    ...viewers.flatMap((viewer) => [
      currentCard(viewer),
      statusCard(viewer),
      answerCard(viewer, { kind: 'ยังไม่ได้ทำรายการ', sentence: content.details }),
    ]),
    ...(item.publication ? announcements(profile, item.publication) : []),
    ...reasonCards(profile, item),
    ...lists(profile, able.liffId, item),
    ...officeMessages(profile, able.liffId, item),
  ];
}

const announcements = (
  profile: OfficeProfile,
  publication: NonNullable<Item['publication']>,
): LineMessage[] =>
  publication.shown || publication.next
    ? [
        'https://example.go.th/1',
        `https://example.go.th/${'ก'.repeat(900)}`,
        'ftp://example.go.th',
        null,
      ].map((url) => announcementMessage(publication, profile, url))
    : [];

function reasonCards(profile: OfficeProfile, { submission }: Item): LineMessage[] {
  const seen = { revision: 999_999, contentHash: submission.contentHash };
  const card = { profile, submission };
  const reasoned: Reasoned[] = [
    { action: 'reject', ...seen },
    { action: 'send_back', ...seen },
    { action: 'approve', ...seen },
    { action: 'deny_verbal', recordedAt: BUILDER_TIME },
  ];
  const typed = submission.content.details.slice(0, 500);
  return reasoned.flatMap((one) => [
    reasonBubble({ ...card, reasoned: one }),
    typedReasonBubble({ ...card, reasoned: one }, typed, `typed:${'a'.repeat(16)}`),
  ]);
}

const lists = (profile: OfficeProfile, liffId: string, item: Item): LineMessage[] =>
  [{ a: 'mine' as const, cursor: 'c'.repeat(200) }, null].map((next) =>
    listBubble({
      profile,
      liffId,
      title: 'คำขอของท่าน',
      empty: 'ไม่มี',
      items: next ? Array.from({ length: LIST_PAGE }, () => item) : [],
      drafts: 2,
      path: '/mine',
      next,
    }),
  );

/** Messages about papers, whose titles name what they are about. */
function paperMessages(profile: OfficeProfile, liffId: string, title: string): LineMessage[] {
  const data = { profile, liffId };
  const decision = { reason: title, by: aSignature(), at: BUILDER_TIME };
  return [
    papersBubble(data, 0),
    papersBubble(data, 12),
    paperToSignBubble(data, aPaperRecord({ title, state: 'presented' })),
    ...(['acknowledge', 'approve', 'deny'] as const).map((kind) =>
      paperDecidedBubble(data, aPaperRecord({ title, decision: { ...decision, kind } })),
    ),
  ];
}

/** Messages about the office and its groups, which say of an item nothing but its words. */
function officeMessages(profile: OfficeProfile, liffId: string, { submission }: Item): LineMessage[] {
  const { submitter, content } = submission;
  const { name, positionTitle } = submitter;
  const member = aMember({ name, positionTitle, roles: ['staff', 'webmaster', 'administrator'] });
  const statuses = ['pending', 'active', 'off', 'left'] as const;
  const groups = Array.from({ length: 12 }, (_, index) =>
    aGroup({ name: content.title, status: statuses[index % 4] ?? 'left' }),
  );
  const group = aGroup({ name: content.title });
  return [
    helpBubble({ profile, liffId, member, now: BUILDER_TIME }),
    greetingBubble({ profile, liffId, member }),
    newRequestBubble({ profile, liffId }),
    ...paperMessages(profile, liffId, content.title),
    acceptGroupBubble(profile, group),
    groupLostBubble(profile, group),
    groupGreetingBubble(profile),
    groupHelpBubble({ profile, liffId }, 'https://prakat.example/office/'),
    ...withQuickReplies(
      [
        shortBubble(profile, {
          kind: content.title,
          words: [content.details, content.title],
          next: content.details,
          buttons: [...dutyButtons({ profile, liffId, member }), helpButton()],
        }),
      ],
      { liffId, duties: dutiesOf(profile, member) },
    ),
    groupsBubble(profile, liffId, groups),
    groupsBubble(profile, liffId, []),
    groupRenamedBubble(profile, { before: content.title, group }),
    groupWaitingBubble({ profile, liffId }, []),
    groupWaitingBubble(
      { profile, liffId },
      ['ขั้นพิจารณา', 'รอแก้ไข', 'งานผู้ดูแลเว็บไซต์'].map((what) => ({
        what,
        numbers: Array.from({ length: 50 }, (_, index) => `2570-${String(index).padStart(4, '0')}`),
        more: true,
      })),
    ),
    ratingBubble(profile),
  ];
}
