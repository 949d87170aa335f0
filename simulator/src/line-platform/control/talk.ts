import { z } from 'zod';
import type { Delivery } from '../control-api.ts';
import {
  changeFriendship,
  changeMembership,
  type Place,
  sayText,
  sendFile,
  unsendMessage,
} from '../events.ts';
import { limits } from '../limits.ts';
import type { Office } from '../office.ts';
import type { Platform } from '../platform.ts';
import { DoorRefusal, door, groupOf, officeOf, personOf } from './door.ts';

export const placeFields = {
  officeId: z.string(),
  userId: z.string(),
  groupId: z.string().optional(),
};

/** The office and place of somebody who acts; refuses what LINE's app would not let them do. */
export function placeOf(
  platform: Platform,
  input: { officeId: string; userId: string; groupId?: string | undefined },
): { office: Office; place: Place } {
  const office = officeOf(platform, input.officeId);
  personOf(office, input.userId);
  if (input.groupId === undefined) {
    if (office.state.friendship[input.userId] === 'blocked')
      throw new DoorRefusal(409, 'ท่านบล็อกบัญชีนี้อยู่ กรุณาปลดบล็อกก่อนส่งข้อความ');
    return { office, place: { userId: input.userId } };
  }
  const group = groupOf(office, input.groupId);
  if (!group.members.includes(input.userId)) throw new DoorRefusal(403, 'ท่านไม่ได้เป็นสมาชิกของกลุ่มนี้');
  if (!office.state.joined[group.groupId]) throw new DoorRefusal(409, 'บัญชีของหน่วยงานไม่ได้อยู่ในกลุ่มนี้');
  return { office, place: { userId: input.userId, groupId: group.groupId } };
}

const say = door(
  'post',
  'say',
  z.strictObject({ ...placeFields, text: z.string().min(1).max(limits.text) }),
  (platform, input) => {
    const { office, place } = placeOf(platform, input);
    return sayText(platform, office, place, input.text);
  },
);

/** LINE's default for a LIFF app, and that of an office whose app nobody registered here. */
const DEFAULT_SCOPE = ['profile', 'chat_message.write'];

const liffSend = door(
  'post',
  'liff-send',
  z.strictObject({
    ...placeFields,
    messages: z
      .array(z.strictObject({ type: z.literal('text'), text: z.string().min(1).max(limits.text) }))
      .min(1)
      .max(limits.messagesPerRequest),
  }),
  async (platform, { messages, ...input }) => {
    const { office, place } = placeOf(platform, input);
    const scope = office.state.liffApps[office.seed.channel.liffId]?.scope ?? DEFAULT_SCOPE;
    // In the words of LIFF, which the page is told.
    if (!(scope as string[]).includes('chat_message.write'))
      throw new DoorRefusal(403, "user doesn't grant required permissions yet");
    const deliveries: Delivery[] = [];
    for (const { text } of messages) deliveries.push(await sayText(platform, office, place, text));
    return deliveries;
  },
);

const send = door(
  'post',
  'send-file',
  z.strictObject({
    ...placeFields,
    fileName: z.string().min(1).max(255),
    contentType: z.string().regex(/^[\w.+-]+\/[\w.+-]+$/),
    base64: z.base64().min(1),
    imageSet: z
      .strictObject({ id: z.string().max(40), index: z.int().min(1), total: z.int().min(1).max(50) })
      .optional(),
  }),
  (platform, { fileName, contentType, base64, imageSet, ...input }) => {
    const { office, place } = placeOf(platform, input);
    return sendFile(platform, office, place, { fileName, contentType, base64 }, imageSet);
  },
);

const unsend = door(
  'post',
  'unsend',
  z.strictObject({ ...placeFields, messageId: z.string() }),
  (platform, input) => {
    const { office, place } = placeOf(platform, input);
    const chat = office.state.chats[place.groupId ?? place.userId] ?? [];
    const own = chat.find(
      ({ id, from }) => id === input.messageId && from.kind === 'user' && from.userId === input.userId,
    );
    if (!own) throw new DoorRefusal(404, 'ไม่พบข้อความของท่านที่จะยกเลิก');
    return unsendMessage(platform, office, place, own);
  },
);

const friendship = (path: string, follows: boolean) =>
  door('post', path, z.strictObject({ officeId: z.string(), userId: z.string() }), (platform, input) => {
    const office = officeOf(platform, input.officeId);
    personOf(office, input.userId);
    return changeFriendship(platform, office, input.userId, follows);
  });

const membership = (path: string, joined: boolean) =>
  door('post', path, z.strictObject({ officeId: z.string(), groupId: z.string() }), (platform, input) => {
    const office = officeOf(platform, input.officeId);
    groupOf(office, input.groupId);
    return changeMembership(platform, office, input.groupId, joined);
  });

const event = door(
  'post',
  'event',
  z.strictObject({ officeId: z.string(), event: z.looseObject({ type: z.string() }) }),
  (platform, input) => {
    const office = officeOf(platform, input.officeId);
    const { webhookEventId } = input.event;
    return platform.webhooks.deliver(
      office,
      input.event,
      typeof webhookEventId === 'string' ? webhookEventId : '',
    );
  },
);

const redeliver = door(
  'post',
  'redeliver',
  z.strictObject({ officeId: z.string(), webhookEventId: z.string().optional() }),
  (platform, input) => {
    const office = officeOf(platform, input.officeId);
    const delivery = platform.webhooks.redeliver(office, input.webhookEventId);
    if (!delivery) throw new DoorRefusal(404, 'ไม่พบเหตุการณ์ที่จะส่งซ้ำ');
    return delivery;
  },
);

export const talkDoors = [
  say,
  liffSend,
  send,
  unsend,
  friendship('follow', true),
  friendship('unfollow', false),
  membership('join', true),
  membership('leave', false),
  event,
  redeliver,
];
