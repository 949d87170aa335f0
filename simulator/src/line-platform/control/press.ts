import { z } from 'zod';
import { chatIdOf, type Place, pressPostback, sayText } from '../events.ts';
import { actionsOfMessage, type FoundAction, keepsQuickReply, pickerParams } from '../find-action.ts';
import { limits } from '../limits.ts';
import type { Action } from '../messages/actions.ts';
import type { Office } from '../office.ts';
import type { Platform } from '../platform.ts';
import { menuChanged, menuOf, richMenuPressId } from '../rich-menu-shown.ts';
import type { StoredMessage } from '../state/office-state.ts';
import { DoorRefusal, door } from './door.ts';
import { placeFields, placeOf } from './talk.ts';

const params = z.record(z.string(), z.string()).optional();
const byLabel = z.strictObject({ ...placeFields, messageId: z.string(), label: z.string().min(1), params });
const byData = z.strictObject({
  ...placeFields,
  messageId: z.string().optional(),
  data: z.string().max(limits.postbackData),
  displayText: z.string().optional(),
  params,
});

const missing = () => new DoorRefusal(404, 'ไม่พบปุ่มนี้ในข้อความที่ระบุ');

function messageOf(office: Office, place: Place, messageId: string): StoredMessage | undefined {
  return office.state.chats[chatIdOf(place)]?.find((message) => message.id === messageId);
}

/** True while the buttons show: the last message of the chat, not yet tapped. */
export const showsQuickReply = (chat: StoredMessage[], message: StoredMessage) =>
  chat.at(-1) === message && !message.quickReplyUsed && message.message.quickReply !== undefined;

function findByLabel(
  office: Office,
  place: Place,
  messageId: string,
  label: string,
): { found: FoundAction; message?: StoredMessage } {
  if (messageId === richMenuPressId) {
    const shown = place.groupId === undefined ? menuOf(office, place.userId) : null;
    const found = actionsOfMessage(shown).find(({ action }) => action.label === label);
    if (!found) throw missing();
    return { found };
  }
  const message = messageOf(office, place, messageId);
  if (message?.from.kind !== 'bot') throw missing();
  const shown = showsQuickReply(office.state.chats[chatIdOf(place)] ?? [], message);
  const found = actionsOfMessage(message.message).find(
    ({ action, inQuickReply }) => action.label === label && (shown || !inQuickReply),
  );
  if (!found) throw missing();
  return { found, message };
}

function useUpQuickReply(platform: Platform, office: Office, place: Place, message: StoredMessage) {
  const officeId = office.seed.officeId;
  const chatId = chatIdOf(place);
  platform.commit([{ officeId, kind: 'quickReplyUsed', chatId, messageId: message.id }]);
  platform.changes.emit('chat', { officeId, chatId });
}

async function perform(
  platform: Platform,
  office: Office,
  place: Place,
  action: Action,
  picked: Record<string, string> | undefined,
) {
  switch (action.type) {
    case 'postback': {
      const delivery = pressPostback(platform, office, place, { data: action.data }, action.displayText);
      // The deprecated `text` is sent as the person's own message, after the postback.
      if (action.text !== undefined) await sayText(platform, office, place, action.text);
      return {
        ...(await delivery),
        ...(action.fillInText === undefined ? {} : { fillInText: action.fillInText }),
      };
    }
    case 'message':
      return sayText(platform, office, place, action.text);
    case 'uri':
      return { open: action.uri };
    case 'datetimepicker': {
      const value = pickerParams(action, picked, platform.now());
      if (!value) throw new DoorRefusal(400, 'วันเวลาที่เลือกไม่อยู่ในช่วงที่กำหนด');
      return pressPostback(platform, office, place, { data: action.data, params: value });
    }
    case 'clipboard':
      return { copied: action.clipboardText };
    case 'richmenuswitch': {
      const richMenuId = office.state.richMenuAliases[action.richMenuAliasId];
      const isThere = richMenuId !== undefined && office.state.richMenus[richMenuId] !== undefined;
      if (isThere) office.state.userRichMenus[place.userId] = richMenuId;
      menuChanged(platform, office, [place.userId]);
      const lacking = richMenuId === undefined ? 'RICHMENU_ALIAS_ID_NOTFOUND' : 'RICHMENU_NOTFOUND';
      const status = isThere ? 'SUCCESS' : lacking;
      const result = { newRichMenuAliasId: action.richMenuAliasId, status };
      return pressPostback(platform, office, place, { data: action.data, params: result });
    }
    default:
      throw new DoorRefusal(400, 'เครื่องจำลองไม่รองรับปุ่มกล้อง รูปภาพ และตำแหน่ง');
  }
}

/**
 * A tap. By `label` it does what the message as it was received says; by `data` it sends that data as it is,
 * as a forged or long outdated button would.
 */
const press = door('post', 'press', z.union([byLabel, byData]), async (platform, input) => {
  const { office, place } = placeOf(platform, input);
  if ('data' in input) {
    const message = input.messageId === undefined ? undefined : messageOf(office, place, input.messageId);
    const inQuickReply = actionsOfMessage(message?.message.quickReply).some(
      ({ action }) => action.type === 'postback' && action.data === input.data,
    );
    if (message && inQuickReply) useUpQuickReply(platform, office, place, message);
    const postback = { data: input.data, ...(input.params === undefined ? {} : { params: input.params }) };
    return pressPostback(platform, office, place, postback, input.displayText);
  }
  const { found, message } = findByLabel(office, place, input.messageId, input.label);
  const result = perform(platform, office, place, found.action, input.params);
  if (message && found.inQuickReply && !keepsQuickReply.has(found.action.type))
    useUpQuickReply(platform, office, place, message);
  return result;
});

export const pressDoors = [press];
