import {
  type FreshnessEntry,
  type FreshnessList,
  freshnessCheckBodySchema,
} from '@prakat/shared/api/freshness';
import { responsibleNames, responsibleSeats } from '@prakat/shared/freshness/items';
import { refreshNames } from '@prakat/shared/freshness/period';
import type { FreshnessStanding } from '@prakat/shared/freshness/standing';
import type { OfficeProfile } from '@prakat/shared/office/profile';
import { refuse, refuseInput } from '@prakat/shared/refusals';
import { calendarDate } from '@prakat/shared/time/thai-date';
import { holidaysKnown } from '@prakat/shared/time/working-days';
import express, { type Router } from 'express';
import { seatsOfActor } from '../actors/actor.ts';
import type { Context } from '../context.ts';
import { readStandings } from '../freshness/read-standings.ts';
import { recordCheck } from '../procedure/check-unchanged.ts';
import type { Caller, CallerRoute } from './api.ts';
import { createRefuser } from './error-handler.ts';
import { createJsonReader } from './person.ts';

/** Late first, checked last. */
const rank = ({ status, late }: FreshnessEntry): number => (late ? 0 : status === 'checked' ? 2 : 1);

/** What is to be looked at, and the tap that says it was. */
export function createFreshnessRoutes(context: Context, asCaller: CallerRoute): Router {
  const router = express.Router();
  const sendRefusal = createRefuser(context.logger);
  const readJson = createJsonReader(context);

  const listFor = async ({ office, actor }: Caller): Promise<FreshnessList> => {
    const { profile } = office;
    const today = calendarDate(context.clock());
    const seats = new Set(seatsOfActor(actor, today));
    const items = (await readStandings(context.store, profile, today))
      .map((standing) => entryOf(standing, profile, seats))
      .sort((a, b) => rank(a) - rank(b));
    return { today, holidaysKnown: holidaysKnown(Number(today.slice(0, 4))), items };
  };

  router.get(
    '/:office/freshness',
    asCaller(async (caller, _request, response) => {
      response.json(await listFor(caller));
    }),
  );

  router.post(
    '/:office/freshness/checks',
    asCaller(async (caller, request, response) => {
      const body = freshnessCheckBodySchema.safeParse(await readJson(request));
      if (!body.success) return sendRefusal(response, refuseInput(body.error).refusal);
      const officeId = caller.office.profile.id;
      const checked = await recordCheck(context, { officeId, lineUserId: caller.lineUserId, ...body.data });
      if (checked.ok) response.json(await listFor(caller));
      else
        sendRefusal(response, 'refusal' in checked ? checked.refusal : refuse('freshness_unknown').refusal);
    }),
  );
  return router;
}

function entryOf(
  { item, period, status, late, dueBy, last, reports }: FreshnessStanding,
  profile: OfficeProfile,
  seats: ReadonlySet<string>,
): FreshnessEntry {
  return {
    categoryId: item.categoryId,
    subtopicId: item.subtopicId,
    period: period.key,
    name: item.name,
    status,
    late,
    counted: item.counted && status === 'checked',
    periodName: period.name,
    refreshName: refreshNames[item.refresh],
    dueBy,
    responsible: responsibleNames(item, profile),
    mine: responsibleSeats(item).some((seat) => seats.has(seat)),
    reports,
    last: last && { at: last.at, by: last.by?.name ?? null, result: last.result },
  };
}
