import { z } from 'zod';
import type { SimChat, SimMessage, SimOffice } from '../control-api.ts';
import { coverage } from '../coverage.ts';
import { issueIdToken, issueLiffAccessToken } from '../id-tokens.ts';
import { isFriend, type Office } from '../office.ts';
import { menuOf } from '../rich-menu-shown.ts';
import type { StoredMessage } from '../state/office-state.ts';
import { DoorRefusal, door, groupOf, officeOf, personOf } from './door.ts';
import { showsQuickReply } from './press.ts';

const offices = door('get', 'offices', z.object({}), (platform) =>
  [...platform.offices.values()].map(
    (office): SimOffice => ({
      officeId: office.seed.officeId,
      botName: office.seed.botName,
      basicId: office.seed.channel.basicId,
      liffId: office.seed.channel.liffId,
      people: office.seed.people.map((person) => ({
        key: person.key,
        userId: person.lineUserId,
        displayName: person.displayName,
        name: person.member?.name ?? person.displayName,
        title: person.member?.positionTitle ?? '',
        roles: person.member?.roles ?? [],
        follows: isFriend(office, person.lineUserId),
      })),
      groups: office.seed.groups.map((group) => ({
        ...group,
        joined: office.state.joined[group.groupId] === true,
      })),
    }),
  ),
);

/** What a chat list shows of a message in one line. */
function summaryOf({ message }: StoredMessage): string {
  for (const key of ['text', 'altText', 'fileName', 'title']) {
    const text = message[key];
    if (typeof text === 'string' && text !== '') return text;
  }
  const words: Record<string, string> = {
    image: 'รูปภาพ',
    video: 'วิดีโอ',
    audio: 'ข้อความเสียง',
    sticker: 'สติกเกอร์',
    unsent: 'ยกเลิกข้อความแล้ว',
  };
  return words[message.type] ?? message.type;
}

function chatOf(office: Office, chatId: string, kind: SimChat['kind'], name: string): SimChat {
  const messages = office.state.chats[chatId] ?? [];
  const last = messages.at(-1);
  return {
    chatId,
    kind,
    name,
    lastText: last ? summaryOf(last) : '',
    lastAt: last?.at ?? 0,
    count: messages.length,
  };
}

const byPerson = z.object({ officeId: z.string(), userId: z.string() });

function richMenuShown(office: Office, userId: string): Pick<SimChat, 'richMenu'> {
  const menu = menuOf(office, userId);
  if (!menu) return {};
  const address = new URLSearchParams({ officeId: office.seed.officeId, richMenuId: menu.richMenuId });
  return { richMenu: { ...menu, imageUrl: `/_sim/rich-menu-image?${address}` } };
}

const chats = door('get', 'chats', byPerson, (platform, { officeId, userId }) => {
  const office = officeOf(platform, officeId);
  personOf(office, userId);
  const groups = office.seed.groups.filter((group) => group.members.includes(userId));
  return [
    { ...chatOf(office, userId, 'user', office.seed.botName), ...richMenuShown(office, userId) },
    ...groups.map((group) => chatOf(office, group.groupId, 'group', group.name)),
  ].sort((a, b) => b.lastAt - a.lastAt);
});

/** A picture that a person sent, with where the phone screens find it. */
function withPicture<M extends Pick<StoredMessage, 'id' | 'message'>>(office: Office, sent: M): M {
  const { id: messageId, message } = sent;
  if (message.type !== 'image' || !office.state.contents[messageId]) return sent;
  const address = new URLSearchParams({ officeId: office.seed.officeId, messageId });
  return { ...sent, message: { ...message, previewImageUrl: `/_sim/content?${address}` } };
}

const received = door(
  'get',
  'received',
  z.object({ officeId: z.string(), userId: z.string().optional(), groupId: z.string().optional() }),
  (platform, { officeId, userId, groupId }) => {
    const office = officeOf(platform, officeId);
    const chatId = groupId ?? userId;
    if (groupId !== undefined) groupOf(office, groupId);
    else personOf(office, userId ?? '');
    const chat = office.state.chats[chatId ?? ''] ?? [];
    return chat.map(({ quickReplyUsed: _, ...message }, index): SimMessage => {
      const stored = chat[index];
      return {
        ...withPicture(office, message),
        quickReplyShown: stored !== undefined && showsQuickReply(chat, stored),
      };
    });
  },
);

const idToken = door('get', 'id-token', byPerson, async (platform, { officeId, userId }) => {
  const office = officeOf(platform, officeId);
  const person = personOf(office, userId);
  const now = platform.now();
  return {
    ...(await issueIdToken(office.seed, person, now)),
    accessToken: issueLiffAccessToken(officeId, userId, now),
  };
});

const requests = door(
  'get',
  'requests',
  z.object({ officeId: z.string().optional() }),
  (platform, { officeId }) => {
    if (officeId !== undefined) officeOf(platform, officeId);
    return platform.requests.filter((one) => officeId === undefined || one.officeId === officeId);
  },
);

const coverageTable = door('get', 'coverage', z.object({}), () => coverage);

/** The image's bytes for the phone screens; `mountDoors` serves JSON only, so this is a function for the server. */
export function richMenuImage(office: Office | undefined, richMenuId: string) {
  const image = office?.state.richMenus[richMenuId]?.image;
  if (!image) throw new DoorRefusal(404, 'ไม่พบรูปของเมนู');
  return { data: Buffer.from(image.base64, 'base64'), contentType: image.contentType };
}

/** The same of a picture that a person sent. */
export function sentPicture(office: Office | undefined, messageId: string) {
  const file = office?.state.contents[messageId];
  if (!file?.contentType.startsWith('image/')) throw new DoorRefusal(404, 'ไม่พบรูปภาพ');
  return { data: Buffer.from(file.base64, 'base64'), contentType: file.contentType };
}

export const seeDoors = [offices, chats, received, idToken, requests, coverageTable];
