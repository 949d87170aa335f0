import { apiRoot } from '@prakat/shared/addresses/api';
import { type LogPage, type LogQuery, logQuerySchema } from '@prakat/shared/api/log';
import type { Overview } from '@prakat/shared/api/overview';
import { isSecondPerson } from '@prakat/shared/people/permissions';
import { type Refused, refuse, refuseInput } from '@prakat/shared/refusals';
import { calendarDate } from '@prakat/shared/time/thai-date';
import { create as contentDisposition } from 'content-disposition';
import express, { type Router } from 'express';
import { actorOf } from '../actors/actor.ts';
import { type Context, isoNow } from '../context.ts';
import { isSheetLinkValid, sheetLink } from '../files/file-links.ts';
import { logCsv } from '../oversight/log-csv.ts';
import { readLog, readWholeLog } from '../oversight/read-log.ts';
import { readOverview } from '../oversight/read-overview.ts';
import { isRecordId } from '../store/record-id.ts';
import type { Caller, CallerRoute, OfficeRoute } from './api.ts';
import { createRefuser } from './error-handler.ts';
import { createLimiter, personOf } from './person.ts';

/** How an office stands, and its log, for those who answer for it. */
export function createOversightRoutes(
  context: Context,
  asCaller: CallerRoute,
  withOffice: OfficeRoute,
): Router {
  const router = express.Router();
  const sendRefusal = createRefuser(context.logger);
  const isWithin = createLimiter(context, sendRefusal);

  const asOverseer: CallerRoute = (handle) =>
    asCaller(async (caller, request, response) => {
      if (oversees(context, caller)) return handle(caller, request, response);
      sendRefusal(response, refuse('not_overseer').refusal);
    });

  router.get(
    '/:office/overview',
    asOverseer(async ({ office, actor }, _request, response) => {
      response.json((await readOverview({ context, office, actor })) satisfies Overview);
    }),
  );

  router.get(
    '/:office/log',
    asOverseer(async ({ office, actor }, request, response) => {
      if (!(await isWithin('searches', response, personOf(response)))) return;
      const { after, ...given } = request.query;
      const read = readQuery(given);
      if (!read.ok) return sendRefusal(response, read.refusal);
      const place = typeof after === 'string' && after !== '' ? after : null;
      const page = await readLog({ context, office, actor }, read.query, place);
      const { id: officeId } = office.profile;
      const by = actor.member.id;
      const csv = csvLink(context, officeId, by, read.query);
      response.json({ ...page, csv } satisfies LogPage);
    }),
  );

  router.get(
    '/:office/log.csv',
    withOffice(async (office, request, response) => {
      const { by, until, signature, ...given } = request.query;
      const read = readQuery(given);
      const memberId = String(by);
      const { id: officeId } = office.profile;
      const target = read.ok && { officeId, id: sheetId(memberId, read.query) };
      if (!target || !isSheetLinkValid(context, target, { until, signature }))
        return sendRefusal(response, refuse('link_expired').refusal);
      // Who made the link must be entitled when it is opened, too.
      const member = isRecordId(memberId) ? await context.store.get('members', memberId) : null;
      const actor = member && (await actorOf(context.store, member));
      if (!actor || !oversees(context, { office, actor }))
        return sendRefusal(response, refuse('not_overseer').refusal);
      const { lines, next } = await readWholeLog({ context, office, actor }, read.query);
      context.logger.info({ officeId, memberId, lines: lines.length }, 'log exported');
      const name = `บันทึกการดำเนินการ ${office.profile.name.short} ${calendarDate(context.clock())}.csv`;
      response.set('Content-Disposition', contentDisposition(name));
      response.type('text/csv; charset=utf-8').send(Buffer.from(logCsv(lines, next !== null)));
    }),
  );
  return router;
}

/** Administrators, and whoever decides what is published. */
export const oversees = (
  context: Pick<Context, 'clock'>,
  { office: { profile }, actor }: Pick<Caller, 'office' | 'actor'>,
): boolean => isSecondPerson(actor, { profile, at: isoNow(context) });

function readQuery(given: object): { ok: true; query: LogQuery } | Refused {
  const parsed = logQuerySchema.safeParse(given);
  return parsed.success ? { ok: true, query: parsed.data } : refuseInput(parsed.error);
}

/** What a link opens: for whom it was made, and of what list. */
const sheetId = (memberId: string, query: LogQuery): string =>
  `log:${memberId}:${JSON.stringify(Object.entries(query).sort())}`;

function csvLink(
  context: Pick<Context, 'clock' | 'linkSecret'>,
  officeId: string,
  by: string,
  query: LogQuery,
): string {
  const link = sheetLink(context, `${apiRoot(officeId)}/log.csv`, { officeId, id: sheetId(by, query) });
  return `${link}&${new URLSearchParams({ by, ...query })}`;
}
