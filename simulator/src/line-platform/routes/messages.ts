import { z } from 'zod';
import { limits } from '../limits.ts';
import { invalidProperty, lineError } from '../line-error.ts';
import { type Message, messagesField, parseBody } from '../messages/message.ts';
import { findGroup, findPerson, isFriend, isReachable, type Office } from '../office.ts';
import type { LineRoute } from '../route.ts';
import { refuseRepeated, refuseRetryKey, send, type Target } from '../sending.ts';

const shared = { messages: messagesField, notificationDisabled: z.boolean().optional() };
const units = z
  .array(z.string().regex(/^[a-zA-Z0-9_]{1,30}$/))
  .max(1)
  .optional();

export const replyBody = z.strictObject({ replyToken: z.string().min(1), ...shared });
const pushBody = z.strictObject({ to: z.string().min(1), ...shared, customAggregationUnits: units });
const multicastBody = z.strictObject({
  to: z.array(z.string()).min(1).max(limits.multicastRecipients),
  ...shared,
  customAggregationUnits: units,
});
const broadcastBody = z.strictObject(shared);

const failedToSend = () => lineError(400, 'Failed to send messages');

/** Mentions need a group of which the account and the person are members. */
function checkMentions(office: Office, chatId: string, messages: Message[]): void {
  const group = findGroup(office, chatId);
  for (const [index, message] of messages.entries()) {
    if (message.type !== 'textV2') continue;
    for (const value of Object.values(message.substitution ?? {})) {
      if (value.type !== 'mention') continue;
      const { mentionee } = value;
      if (!group || (mentionee.type === 'user' && !group.members.includes(mentionee.userId)))
        throw lineError(400, `A message (messages[${index}]) in the request body is invalid`, [
          { message: 'The mentioned user is not in the chat', property: `messages[${index}].substitution` },
        ]);
    }
  }
}

function groupTarget(office: Office, groupId: string): Target {
  const group = findGroup(office, groupId);
  if (!group || !office.state.joined[groupId]) throw failedToSend();
  return { chatId: groupId, counted: group.members.length };
}

function pushTargets(office: Office, to: string, now: number): Target[] {
  if (!/^[UCR][0-9a-f]{32}$/.test(to)) throw invalidProperty('to');
  if (!to.startsWith('U')) return [groupTarget(office, to)];
  if (!findPerson(office, to)) throw failedToSend();
  // LINE answers 200 and delivers nothing to a person who is no friend or blocked the account.
  return isReachable(office, to, now) ? [{ chatId: to, counted: 1 }] : [];
}

const reply: LineRoute = {
  id: 'replyMessage',
  method: 'post',
  path: '/v2/bot/message/reply',
  auth: 'channel',
  body: 'json',
  handle(call) {
    refuseRetryKey(call);
    const { office, now } = call;
    const body = parseBody(replyBody, call.body);
    const token = office.state.replyTokens[body.replyToken];
    if (!token || token.used || now >= token.expiresAt) throw lineError(400, 'Invalid reply token');
    const isGroup = findGroup(office, token.chatId) !== undefined;
    if (isGroup && !office.state.joined[token.chatId]) throw failedToSend();
    checkMentions(office, token.chatId, body.messages);
    const reached = isGroup || office.state.friendship[token.chatId] !== 'blocked';
    const officeId = office.seed.officeId;
    return send(call, {
      kind: 'reply',
      messages: body.messages,
      targets: reached ? [{ chatId: token.chatId, counted: 0 }] : [],
      tellsIds: true,
      also: [{ officeId, kind: 'replyToken', token: body.replyToken, value: { ...token, used: true } }],
    });
  },
};

const push: LineRoute = {
  id: 'pushMessage',
  method: 'post',
  path: '/v2/bot/message/push',
  auth: 'channel',
  body: 'json',
  handle(call) {
    refuseRepeated(call, 'push');
    const body = parseBody(pushBody, call.body);
    const targets = pushTargets(call.office, body.to, call.now);
    checkMentions(call.office, body.to, body.messages);
    return send(call, { kind: 'push', messages: body.messages, targets, tellsIds: true });
  },
};

/** Neither mentions nor quotes may go to many people. */
function refusePersonal(messages: Message[]): void {
  messages.forEach((message, index) => {
    const quotes = 'quoteToken' in message && message.quoteToken !== undefined;
    const mentions =
      message.type === 'textV2' &&
      Object.values(message.substitution ?? {}).some((value) => value.type === 'mention');
    if (quotes || mentions)
      throw lineError(400, 'The request body has 1 error(s)', [
        {
          message: 'cannot be used with this endpoint',
          property: `messages[${index}].${quotes ? 'quoteToken' : 'substitution'}`,
        },
      ]);
  });
}

const multicast: LineRoute = {
  id: 'multicast',
  method: 'post',
  path: '/v2/bot/message/multicast',
  auth: 'channel',
  body: 'json',
  handle(call) {
    refuseRepeated(call, 'multicast');
    const { office, now } = call;
    const body = parseBody(multicastBody, call.body);
    refusePersonal(body.messages);
    body.to.forEach((id, index) => {
      if (!findPerson(office, id)) throw invalidProperty(`to[${index}]`);
    });
    const targets = [...new Set(body.to)]
      .filter((id) => isReachable(office, id, now))
      .map((chatId) => ({ chatId, counted: 1 }));
    return send(call, { kind: 'multicast', messages: body.messages, targets, tellsIds: false });
  },
};

const broadcast: LineRoute = {
  id: 'broadcast',
  method: 'post',
  path: '/v2/bot/message/broadcast',
  auth: 'channel',
  body: 'json',
  handle(call) {
    refuseRepeated(call, 'broadcast');
    const { office } = call;
    const body = parseBody(broadcastBody, call.body);
    refusePersonal(body.messages);
    const targets = office.seed.people
      .filter((person) => isFriend(office, person.lineUserId))
      .map((person) => ({ chatId: person.lineUserId, counted: 1 }));
    return send(call, { kind: 'broadcast', messages: body.messages, targets, tellsIds: false });
  },
};

const validateBody = z.strictObject({ messages: messagesField });

/** Checks message objects as the send route would, and sends nothing. */
const validate = (id: string, name: string, toMany: boolean): LineRoute => ({
  id,
  method: 'post',
  path: `/v2/bot/message/validate/${name}`,
  auth: 'channel',
  body: 'json',
  handle(call) {
    const { messages } = parseBody(validateBody, call.body);
    if (toMany) refusePersonal(messages);
    return { body: {} };
  },
});

export const messageRoutes: LineRoute[] = [
  reply,
  push,
  multicast,
  broadcast,
  validate('validateReply', 'reply', false),
  validate('validatePush', 'push', false),
  validate('validateMulticast', 'multicast', true),
  validate('validateNarrowcast', 'narrowcast', true),
  validate('validateBroadcast', 'broadcast', true),
];
