import { apiRoot } from '@prakat/shared/addresses/api';
import { sitePages } from '@prakat/shared/addresses/site';
import {
  type ComplaintActionBody,
  type ComplaintCounts,
  complaintActionBodySchema,
} from '@prakat/shared/api/complaints';
import { countsCsv } from '@prakat/shared/complaints/counts-csv';
import type { ComplaintInput } from '@prakat/shared/complaints/inputs';
import type { HandlerAction } from '@prakat/shared/complaints/transitions';
import { complaintPoster } from '@prakat/shared/papers/complaint-poster';
import { derivedId } from '@prakat/shared/papers/register/paper-ids';
import { type Refused, refuse, refuseInput } from '@prakat/shared/refusals';
import { fiscalYear, thaiMonths } from '@prakat/shared/time/thai-date';
import { create as contentDisposition } from 'content-disposition';
import express, { type Router } from 'express';
import { handlesComplaints, seesCounts } from '../complaints/handles-complaints.ts';
import { listComplaints, readableComplaint, viewComplaint } from '../complaints/list-complaints.ts';
import { performComplaint } from '../complaints/perform-complaint.ts';
import { type Context, isoNow, type Office } from '../context.ts';
import { isSheetLinkValid, sheetLink } from '../files/file-links.ts';
import { countsOfYear } from '../papers/facts/complaint-counts.ts';
import { isRecordId } from '../store/record-id.ts';
import type { Caller, CallerRoute, OfficeRoute } from './api.ts';
import { createRefuser } from './error-handler.ts';
import { createJsonReader } from './person.ts';

/** Years of counts that a person can choose from: the running one and those before it. */
const YEARS = 5;

/** What residents brought before the office, for whom the profile names; for everybody else there is nothing here. */
export function createComplaintRoutes(
  context: Context,
  asCaller: CallerRoute,
  withOffice: OfficeRoute,
): Router {
  const router = express.Router();
  const sendRefusal = createRefuser(context.logger);
  const readJson = createJsonReader(context);
  const { store } = context;
  const nothing = refuse('not_found').refusal;

  router.get(
    '/:office/complaints',
    asCaller(async ({ office, actor }, { query }, response) => {
      if (!handlesComplaints(context, office, actor, isoNow(context))) return sendRefusal(response, nothing);
      const after = typeof query.after === 'string' ? query.after : null;
      response.json(await listComplaints(context, actor, after));
    }),
  );

  router.get(
    '/:office/complaints/:complaint',
    asCaller(async ({ actor }, { params }, response) => {
      const id = String(params.complaint);
      const view = isRecordId(id) ? await viewComplaint(context, actor, id) : null;
      if (!view) return sendRefusal(response, nothing);
      response.json(view);
    }),
  );

  router.post(
    '/:office/complaints/:complaint/actions',
    asCaller(async ({ actor }, request, response) => {
      const id = String(request.params.complaint);
      // Whoever may not know of it learns nothing from what they sent either.
      const before = isRecordId(id) ? await readableComplaint(context, actor, id) : null;
      if (!before) return sendRefusal(response, nothing);
      const body = complaintActionBodySchema.safeParse(await readJson(request));
      if (!body.success) return sendRefusal(response, refuseInput(body.error).refusal);
      const input = await inputOf(context, before.complaint.officeId, body.data);
      if (!input.ok) return sendRefusal(response, input.refusal);
      const action: HandlerAction = body.data.action;
      const done = await performComplaint(context, { complaintId: id, actor, action, input: input.input });
      if (!done.ok) return sendRefusal(response, done.refusal);
      context.logger.info(
        { officeId: before.complaint.officeId, complaint: id, action },
        'complaint dealt with',
      );
      const view = await viewComplaint(context, actor, id);
      // It went on to others: there is nothing to show any more.
      if (!view) return void response.status(204).end();
      response.json(view);
    }),
  );

  router.get(
    '/:office/complaint-counts',
    asCaller(async ({ office, actor }: Caller, { query }, response) => {
      if (!seesCounts(context, office, actor, isoNow(context))) return sendRefusal(response, nothing);
      const years = yearsOf(context);
      const year = years.find((one) => one === query.year) ?? years[0] ?? '';
      const { periods, months } = await countsOfYear(store, office.profile.id, Number(year));
      response.json({
        year,
        years,
        periods: periods.map(({ from: _, ...period }) => period),
        months: months.map((one) => ({ ...one, name: monthName(one.month) })),
        paperId: derivedId(office.profile.id, 'complaint_counts', year),
        poster: sheetLink(context, posterPath(office), { officeId: office.profile.id, id: POSTER }),
        csv: sheetLink(context, csvPath(office, year), { officeId: office.profile.id, id: csvId(year) }),
      } satisfies ComplaintCounts);
    }),
  );

  router.get(
    '/:office/complaint-counts/:year.csv',
    withOffice(async (office, request, response) => {
      const year = String(request.params.year);
      const target = { officeId: office.profile.id, id: csvId(year) };
      if (!isSheetLinkValid(context, target, request.query))
        return sendRefusal(response, refuse('link_expired').refusal);
      const counts = await countsOfYear(store, office.profile.id, Number(year));
      response.set('Content-Disposition', contentDisposition(`จำนวนคำร้อง ปีงบประมาณ ${year}.csv`));
      response.type('text/csv; charset=utf-8').send(countsCsv(counts.months, counts.periods));
    }),
  );
  // Where papers are drawn: in the cloud a function of its own.
  router.get(
    '/:office/papers/complaint-poster/paper.pdf',
    withOffice(async (office, request, response) => {
      const { profile } = office;
      if (!isSheetLinkValid(context, { officeId: profile.id, id: POSTER }, request.query))
        return sendRefusal(response, refuse('link_expired').refusal);
      if (!profile.complaints) return sendRefusal(response, nothing);
      const paper = complaintPoster(profile, `${context.publicUrl}${sitePages.complaints(profile.id)}`);
      const { drawPaper } = await import('../papers/draw-paper.ts');
      const content = await drawPaper(paper, 'pdf');
      const name = `คิวอาร์โค้ดรับคำร้อง ${profile.name.short}.pdf`;
      response.set('Content-Disposition', contentDisposition(name, { type: 'inline' }));
      response.type('application/pdf').send(Buffer.from(content));
    }),
  );
  return router;
}

const POSTER = 'complaint-poster';
const posterPath = ({ profile }: Office): string =>
  `${apiRoot(profile.id)}/papers/complaint-poster/paper.pdf`;

const csvId = (year: string): string => `complaint-counts:${year}`;
const csvPath = ({ profile }: Office, year: string): string =>
  `${apiRoot(profile.id)}/complaint-counts/${year}.csv`;

const yearsOf = ({ clock }: Context): string[] =>
  Array.from({ length: YEARS }, (_, before) => String(fiscalYear(clock()) - before));

/** 2021-12 is ธันวาคม 2564. */
const monthName = (month: string): string =>
  `${thaiMonths[Number(month.slice(5)) - 1]} ${Number(month.slice(0, 4)) + 543}`;

type Asked = { ok: true; input: ComplaintInput[HandlerAction] } | Refused;

/** What the rule is told: of people who are named also the positions that they hold. */
async function inputOf(context: Context, officeId: string, body: ComplaintActionBody): Promise<Asked> {
  const { action: _, ...input } = body;
  if (body.action !== 'complaint_name') return { ok: true, input: input as ComplaintInput[HandlerAction] };
  const { memberIds, revision } = body;
  const found = await Promise.all(memberIds.filter(isRecordId).map((id) => context.store.get('members', id)));
  const people = found.filter((one) => one?.officeId === officeId && one.status === 'active');
  if (people.length === 0 || people.length < memberIds.length) return refuse('person_not_found');
  const positions = people.flatMap((one) => (one?.positionId ? [one.positionId] : []));
  return { ok: true, input: { revision, named: { memberIds, positions } } };
}
