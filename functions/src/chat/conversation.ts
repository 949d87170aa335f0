import { hashOf } from '@prakat/shared/machine/hash';
import { REASON_MINUTES } from '@prakat/shared/privacy/periods';
import type { Reasoned } from '../cards/flex/reason-bubble.ts';
import { type Context, isoNow } from '../context.ts';
import type { Conversation } from '../store/records.ts';
import type { StoreReader } from '../store/store.ts';
import type { PersonScope } from './scope.ts';

/** How long a reason is waited for. */
const CONVERSATION_MS = REASON_MINUTES * 60_000;

export const conversationId = ({
  officeId,
  lineUserId,
}: Pick<PersonScope, 'officeId' | 'lineUserId'>): string => `${officeId}:${lineUserId}`;

export const conversationEnd = (context: Pick<Context, 'clock'>): string =>
  isoNow({ clock: () => context.clock() + CONVERSATION_MS });

/** The reason that is waited for in this chat; null when none is, or no longer. */
export async function openConversation(
  reader: StoreReader,
  scope: PersonScope,
): Promise<Conversation | null> {
  const conversation = await reader.get('conversations', conversationId(scope));
  const open = conversation && Date.parse(conversation.expiresAt) > scope.context.clock();
  return open ? conversation : null;
}

/** Stops waiting for a reason, whether or not one was waited for. */
export async function endConversation(scope: PersonScope): Promise<void> {
  await scope.context.store.transact(async (tx) => tx.delete('conversations', conversationId(scope)));
}

/** What a card says when it confirms this text and no other: the person may have typed again since. */
export const typedChoice = (reason: string): string => `typed:${hashOf(reason).slice(0, 16)}`;

/** What the reason that is waited for would refuse. */
export function reasonedOf({ action, revision, contentHash, verbalRecordedAt }: Conversation): Reasoned {
  if (action !== 'deny_verbal') return { action, revision, contentHash };
  if (verbalRecordedAt === null) throw new Error('a denial names the permission it denies');
  return { action, recordedAt: verbalRecordedAt };
}
