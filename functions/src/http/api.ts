import type { Member } from '@prakat/shared/people/member';
import { refuse } from '@prakat/shared/refusals';
import express, { type Request, type RequestHandler, type Response, type Router } from 'express';
import { findActor, type PersonActor } from '../actors/actor.ts';
import { clientKey } from '../bounds/client-key.ts';
import type { Context, Office } from '../context.ts';
import { noteTraffic } from '../traffic/note.ts';
import { createAssetRoutes } from './api-assets.ts';
import { createBinderRoutes } from './api-binder.ts';
import { createComplaintRoutes } from './api-complaints.ts';
import { createCompletenessRoutes } from './api-completeness.ts';
import { createDecisionRoutes } from './api-decisions.ts';
import { createDraftRoutes } from './api-drafts.ts';
import { createFileRoutes } from './api-files.ts';
import { createFreshnessRoutes } from './api-freshness.ts';
import { createGroupRoutes } from './api-groups.ts';
import { createKeptRoutes } from './api-kept.ts';
import { meOf } from './api-me.ts';
import { createMessageRoutes } from './api-messages.ts';
import { createOfficeRoutes } from './api-office.ts';
import { createOpinionRoutes } from './api-opinions.ts';
import { createOversightRoutes } from './api-oversight.ts';
import { createPaperRoutes } from './api-papers.ts';
import { createPeopleRoutes } from './api-people.ts';
import { createProvinceRoutes } from './api-province.ts';
import { createRegistrationRoutes } from './api-registration.ts';
import { createRemarkRoutes } from './api-remarks.ts';
import { createReportRoutes } from './api-reports.ts';
import { createSubmissionRoutes } from './api-submissions.ts';
import { createRefuser } from './error-handler.ts';
import { liffConfigOf } from './liff-config.ts';
import { createLimiter, personOf, setPerson } from './person.ts';
import { createIdTokenVerifier } from './verify-id-token.ts';

/** What every signed-in call knows: who calls, for which office. */
export type Caller = { office: Office; actor: PersonActor; member: Member; lineUserId: string };

/**
 * A route for a person of the office; `lineUserId` comes from a token verified for this very call, before a byte of what
 * they send is read (`createJsonReader`).
 */
export type CallerRoute = (
  handle: (caller: Caller, request: Request, response: Response) => Promise<void>,
) => RequestHandler;

/** Anybody with a LINE account, verified for this very call, who need not be known to the office. */
export type LineUser = { office: Office; lineUserId: string };

export type LineUserRoute = (
  handle: (user: LineUser, request: Request, response: Response) => Promise<void>,
) => RequestHandler;

/** `/api/{office}/…`: see `shared/src/api/api.ts` and, for people, `shared/src/api/people.ts` for every call. */
export function createApiRouter(context: Context): Router {
  const router = express.Router();
  router.use((_request, response, next) => {
    response.set('Cache-Control', 'no-store');
    next();
  });
  const verify = createIdTokenVerifier(context);
  const sendRefusal = createRefuser(context.logger);
  const isWithin = createLimiter(context, sendRefusal);

  const withOffice = (
    handle: (office: Office, request: Request, response: Response) => Promise<void> | void,
  ): RequestHandler => {
    return async (request, response) => {
      const office = context.offices.get(String(request.params.office));
      if (office) {
        noteTraffic(response, { office: office.profile.id });
        await handle(office, request, response);
      } else sendRefusal(response, refuse('unknown_office').refusal);
    };
  };

  const asLineUser: LineUserRoute = (handle) =>
    withOffice(async (office, request, response) => {
      const token = /^Bearer (\S+)$/.exec(request.get('authorization') ?? '')?.[1];
      const verified = token ? await verify(token, office.loginChannelId) : refuse('not_signed_in');
      if (!verified.ok) {
        // A good token always passes: nobody is kept out by whoever fails from the same address.
        const mayTryOn = await isWithin('failedSignIns', response, clientKey(context, request));
        return mayTryOn ? sendRefusal(response, verified.refusal) : undefined;
      }
      setPerson(response, office.profile.id, verified.lineUserId);
      const isRead = ['GET', 'HEAD'].includes(request.method);
      if (!isRead && !(await isWithin('writes', response, personOf(response)))) return;
      await handle({ office, lineUserId: verified.lineUserId }, request, response);
    });

  const asCaller: CallerRoute = (handle) =>
    asLineUser(async ({ office, lineUserId }, request, response) => {
      const actor = await findActor(context.store, office.profile.id, lineUserId);
      if (!actor) return sendRefusal(response, refuse('not_a_member').refusal);
      noteTraffic(response, { member: actor.member.id });
      await handle({ office, actor, member: actor.member, lineUserId }, request, response);
    });

  router.get(
    '/:office/liff-config',
    withOffice((office, _request, response) => {
      response.json(liffConfigOf(office));
    }),
  );
  router.get(
    '/:office/me',
    asCaller(async ({ office, actor }, _request, response) => {
      response.json(await meOf(context, office, actor));
    }),
  );
  // First, because people ask for these most: a call is held against each route before its own.
  router.use(createSubmissionRoutes(context, asCaller));
  router.use(createDecisionRoutes(context, asCaller));
  router.use(createDraftRoutes(context, asCaller));
  router.use(createFileRoutes(context, asCaller, withOffice));
  router.use(createBinderRoutes(context, asCaller, withOffice));
  // Before the papers, each of which is one segment at the same place.
  router.use(createRemarkRoutes(context, asCaller));
  router.use(createAssetRoutes(context, asCaller));
  router.use(createComplaintRoutes(context, asCaller, withOffice));
  router.use(createPaperRoutes(context, asCaller, withOffice));
  router.use(createRegistrationRoutes(context, asLineUser));
  router.use(createPeopleRoutes(context, asCaller));
  router.use(createKeptRoutes(context, asCaller));
  router.use(createFreshnessRoutes(context, asCaller));
  router.use(createGroupRoutes(context, asCaller));
  router.use(createOpinionRoutes(context, asCaller));
  router.use(createReportRoutes(context, asCaller));
  router.use(createCompletenessRoutes(context, asCaller));
  router.use(createOversightRoutes(context, asCaller, withOffice));
  router.use(createMessageRoutes(context, asCaller));
  router.use(createOfficeRoutes(context, asCaller));
  router.use(createProvinceRoutes(context, asLineUser));
  router.use((_request, response) => sendRefusal(response, refuse('not_found').refusal));
  return router;
}

export type OfficeRoute = (
  handle: (office: Office, request: Request, response: Response) => Promise<void> | void,
) => RequestHandler;
