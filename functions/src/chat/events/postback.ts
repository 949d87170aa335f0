import { decodePostback, type Postback } from '@prakat/shared/buttons/postback-data';
import { refuse } from '@prakat/shared/refusals';
import { actorOf } from '../../actors/actor.ts';
import { findWriter } from '../../actors/find-writer.ts';
import { say } from '../../cards/flex/parts.ts';
import { submissionPath, waitingPath } from '../../cards/liff-link.ts';
import { isRecordId } from '../../store/record-id.ts';
import { claimEvent } from '../claim-event.ts';
import { handlerOf } from '../postbacks/index.ts';
import type { Answer, Scope } from '../scope.ts';
import { notAMember, onlyInPrivateChat } from '../sentences.ts';
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
  const member = await findWriter(person);
  if (!member) return answerOnce(notAMember(person));
  if (!pressed) return answerOnce([say(refuse('bad_card').refusal.message)]);
  return handlerOf(pressed)({ ...person, member, actor: await actorOf(context.store, member) }, pressed);
}

/** The postback of a card of ours; null for anything else, ids that cannot be one included. */
function readPostback(data: string): Postback | null {
  const pressed = decodePostback(data);
  if (!pressed) return null;
  const ids = ['s' in pressed ? pressed.s : null, 'g' in pressed ? pressed.g : null];
  return ids.every((id) => id === null || isRecordId(id)) ? pressed : null;
}
