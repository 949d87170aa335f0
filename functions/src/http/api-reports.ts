import { type ReportList, settleReportBodySchema } from '@prakat/shared/api/reports';
import { refuse, refuseInput } from '@prakat/shared/refusals';
import { handlesReportsOf } from '@prakat/shared/reports/settle';
import express, { type Response, type Router } from 'express';
import type { Context } from '../context.ts';
import { openReports, reportsAbout, reportView } from '../reports/list-reports.ts';
import { type Settling, settleReport } from '../reports/settle-report.ts';
import { isRecordId } from '../store/record-id.ts';
import type { Caller, CallerRoute } from './api.ts';
import { createRefuser } from './error-handler.ts';
import { createJsonReader } from './person.ts';

/** What residents say is wrong or out of date, and dealing with it. */
export function createReportRoutes(context: Context, asCaller: CallerRoute): Router {
  const router = express.Router();
  const sendRefusal = createRefuser(context.logger);
  const readJson = createJsonReader(context);
  const { store } = context;

  const publicationAt = async ({ office }: Caller, id: unknown) => {
    const found = typeof id === 'string' && isRecordId(id) ? await store.get('publications', id) : null;
    return found?.officeId === office.profile.id ? found : null;
  };

  router.get(
    '/:office/reports',
    asCaller(async (caller, { query }, response) => {
      const { member } = caller;
      if (query.of === undefined)
        return void response.json((await openReports(store, member)) satisfies ReportList);
      const publication = await publicationAt(caller, query.of);
      if (!publication) return sendRefusal(response, refuse('not_found').refusal);
      if (!handlesReportsOf(member, publication))
        return sendRefusal(response, refuse('reports_not_yours').refusal);
      response.json((await reportsAbout(store, publication)) satisfies ReportList);
    }),
  );

  const settle = async (
    caller: Caller,
    response: Response,
    given: Omit<Settling, 'lineUserId'>,
  ): Promise<void> => {
    const { office, lineUserId } = caller;
    if (!isRecordId(given.reportId)) return sendRefusal(response, refuse('not_found').refusal);
    const settled = await settleReport(context, office, { lineUserId, ...given });
    if (!settled.ok) return sendRefusal(response, settled.refusal);
    const { report } = settled;
    const publication = await publicationAt(caller, report.publicationId);
    if (!publication) throw new Error(`report ${report.id} is about no publication`);
    response.json(reportView({ report, publication }));
  };

  router.post(
    '/:office/reports/:report',
    asCaller(async (caller, request, response) => {
      const body = settleReportBodySchema.safeParse(await readJson(request));
      if (!body.success) return sendRefusal(response, refuseInput(body.error).refusal);
      await settle(caller, response, { reportId: String(request.params.report), ...body.data });
    }),
  );

  router.delete(
    '/:office/reports/:report',
    asCaller(async (caller, { params }, response) => {
      await settle(caller, response, { reportId: String(params.report), outcome: 'removed', note: '' });
    }),
  );
  return router;
}
