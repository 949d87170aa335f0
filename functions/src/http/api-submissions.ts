import { actionBodySchema, submitBodySchema } from '@prakat/shared/api/action-body';
import type { AuditResult, Person, SubmissionPage, SubmissionView } from '@prakat/shared/api/api';
import { type Refused, refuse, refuseInput } from '@prakat/shared/refusals';
import type { Submission } from '@prakat/shared/submission/schema';
import { compareNames } from '@prakat/shared/text/thai-order';
import express, { type Response, type Router } from 'express';
import { auditSubmission } from '../audit/audit.ts';
import { type Context, isoNow } from '../context.ts';
import { fileLink } from '../files/file-links.ts';
import { act, seatsToNameFor } from '../procedure/act.ts';
import { findWaiting } from '../procedure/find-waiting.ts';
import type { Performed } from '../procedure/perform-action.ts';
import { submitRequest } from '../procedure/submit-request.ts';
import { summaryOf, viewOf } from '../procedure/views.ts';
import { searchRequests } from '../search/search.ts';
import { readSearchQuery } from '../search/search-query.ts';
import { every } from '../store/every.ts';
import type { Caller, CallerRoute } from './api.ts';
import { createRefuser } from './error-handler.ts';

const PAGE = 20;
/** Events of the log that are read for one look at a request: more than a request usually comes to. */
const TIMELINE = 150;

/** Filing, lists, one request, and deciding on it. */
export function createSubmissionRoutes(context: Context, asCaller: CallerRoute): Router {
  const router = express.Router();
  const sendRefusal = createRefuser(context.logger);
  const json = express.json({ limit: '256kb' });

  const ownerOf = ({ ownerId }: Submission) => context.store.get('members', ownerId);

  const view = async ({ office, actor }: Caller, submission: Submission): Promise<SubmissionView> => {
    const find = { equals: { submissionId: submission.id }, limit: TIMELINE };
    const { items, next } = await context.store.find('events', 'newest', find);
    const link = (file: { id: string; name: string }) => fileLink(context, office.profile.id, file);
    return viewOf(submission, {
      profile: office.profile,
      actor,
      at: isoNow(context),
      successor: submission.ownerId === submission.submitter.memberId ? null : await ownerOf(submission),
      events: items.reverse(),
      older: next !== null,
      link,
    });
  };

  router.post(
    '/:office/submissions',
    json,
    asCaller(async (caller, request, response) => {
      const body = submitBodySchema.safeParse(request.body);
      if (!body.success) return sendRefusal(response, refuseInput(body.error).refusal);
      const submitted = await submitRequest(context, caller.office, {
        lineUserId: caller.lineUserId,
        ...body.data,
      });
      if (!submitted.ok) return sendRefusal(response, submitted.refusal);
      response.status(submitted.again ? 200 : 201).json(await view(caller, submitted.submission));
    }),
  );

  router.get(
    '/:office/submissions',
    asCaller(async ({ office, member, actor }, request, response) => {
      const officeId = office.profile.id;
      if (request.query.list === 'search') {
        const read = readSearchQuery(request.query, office.profile);
        if (!read.ok) return sendRefusal(response, read.refusal);
        const found = await searchRequests(context, { officeId, member }, read.query);
        const items = found.items.map((submission) => summaryOf(submission, office.profile));
        return void response.json({ items, next: found.next } satisfies SubmissionPage);
      }
      const after = typeof request.query.after === 'string' ? request.query.after : null;
      const page =
        request.query.list === 'waiting'
          ? await findWaiting({ context, office, actor }, { limit: PAGE, after })
          : await context.store.find('submissions', 'byOwner', {
              equals: { officeId, ownerId: member.id },
              limit: PAGE,
              after,
            });
      const items = page.items.map((submission) => summaryOf(submission, office.profile));
      response.json({ items, next: page.next } satisfies SubmissionPage);
    }),
  );

  router.get(
    '/:office/submissions/:submission',
    asCaller(async (caller, request, response) => {
      const submission = await context.store.get('submissions', String(request.params.submission));
      if (submission?.officeId !== caller.office.profile.id) {
        return sendRefusal(response, refuse('not_found').refusal);
      }
      response.json(await view(caller, submission));
    }),
  );

  router.get(
    '/:office/submissions/:submission/audit',
    asCaller(async ({ office }, request, response) => {
      const submission = await context.store.get('submissions', String(request.params.submission));
      if (submission?.officeId !== office.profile.id)
        return sendRefusal(response, refuse('not_found').refusal);
      const { events, fault } = await auditSubmission(context.store, context.files, submission);
      const result: AuditResult = { result: fault ? 'fault' : 'ok', events, fault };
      response.json(result);
    }),
  );

  router.get(
    '/:office/submissions/:submission/people',
    asCaller(async ({ office }, request, response) => {
      const officeId = office.profile.id;
      const submission = await context.store.get('submissions', String(request.params.submission));
      if (submission?.officeId !== officeId) return sendRefusal(response, refuse('not_found').refusal);
      const seats = seatsToNameFor(String(request.query.for), submission);
      const active = { equals: { officeId, status: 'active' } };
      const people: Person[] = [];
      const all = seats
        ? every(context.store, 'members', 'bySeat', { ...active, anyOf: seats })
        : every(context.store, 'members', 'byOffice', active);
      for await (const { id, name, positionTitle, unitId } of all) {
        const unitName = office.profile.units.find((unit) => unit.id === unitId)?.name ?? unitId;
        people.push({ id, name, positionTitle, unitName });
      }
      people.sort((a, b) => compareNames(a.name, b.name));
      response.json(people);
    }),
  );

  router.post(
    '/:office/submissions/:submission/actions',
    json,
    asCaller(async (caller, request, response) => {
      const body = actionBodySchema.safeParse(request.body);
      if (!body.success) return sendRefusal(response, refuseInput(body.error).refusal);
      const who = { lineUserId: caller.lineUserId, submissionId: String(request.params.submission) };
      const performed = await act(context, caller.office.profile.id, who, body.data);
      await answer(caller, performed, response);
    }),
  );

  const answer = async (
    caller: Caller,
    performed: Performed | Refused,
    response: Response,
  ): Promise<void> => {
    if (performed.ok) response.json(await view(caller, performed.submission));
    else if ('refusal' in performed) sendRefusal(response, performed.refusal);
    else sendRefusal(response, refuse('wrong_state', { state: 'ดำเนินการแล้ว' }).refusal);
  };
  return router;
}
