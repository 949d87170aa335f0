import { submissionPath, waitingPath } from '@prakat/shared/addresses/mini-app';
import {
  decodePostback,
  type Postback,
  type PostbackOf,
  type ResidentPostback,
  residentPostbacks,
} from '@prakat/shared/buttons/postback-data';
import { actorOf } from '../../actors/actor.ts';
import { findWriter } from '../../actors/find-writer.ts';
import { menuEntry } from '../../queue/new-entry.ts';
import { isRecordId } from '../../store/record-id.ts';
import { claimEvent } from '../claim-event.ts';
import { withNextSteps } from '../next-steps.ts';
import { notAMember } from '../not-a-member.ts';
import { press } from '../postbacks/index.ts';
import { takeRating } from '../rating.ts';
import { answerResident } from '../residents/answer-resident.ts';
import { withComplaintNews } from '../residents/complaint-news.ts';
import { changeFollowing } from '../residents/following.ts';
import type { Answer, MemberScope, PersonScope, Scope } from '../scope.ts';
import { badCard, onlyInPrivateChat } from '../sentences.ts';
import type { WebhookEventOf } from '../webhook-event.ts';

/**
 * A button was pressed. What the data says is only what stood on the card; who pressed and whether it still holds
 * is found out here. Anybody in a group can press a button there and LINE need not say who, so a press counts in
 * the 1:1 chat only.
 */
export async function postback(scope: Scope, event: WebhookEventOf<'postback'>): Promise<Answer> {
  const { context, office, eventId } = scope;
  const { source } = event;
  const pressed = readPostback(event.postback.data);
  const answerOnce = async (answer: Answer) => ((await claimEvent(context, eventId)) ? answer : []);
  if (source.type !== 'user') {
    const path = pressed && 's' in pressed ? submissionPath(pressed.s) : waitingPath;
    return answerOnce(onlyInPrivateChat(office, path));
  }
  const person = { ...scope, lineUserId: source.userId };
  if (pressed?.a === 'rate')
    return withComplaintNews(person, await answerOnce(await takeRating(person, pressed)));
  if (pressed?.a === 'tab') return tabOpened(person, event);
  if (pressed?.a === 'follow' || pressed?.a === 'unfollow' || pressed?.a === 'unfollow_all')
    return withComplaintNews(person, await changeFollowing(person, pressed));
  if (pressed && isOfResidents(pressed))
    return withComplaintNews(person, await answerOnce(await answerResident(person, pressed)));
  const member = await findWriter(person);
  if (!member) return withComplaintNews(person, await answerOnce(await notAMember(person)));
  const presser: MemberScope = { ...person, member, actor: await actorOf(context.store, member) };
  const answer = pressed ? await press(presser, pressed) : await answerOnce([badCard(presser)]);
  return withNextSteps(presser, answer);
}

/** LINE has opened the tab; where it could not, the person is shown a menu that there is. */
async function tabOpened(
  { context, officeId, eventId, lineUserId }: PersonScope,
  { postback: { params } }: WebhookEventOf<'postback'>,
): Promise<Answer> {
  const isOpen = params?.status === undefined || params.status === 'SUCCESS';
  const first = await claimEvent(context, eventId, async (tx) => () => {
    if (!isOpen) tx.create('outbox', menuEntry(context, { officeId, address: lineUserId }));
  });
  if (first && !isOpen) context.nudgeOutbox();
  return [];
}

const isOfResidents = (pressed: Postback): pressed is PostbackOf<ResidentPostback> =>
  (residentPostbacks as readonly string[]).includes(pressed.a);

/** Fields of a postback that name a record. */
const ids: ReadonlySet<string> = new Set(['s', 'p', 'g', 'd']);

/** The postback of a card of ours; null for anything else, ids that cannot be one included. */
function readPostback(data: string): Postback | null {
  const pressed = decodePostback(data);
  if (!pressed) return null;
  const named = Object.entries(pressed).filter(([field]) => ids.has(field));
  return named.every(([, id]) => isRecordId(String(id))) ? pressed : null;
}
