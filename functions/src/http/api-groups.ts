import { type GroupsView, groupBodySchema } from '@prakat/shared/api/groups';
import { receivesOf } from '@prakat/shared/people/groups';
import { refuse, refuseInput } from '@prakat/shared/refusals';
import express, { type Response, type Router } from 'express';
import type { Context } from '../context.ts';
import { groupsOf, performGroup } from '../people/groups.ts';
import { isRecordId } from '../store/record-id.ts';
import type { Caller, CallerRoute } from './api.ts';
import { createRefuser } from './error-handler.ts';
import { createJsonReader } from './person.ts';

/** The LINE groups of an office: what each receives, and binding and unbinding them. */
export function createGroupRoutes(context: Context, asCaller: CallerRoute): Router {
  const router = express.Router();
  const sendRefusal = createRefuser(context.logger);
  const readJson = createJsonReader(context);

  const asAdministrator: CallerRoute = (handle) =>
    asCaller(async (caller, request, response) => {
      if (caller.member.roles.includes('administrator')) return handle(caller, request, response);
      sendRefusal(response, refuse('not_administrator').refusal);
    });
  const answer = async ({ office: { profile } }: Caller, response: Response) => {
    const groups = await groupsOf(context.store, profile.id, ['pending', 'active', 'off', 'left']);
    response.json({
      announces: profile.destinations.lineGroup,
      groups: groups.map((group) => ({
        id: group.id,
        name: group.name,
        status: group.status,
        receives: receivesOf(group),
        since: group.since ?? group.updatedAt,
      })),
    } satisfies GroupsView);
  };

  router.get(
    '/:office/groups',
    asAdministrator((caller, _request, response) => answer(caller, response)),
  );

  router.post(
    '/:office/groups/:group',
    asAdministrator(async (caller, request, response) => {
      const body = groupBodySchema.safeParse(await readJson(request));
      if (!body.success) return sendRefusal(response, refuseInput(body.error).refusal);
      const groupId = String(request.params.group);
      if (!isRecordId(groupId)) return sendRefusal(response, refuse('group_not_found').refusal);
      const { office, lineUserId } = caller;
      const asked = { groupId, by: { lineUserId } };
      const done = await performGroup(
        context,
        office,
        body.data.action === 'accept'
          ? { ...asked, action: 'group_accept', receives: body.data.receives }
          : { ...asked, action: 'group_end' },
      );
      if (!done.ok) return sendRefusal(response, done.refusal);
      await answer(caller, response);
    }),
  );
  return router;
}
