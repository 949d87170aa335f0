import { actionBodySchema, submitBodySchema } from '@prakat/shared/api/action-body';
import type { AuditResult, SubmissionPage, SubmissionView } from '@prakat/shared/api/api';
import type { LogEvent } from '@prakat/shared/log/event';
import { seatsOf } from '@prakat/shared/office/seat';
import { type Refused, refuse, refuseInput } from '@prakat/shared/refusals';
import type { Submission } from '@prakat/shared/submission/schema';
import express, { type Response, type Router } from 'express';
import type { z } from 'zod';
import { auditSubmission } from '../audit/audit.ts';
import type { Context } from '../context.ts';
import { fileLink } from '../files/file-links.ts';
import { every } from '../store/every.ts';
import { type Performed, performAction } from '../workflow/perform-action.ts';
import { resubmitRequest, submitRequest } from '../workflow/submit-request.ts';
import { summaryOf, viewOf } from '../workflow/views.ts';
import type { Caller, CallerRoute } from './api.ts';
import { createRefuser } from './error-handler.ts';

const PAGE = 20;

/** Filing, lists, one request, and deciding on it. */
export function createSubmissionRoutes(context: Context, asCaller: CallerRoute): Router {
  const router = express.Router();
  const sendRefusal = createRefuser(context.logger);
  const json = express.json({ limit: '256kb' });

  const view = async ({ office, member }: Caller, submission: Submission): Promise<SubmissionView> => {
    const events: LogEvent[] = [];
    const find = { equals: { submissionId: submission.id } };
    for await (const event of every(context.store, 'events', 'bySubmission', find)) events.push(event);
    const link = (file: { id: string; name: string }) => fileLink(context, office.profile.id, file);
    return viewOf(submission, { profile: office.profile, member, events, link });
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
    asCaller(async ({ office, member }, request, response) => {
      const officeId = office.profile.id;
      const after = typeof request.query.after === 'string' ? request.query.after : null;
      const page =
        request.query.list === 'waiting'
          ? await context.store.find('submissions', 'byAwaiting', {
              equals: { officeId },
              anyOf: seatsOf(member),
              limit: PAGE,
              after,
            })
          : await context.store.find('submissions', 'bySubmitter', {
              equals: { officeId, 'submitter.memberId': member.id },
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

  router.post(
    '/:office/submissions/:submission/actions',
    json,
    asCaller(async (caller, request, response) => {
      const body = actionBodySchema.safeParse(request.body);
      if (!body.success) return sendRefusal(response, refuseInput(body.error).refusal);
      const performed = await act(caller, String(request.params.submission), body.data);
      await answer(caller, performed, response);
    }),
  );

  const act = (
    { office, lineUserId }: Caller,
    submissionId: string,
    body: z.infer<typeof actionBodySchema>,
  ): Promise<Performed> => {
    const who = { officeId: office.profile.id, submissionId, actor: { lineUserId } };
    switch (body.action) {
      case 'resubmit':
        return resubmitRequest(context, office.profile.id, { lineUserId, submissionId, draft: body.draft });
      case 'confirm_publication':
        return performAction(context, { ...who, action: body.action, input: {} });
      case 'publish_by_hand':
        return performAction(context, { ...who, action: body.action, input: { url: body.url } });
      default: {
        const { action, ...input } = body;
        return performAction(context, { ...who, action, input });
      }
    }
  };

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
