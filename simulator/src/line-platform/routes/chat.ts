import { z } from 'zod';
import { lineError, notForThisAccount, notFound } from '../line-error.ts';
import { parseBody } from '../messages/message.ts';
import { findPerson, type Office } from '../office.ts';
import type { LineRoute } from '../route.ts';

const loadingBody = z.strictObject({
  chatId: z.string(),
  loadingSeconds: z.number().int().min(5).max(60).multipleOf(5).optional(),
});

const loading: LineRoute = {
  id: 'showLoadingAnimation',
  method: 'post',
  path: '/v2/bot/chat/loading/start',
  auth: 'channel',
  body: 'json',
  handle({ office, body }) {
    const { chatId } = parseBody(loadingBody, body);
    // Groups have no loading indicator.
    if (!findPerson(office, chatId)) throw lineError(400, 'Invalid chatId');
    return { status: 202, body: {} };
  },
};

const readBody = z.strictObject({ markAsReadToken: z.string().min(1) });

const markAsRead: LineRoute = {
  id: 'markMessagesAsReadByToken',
  method: 'post',
  path: '/v2/bot/chat/markAsRead',
  auth: 'channel',
  body: 'json',
  handle({ office, body }) {
    const { markAsReadToken } = parseBody(readBody, body);
    const known = Object.values(office.state.chats).some((chat) =>
      chat.some((message) => message.via === 'user' && `read-${message.id}` === markAsReadToken),
    );
    if (!known) throw lineError(400, 'Invalid markAsReadToken');
    return { body: {} };
  },
};

const markAsReadByUser: LineRoute = {
  id: 'markMessagesAsRead',
  method: 'post',
  path: '/v2/bot/message/markAsRead',
  auth: 'channel',
  body: 'json',
  handle() {
    throw notForThisAccount();
  },
};

/** 410 for an unsent message, 404 for one that is unknown or holds no file. */
function contentOf(office: Office, messageId: string | undefined) {
  if (messageId !== undefined && office.state.unsent[messageId]) throw lineError(410, 'Gone');
  const file = office.state.contents[messageId ?? ''];
  if (!file) throw notFound();
  return { data: Buffer.from(file.base64, 'base64'), contentType: file.contentType };
}

const content: LineRoute = {
  id: 'getMessageContent',
  method: 'get',
  path: '/v2/bot/message/{messageId}/content',
  auth: 'channel',
  handle: ({ office, params }) => ({ bytes: contentOf(office, params.messageId) }),
};

const preview: LineRoute = {
  id: 'getMessageContentPreview',
  method: 'get',
  path: '/v2/bot/message/{messageId}/content/preview',
  auth: 'channel',
  handle({ office, params }) {
    const bytes = contentOf(office, params.messageId);
    if (!bytes.contentType.startsWith('image/'))
      throw lineError(400, 'Preview is for images and videos only');
    return { bytes };
  },
};

const transcoding: LineRoute = {
  id: 'getMessageContentTranscodingByMessageId',
  method: 'get',
  path: '/v2/bot/message/{messageId}/content/transcoding',
  auth: 'channel',
  handle({ office, params }) {
    const { contentType } = contentOf(office, params.messageId);
    if (!/^(?:audio|video)\//.test(contentType))
      throw lineError(400, 'Transcoding is for videos and sounds only');
    return { body: { status: 'succeeded' } };
  },
};

export const chatRoutes: LineRoute[] = [loading, markAsRead, markAsReadByUser, content, preview, transcoding];
