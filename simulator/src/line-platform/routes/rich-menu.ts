import { imageSize } from 'image-size';
import { limits } from '../limits.ts';
import { lineError, notFound } from '../line-error.ts';
import { parseBody } from '../messages/message.ts';
import { richMenuBody } from '../messages/rich-menu.ts';
import type { Office } from '../office.ts';
import type { Platform } from '../platform.ts';
import { menuChanged } from '../rich-menu-shown.ts';
import type { LineRoute } from '../route.ts';

export function findRichMenu(office: Office, richMenuId: string | undefined) {
  const found = office.state.richMenus[richMenuId ?? ''];
  if (!found) throw notFound();
  return found;
}

const changes = new WeakMap<Office, Record<'create' | 'delete', number[]>>();

/** Refuses what is done more often than LINE lets a channel do it in an hour. */
function countChange(platform: Platform, office: Office, what: 'create' | 'delete'): void {
  const done = changes.get(office) ?? { create: [], delete: [] };
  changes.set(office, done);
  const now = platform.now();
  const lately = done[what].filter((at) => now - at < 3_600_000 && at <= now);
  if (lately.length >= limits.richMenu.changesPerHour)
    throw lineError(429, 'The API rate limit has been exceeded. Try again later.');
  done[what] = [...lately, now];
}

const create: LineRoute = {
  id: 'createRichMenu',
  method: 'post',
  path: '/v2/bot/richmenu',
  auth: 'channel',
  body: 'json',
  handle({ platform, office, body }) {
    const menu = parseBody(richMenuBody, body);
    countChange(platform, office, 'create');
    if (Object.keys(office.state.richMenus).length >= limits.richMenu.perAccount)
      throw lineError(400, 'The number of rich menus exceeds the limit');
    const richMenuId = platform.ids.richMenuId();
    office.state.richMenus[richMenuId] = { menu: { richMenuId, ...menu }, image: null };
    platform.touch();
    return { body: { richMenuId } };
  },
};

const validate: LineRoute = {
  id: 'validateRichMenuObject',
  method: 'post',
  path: '/v2/bot/richmenu/validate',
  auth: 'channel',
  body: 'json',
  handle({ body }) {
    parseBody(richMenuBody, body);
    return { body: {} };
  },
};

const list: LineRoute = {
  id: 'getRichMenuList',
  method: 'get',
  path: '/v2/bot/richmenu/list',
  auth: 'channel',
  handle: ({ office }) => ({
    body: { richmenus: Object.values(office.state.richMenus).map(({ menu }) => menu) },
  }),
};

const get: LineRoute = {
  id: 'getRichMenu',
  method: 'get',
  path: '/v2/bot/richmenu/{richMenuId}',
  auth: 'channel',
  handle: ({ office, params }) => ({ body: findRichMenu(office, params.richMenuId).menu }),
};

const remove: LineRoute = {
  id: 'deleteRichMenu',
  method: 'delete',
  path: '/v2/bot/richmenu/{richMenuId}',
  auth: 'channel',
  handle({ platform, office, params }) {
    const { state } = office;
    const id = findRichMenu(office, params.richMenuId).menu.richMenuId;
    countChange(platform, office, 'delete');
    delete state.richMenus[id];
    if (state.defaultRichMenu === id) state.defaultRichMenu = null;
    for (const [userId, linked] of Object.entries(state.userRichMenus))
      if (linked === id) delete state.userRichMenus[userId];
    menuChanged(platform, office);
    return { body: {} };
  },
};

function checkImage(data: Buffer, contentType: string): void {
  const { richMenu: max } = limits;
  const type = { 'image/png': 'png', 'image/jpeg': 'jpg' }[contentType];
  if (type === undefined) throw lineError(415, `The content type, ${contentType}, is not supported`);
  if (data.length > max.imageBytes) throw lineError(413, 'The image is larger than 1 MB');
  let size: ReturnType<typeof imageSize>;
  try {
    size = imageSize(data);
  } catch {
    throw lineError(400, 'Invalid image');
  }
  const fits =
    size.type === type &&
    size.width >= max.minWidth &&
    size.width <= max.maxWidth &&
    size.height >= max.minHeight &&
    size.width / size.height >= max.minAspect;
  if (!fits) throw lineError(400, 'Invalid image size or format');
}

const uploadImage: LineRoute = {
  id: 'setRichMenuImage',
  method: 'post',
  path: '/v2/bot/richmenu/{richMenuId}/content',
  auth: 'channel',
  body: 'binary',
  handle({ platform, office, params, raw, headers }) {
    const found = findRichMenu(office, params.richMenuId);
    if (found.image) throw lineError(400, 'An image has already been uploaded to the richmenu');
    const contentType = (headers['content-type'] ?? '').split(';')[0] ?? '';
    checkImage(raw, contentType);
    found.image = { contentType, base64: raw.toString('base64') };
    platform.touch();
    return { body: {} };
  },
};

const downloadImage: LineRoute = {
  id: 'getRichMenuImage',
  method: 'get',
  path: '/v2/bot/richmenu/{richMenuId}/content',
  auth: 'channel',
  handle({ office, params }) {
    const { image } = findRichMenu(office, params.richMenuId);
    if (!image) throw notFound();
    return { bytes: { data: Buffer.from(image.base64, 'base64'), contentType: image.contentType } };
  },
};

export const richMenuRoutes: LineRoute[] = [create, validate, list, get, remove, uploadImage, downloadImage];
