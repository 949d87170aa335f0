import { lifetimes } from '../limits.ts';
import type {
  AcceptedRequest,
  OfficeState,
  PlatformState,
  ReplyToken,
  SentEvent,
  StoredFile,
  StoredMessage,
} from './office-state.ts';

/**
 * What must survive a kill at any moment: what chats hold, which retry keys were accepted, what was counted,
 * and which events and reply tokens are out. Everything else is settings, saved with the next snapshot.
 * All changes of one LINE call are committed together.
 */
export type Change = { officeId: string } & (
  | { kind: 'message'; chatId: string; message: StoredMessage }
  | { kind: 'content'; messageId: string; file: StoredFile }
  | { kind: 'accepted'; key: string; request: AcceptedRequest }
  | { kind: 'counted'; month: string; quota: number; day: string; recipients: number }
  | { kind: 'event'; sent: SentEvent }
  | { kind: 'replyToken'; token: string; value: ReplyToken }
  | { kind: 'quickReplyUsed'; chatId: string; messageId: string }
);

const kept = { messagesPerChat: 5000, events: 300 };

export function applyChange(state: PlatformState, change: Change): void {
  const office = state.offices[change.officeId];
  if (!office) return;
  switch (change.kind) {
    case 'message': {
      office.chats[change.chatId] ??= [];
      const chat = office.chats[change.chatId] ?? [];
      chat.push(change.message);
      if (chat.length > kept.messagesPerChat) chat.splice(0, chat.length - kept.messagesPerChat);
      if (BigInt(change.message.id) > BigInt(state.lastMessageId)) state.lastMessageId = change.message.id;
      return;
    }
    case 'content':
      office.contents[change.messageId] = change.file;
      return;
    case 'accepted':
      office.retryKeys[change.key] = change.request;
      forget(office.retryKeys, (request) => change.request.at - request.at > lifetimes.retryKey);
      return;
    case 'counted':
      office.usage[change.month] = (office.usage[change.month] ?? 0) + change.quota;
      office.sent[change.day] = (office.sent[change.day] ?? 0) + change.recipients;
      return;
    case 'event':
      office.events = office.events.filter(
        (sent) => sent.event.webhookEventId !== change.sent.event.webhookEventId,
      );
      office.events.push(change.sent);
      if (office.events.length > kept.events) office.events.shift();
      return;
    case 'replyToken':
      office.replyTokens[change.token] = change.value;
      forget(
        office.replyTokens,
        (token) => change.value.eventAt - token.eventAt > lifetimes.replyTokenAfterEvent,
      );
      return;
    case 'quickReplyUsed': {
      const message = office.chats[change.chatId]?.find((one) => one.id === change.messageId);
      if (message) message.quickReplyUsed = true;
    }
  }
}

/** Drops what is too old, oldest first; entries were added in the order of time, so it stops early. */
function forget<Value>(record: Record<string, Value>, isOld: (value: Value) => boolean): void {
  for (const key in record) {
    const value = record[key];
    if (value === undefined || !isOld(value)) return;
    delete record[key];
  }
}

/** Seeds people and groups that the saved state does not know yet. */
export function seedOffice(office: OfficeState, userIds: string[], groupIds: string[]): void {
  for (const id of userIds) office.friendship[id] ??= 'friend';
  for (const id of groupIds) office.joined[id] ??= true;
}
