import { z } from 'zod';
import { limits } from '../limits.ts';
import { lineError, notFound } from '../line-error.ts';
import { parseBody } from '../messages/message.ts';
import { aliasId } from '../messages/rich-menu.ts';
import { findPerson, isFriend, type Office } from '../office.ts';
import { menuChanged } from '../rich-menu-shown.ts';
import type { LineRoute } from '../route.ts';
import { findRichMenu } from './rich-menu.ts';

/** A menu can be shown only after its image is there. */
function showable(office: Office, richMenuId: string | undefined): string {
  const { menu, image } = findRichMenu(office, richMenuId);
  if (!image) throw lineError(400, 'must upload richmenu image before applying it to user');
  return menu.richMenuId;
}

const userField = z.string().regex(/^U[0-9a-f]{32}$/);
const usersField = z.array(userField).min(1).max(limits.richMenu.bulkUsers);

/** LINE answers 200 also for people who are no friends; then nothing happens. */
function link(office: Office, userId: string, richMenuId: string | null): void {
  if (!isFriend(office, userId)) return;
  if (richMenuId === null) delete office.state.userRichMenus[userId];
  else office.state.userRichMenus[userId] = richMenuId;
}

function checkUser(office: Office, userId: string | undefined): string {
  if (userId === undefined || !findPerson(office, userId)) throw notFound();
  return userId;
}

const defaultPath = '/v2/bot/user/all/richmenu';
const userPath = '/v2/bot/user/{userId}/richmenu';

const links: LineRoute[] = [
  {
    id: 'getDefaultRichMenuId',
    method: 'get',
    path: defaultPath,
    auth: 'channel',
    handle({ office }) {
      if (office.state.defaultRichMenu === null) throw lineError(404, 'no default richmenu');
      return { body: { richMenuId: office.state.defaultRichMenu } };
    },
  },
  {
    id: 'cancelDefaultRichMenu',
    method: 'delete',
    path: defaultPath,
    auth: 'channel',
    handle({ platform, office }) {
      office.state.defaultRichMenu = null;
      menuChanged(platform, office);
      return { body: {} };
    },
  },
  {
    id: 'setDefaultRichMenu',
    method: 'post',
    path: `${defaultPath}/{richMenuId}`,
    auth: 'channel',
    handle({ platform, office, params }) {
      office.state.defaultRichMenu = showable(office, params.richMenuId);
      menuChanged(platform, office);
      return { body: {} };
    },
  },
  {
    id: 'getRichMenuIdOfUser',
    method: 'get',
    path: userPath,
    auth: 'channel',
    handle({ office, params }) {
      const richMenuId = office.state.userRichMenus[params.userId ?? ''];
      if (richMenuId === undefined) throw lineError(404, 'the user has no richmenu');
      return { body: { richMenuId } };
    },
  },
  {
    id: 'unlinkRichMenuIdFromUser',
    method: 'delete',
    path: userPath,
    auth: 'channel',
    handle({ platform, office, params }) {
      const userId = checkUser(office, params.userId);
      link(office, userId, null);
      menuChanged(platform, office, [userId]);
      return { body: {} };
    },
  },
  {
    id: 'linkRichMenuIdToUser',
    method: 'post',
    path: `${userPath}/{richMenuId}`,
    auth: 'channel',
    handle({ platform, office, params }) {
      const menu = showable(office, params.richMenuId);
      const userId = checkUser(office, params.userId);
      link(office, userId, menu);
      menuChanged(platform, office, [userId]);
      return { body: {} };
    },
  },
  {
    id: 'linkRichMenuIdToUsers',
    method: 'post',
    path: '/v2/bot/richmenu/bulk/link',
    auth: 'channel',
    body: 'json',
    handle({ platform, office, body }) {
      const { richMenuId, userIds } = parseBody(
        z.strictObject({ richMenuId: z.string(), userIds: usersField }),
        body,
      );
      const menu = showable(office, richMenuId);
      for (const userId of userIds) link(office, userId, menu);
      menuChanged(platform, office, userIds);
      return { status: 202, body: {} };
    },
  },
  {
    id: 'unlinkRichMenuIdFromUsers',
    method: 'post',
    path: '/v2/bot/richmenu/bulk/unlink',
    auth: 'channel',
    body: 'json',
    handle({ platform, office, body }) {
      const { userIds } = parseBody(z.strictObject({ userIds: usersField }), body);
      for (const userId of userIds) link(office, userId, null);
      menuChanged(platform, office, userIds);
      return { status: 202, body: {} };
    },
  },
];

const aliasPath = '/v2/bot/richmenu/alias';

const findAlias = (office: Office, id: string | undefined) => {
  const richMenuId = office.state.richMenuAliases[id ?? ''];
  if (id === undefined || richMenuId === undefined) throw lineError(404, 'richmenu alias not found');
  return { richMenuAliasId: id, richMenuId };
};

const aliases: LineRoute[] = [
  {
    id: 'createRichMenuAlias',
    method: 'post',
    path: aliasPath,
    auth: 'channel',
    body: 'json',
    handle({ platform, office, body }) {
      const alias = parseBody(z.strictObject({ richMenuAliasId: aliasId, richMenuId: z.string() }), body);
      if (office.state.richMenuAliases[alias.richMenuAliasId] !== undefined)
        throw lineError(400, 'conflict richmenu alias id');
      office.state.richMenuAliases[alias.richMenuAliasId] = showable(office, alias.richMenuId);
      platform.touch();
      return { body: {} };
    },
  },
  {
    id: 'getRichMenuAliasList',
    method: 'get',
    path: `${aliasPath}/list`,
    auth: 'channel',
    handle: ({ office }) => ({
      body: {
        aliases: Object.keys(office.state.richMenuAliases).map((id) => findAlias(office, id)),
      },
    }),
  },
  {
    id: 'getRichMenuAlias',
    method: 'get',
    path: `${aliasPath}/{richMenuAliasId}`,
    auth: 'channel',
    handle: ({ office, params }) => ({ body: findAlias(office, params.richMenuAliasId) }),
  },
  {
    id: 'updateRichMenuAlias',
    method: 'post',
    path: `${aliasPath}/{richMenuAliasId}`,
    auth: 'channel',
    body: 'json',
    handle({ platform, office, params, body }) {
      const { richMenuAliasId } = findAlias(office, params.richMenuAliasId);
      const { richMenuId } = parseBody(z.strictObject({ richMenuId: z.string() }), body);
      office.state.richMenuAliases[richMenuAliasId] = showable(office, richMenuId);
      platform.touch();
      return { body: {} };
    },
  },
  {
    id: 'deleteRichMenuAlias',
    method: 'delete',
    path: `${aliasPath}/{richMenuAliasId}`,
    auth: 'channel',
    handle({ platform, office, params }) {
      delete office.state.richMenuAliases[findAlias(office, params.richMenuAliasId).richMenuAliasId];
      platform.touch();
      return { body: {} };
    },
  },
];

export const richMenuLinkRoutes: LineRoute[] = [...links, ...aliases];
