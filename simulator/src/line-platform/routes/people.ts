import { changeMembership } from '../events.ts';
import { notForThisAccount, notFound } from '../line-error.ts';
import { findGroup, findPerson, isFriend, type Office } from '../office.ts';
import type { LineRoute } from '../route.ts';

const profileOf = (office: Office, userId: string) => {
  const person = findPerson(office, userId);
  if (!person) throw notFound();
  return { userId, displayName: person.displayName };
};

const profile: LineRoute = {
  id: 'getProfile',
  method: 'get',
  path: '/v2/bot/profile/{userId}',
  auth: 'channel',
  handle({ office, params }) {
    const userId = params.userId ?? '';
    if (!isFriend(office, userId)) throw notFound();
    return { body: { ...profileOf(office, userId), language: 'th' } };
  },
};

/** The group if the account is in it; LINE does not tell about any other. */
function joinedGroup(office: Office, groupId: string | undefined) {
  const group = findGroup(office, groupId ?? '');
  if (!group || !office.state.joined[group.groupId]) throw notFound();
  return group;
}

const groupSummary: LineRoute = {
  id: 'getGroupSummary',
  method: 'get',
  path: '/v2/bot/group/{groupId}/summary',
  auth: 'channel',
  handle({ office, params }) {
    const group = joinedGroup(office, params.groupId);
    return { body: { groupId: group.groupId, groupName: group.name } };
  },
};

const groupMemberCount: LineRoute = {
  id: 'getGroupMemberCount',
  method: 'get',
  path: '/v2/bot/group/{groupId}/members/count',
  auth: 'channel',
  handle: ({ office, params }) => ({ body: { count: joinedGroup(office, params.groupId).members.length } }),
};

const groupMemberProfile: LineRoute = {
  id: 'getGroupMemberProfile',
  method: 'get',
  path: '/v2/bot/group/{groupId}/member/{userId}',
  auth: 'channel',
  handle({ office, params }) {
    const group = joinedGroup(office, params.groupId);
    const userId = params.userId ?? '';
    if (!group.members.includes(userId)) throw notFound();
    return { body: profileOf(office, userId) };
  },
};

const leaveGroup: LineRoute = {
  id: 'leaveGroup',
  method: 'post',
  path: '/v2/bot/group/{groupId}/leave',
  auth: 'channel',
  handle({ platform, office, params }) {
    const group = joinedGroup(office, params.groupId);
    // The leave event goes out on its own; the answer does not wait for it.
    void changeMembership(platform, office, group.groupId, false);
    return { body: {} };
  },
};

/** Verified and premium accounts only. The offices of the simulation have neither badge. */
const verifiedOnly = (id: string, path: string): LineRoute => ({
  id,
  method: 'get',
  path,
  auth: 'channel',
  handle() {
    throw notForThisAccount();
  },
});

const botInfo: LineRoute = {
  id: 'getBotInfo',
  method: 'get',
  path: '/v2/bot/info',
  auth: 'channel',
  handle: ({ office: { seed } }) => ({
    body: {
      userId: seed.channel.botUserId,
      basicId: seed.channel.basicId,
      displayName: seed.botName,
      chatMode: 'bot',
      markAsReadMode: 'auto',
    },
  }),
};

const linkToken: LineRoute = {
  id: 'issueLinkToken',
  method: 'post',
  path: '/v2/bot/user/{userId}/linkToken',
  auth: 'channel',
  handle({ platform, office, params }) {
    if (!isFriend(office, params.userId ?? '')) throw notFound();
    return { body: { linkToken: platform.ids.opaque(24) } };
  },
};

export const peopleRoutes: LineRoute[] = [
  profile,
  verifiedOnly('getFollowers', '/v2/bot/followers/ids'),
  botInfo,
  groupSummary,
  groupMemberCount,
  groupMemberProfile,
  verifiedOnly('getGroupMembersIds', '/v2/bot/group/{groupId}/members/ids'),
  leaveGroup,
  linkToken,
];
