import {
  actionBodySchema,
  checkBodySchema,
  publicationActionBodySchema,
  submitBodySchema,
} from '@prakat/shared/api/action-body';
import type { AuditResult, Person, SubmissionPage, SubmissionView } from '@prakat/shared/api/api';
import type { DraftView } from '@prakat/shared/api/checks';
import { unitName } from '@prakat/shared/office/unit-name';
import { derivedId } from '@prakat/shared/papers/register/paper-ids';
import { permit } from '@prakat/shared/publication/permissions';
import { type Refused, refuse, refuseInput } from '@prakat/shared/refusals';
import type { AttachedFile } from '@prakat/shared/submission/schema';
import { compareNames } from '@prakat/shared/text/thai-order';
import { calendarDate } from '@prakat/shared/time/thai-date';
import express, { type Response, type Router } from 'express';
import { membersOnSeats } from '../actors/members-on-seats.ts';
import { auditItem } from '../audit/audit-item.ts';
import { type Context, isoNow } from '../context.ts';
import { fileLink, fileLinks, paperLinks } from '../files/file-links.ts';
import { act, actOnPublication, seatsToNameFor } from '../procedure/act.ts';
import { changesView } from '../procedure/changes-view.ts';
import { checkDraft, checksView } from '../procedure/check-request.ts';
import { bundleOffer } from '../procedure/decide-several.ts';
import { findOpen } from '../procedure/find-open.ts';
import { countWaiting, findWaiting, WAITING_COUNTED } from '../procedure/find-waiting.ts';
import { firstStepOf } from '../procedure/first-step.ts';
import { followersView } from '../procedure/followers.ts';
import { heldBy } from '../procedure/held-by.ts';
import type { Performed } from '../procedure/perform-action.ts';
import { proofsView } from '../procedure/proofs-view.ts';
import { readTimeline } from '../procedure/read-timeline.ts';
import { seesVerbal } from '../procedure/sees-verbal.ts';
import { correctionUnderWay, submitRequest } from '../procedure/submit-request.ts';
import { summaryOf, viewOf } from '../procedure/views.ts';
import { searchRequests } from '../search/search.ts';
import { readSearchQuery } from '../search/search-query.ts';
import { every } from '../store/every.ts';
import { findItem, type Item, itemOf } from '../store/items.ts';
import type { Caller, CallerRoute } from './api.ts';
import { oversees } from './api-oversight.ts';
import { createRefuser } from './error-handler.ts';
import { createJsonReader, createLimiter, personOf } from './person.ts';

const PAGE = 20;

/** Filing, lists, one request, and deciding on it. */
export function createSubmissionRoutes(context: Context, asCaller: CallerRoute): Router {
  const router = express.Router();
  const sendRefusal = createRefuser(context.logger);
  const readJson = createJsonReader(context);
  const isWithin = createLimiter(context, sendRefusal);

  const view = async ({ office, actor }: Caller, item: Item): Promise<SubmissionView> => {
    const { submission, publication } = item;
    const officeId = office.profile.id;
    const [log, held, changes] = await Promise.all([
      readTimeline(context.store, item),
      heldBy(context, office, item),
      changesView(context.store, item, office.profile),
    ]);
    const correction = publication && (await correctionUnderWay(context.store, officeId, publication.id));
    const isSuccessor = submission.ownerId !== submission.submitter.memberId;
    return viewOf(item, {
      profile: office.profile,
      actor,
      at: isoNow(context),
      successor: isSuccessor ? await context.store.get('members', submission.ownerId) : null,
      correction,
      heldBy: held,
      changes,
      ...log,
      links: (file) => fileLinks(context, officeId, file),
      form: paperLinks(context, officeId, {
        paperId: derivedId(officeId, 'request_form', submission.id),
        memberId: actor.member.id,
      }),
    });
  };

  router.post(
    '/:office/submissions',
    asCaller(async (caller, request, response) => {
      const body = submitBodySchema.safeParse(await readJson(request));
      if (!body.success) return sendRefusal(response, refuseInput(body.error).refusal);
      const submitted = await submitRequest(context, caller.office, {
        lineUserId: caller.lineUserId,
        ...body.data,
      });
      if (!submitted.ok) return sendRefusal(response, submitted.refusal);
      response.status(submitted.again ? 200 : 201).json(await view(caller, submitted));
    }),
  );

  router.post(
    '/:office/checks',
    asCaller(async ({ office, actor }, request, response) => {
      const body = checkBodySchema.safeParse(await readJson(request));
      if (!body.success) return sendRefusal(response, refuseInput(body.error).refusal);
      const checked = await checkDraft(context, office, actor, body.data.draft);
      if (!checked.ok) return sendRefusal(response, checked.refusal);
      const goesTo = await firstStepOf(context, office, actor, checked.content);
      response.json({ ...checksView(checked.checks), goesTo } satisfies DraftView);
    }),
  );

  router.get(
    '/:office/submissions',
    asCaller(async ({ office, member, actor }, request, response) => {
      const officeId = office.profile.id;
      if (request.query.list === 'search') {
        if (!(await isWithin('searches', response, personOf(response)))) return;
        const read = readSearchQuery(request.query, office.profile);
        if (!read.ok) return sendRefusal(response, read.refusal);
        const found = await searchRequests(context, { officeId, member }, read.query);
        const items = found.items.map((item) => summaryOf(item, office.profile));
        return void response.json({ items, next: found.next } satisfies SubmissionPage);
      }
      const after = typeof request.query.after === 'string' ? request.query.after : null;
      const page = await listOf(request.query.list, { office, actor }, { limit: PAGE, after });
      if ('refusal' in page) return sendRefusal(response, page.refusal);
      const seen = { actor, profile: office.profile, at: isoNow(context) };
      const isWaiting = request.query.list === 'waiting';
      const items = await Promise.all(
        page.items.map(async (item) => ({
          ...summaryOf(item, office.profile),
          ...(isWaiting && { bundle: await bundleOffer(context.store, item.submission, seen) }),
        })),
      );
      response.json({ items, next: page.next } satisfies SubmissionPage);
    }),
  );

  router.get(
    '/:office/waiting/count',
    asCaller(async ({ office, actor }, _request, response) => {
      response.json(await countWaiting({ context, office, actor }, WAITING_COUNTED));
    }),
  );

  /** One of the lists by name: what waits for somebody or for the office, what is unsettled of word of mouth, else one's own. */
  const listOf = async (
    name: unknown,
    { office, actor }: Pick<Caller, 'office' | 'actor'>,
    asked: { limit: number; after: string | null },
  ): Promise<{ items: Item[]; next: string | null } | Refused> => {
    if (name === 'waiting') return findWaiting({ context, office, actor }, asked);
    if (name === 'office' || name === 'late') {
      if (!oversees(context, { office, actor })) return refuse('not_overseer');
      return findOpen({ context, profile: office.profile }, name, asked);
    }
    const officeId = office.profile.id;
    if (name === 'verbal' && !seesVerbal(office.profile, actor, isoNow(context)))
      return refuse('not_entitled', { step: 'ติดตามการอนุมัติทางวาจา' });
    const page =
      name === 'verbal'
        ? await context.store.find('submissions', 'byVerbal', {
            equals: { officeId, 'verbal.status': 'pending' },
            ...asked,
          })
        : await context.store.find('submissions', 'byOwner', {
            equals: { officeId, ownerId: actor.member.id },
            ...asked,
          });
    const items = await Promise.all(page.items.map((submission) => itemOf(context.store, submission)));
    return { items, next: page.next };
  };

  router.get(
    '/:office/submissions/:submission',
    asCaller(async (caller, request, response) => {
      const item = await itemAt(caller, request.params.submission);
      if (!item) return sendRefusal(response, refuse('not_found').refusal);
      response.json(await view(caller, item));
    }),
  );

  router.get(
    '/:office/submissions/:submission/audit',
    asCaller(async (caller, request, response) => {
      const item = await itemAt(caller, request.params.submission);
      if (!item) return sendRefusal(response, refuse('not_found').refusal);
      const { events, fault } = await auditItem(context.store, context.files, item);
      const result: AuditResult = { result: fault ? 'fault' : 'ok', events, fault };
      response.json(result);
    }),
  );

  router.get(
    '/:office/submissions/:submission/proofs',
    asCaller(async (caller, request, response) => {
      const item = await itemAt(caller, request.params.submission);
      if (!item) return sendRefusal(response, refuse('not_found').refusal);
      const link = (file: AttachedFile) => fileLink(context, caller.office.profile.id, file);
      response.json(await proofsView(context.store, item.publication, link));
    }),
  );

  router.get(
    '/:office/submissions/:submission/followers',
    asCaller(async (caller, request, response) => {
      const { office, actor } = caller;
      const item = await itemAt(caller, request.params.submission);
      const publication = item?.publication;
      if (!publication) return sendRefusal(response, refuse('not_found').refusal);
      const { profile } = office;
      const may = permit('publisher', { publication, actor, profile, at: isoNow(context) });
      if (!may.ok) return sendRefusal(response, may.refusal);
      response.json(await followersView(context, office, publication));
    }),
  );

  router.get(
    '/:office/submissions/:submission/people',
    asCaller(async (caller, request, response) => {
      const { office } = caller;
      const officeId = office.profile.id;
      const item = await itemAt(caller, request.params.submission);
      if (!item) return sendRefusal(response, refuse('not_found').refusal);
      const seats = seatsToNameFor(String(request.query.for), item);
      const active = { equals: { officeId, status: 'active' } };
      const people: Person[] = [];
      const today = calendarDate(context.clock());
      const all = seats
        ? await membersOnSeats(context.store, officeId, seats, today)
        : every(context.store, 'members', 'byOffice', active);
      for await (const { id, name, positionTitle, unitId } of all) {
        people.push({ id, name, positionTitle, unitName: unitName(office.profile, unitId) });
      }
      people.sort((a, b) => compareNames(a.name, b.name));
      response.json(people);
    }),
  );

  router.post(
    '/:office/submissions/:submission/actions',
    asCaller(async (caller, request, response) => {
      const body = actionBodySchema.safeParse(await readJson(request));
      if (!body.success) return sendRefusal(response, refuseInput(body.error).refusal);
      await answer(caller, await act(context, whoAt(caller, request.params.submission), body.data), response);
    }),
  );

  router.post(
    '/:office/submissions/:submission/publication/actions',
    asCaller(async (caller, request, response) => {
      const body = publicationActionBodySchema.safeParse(await readJson(request));
      if (!body.success) return sendRefusal(response, refuseInput(body.error).refusal);
      const item = await itemAt(caller, request.params.submission);
      if (!item?.publication) return sendRefusal(response, refuse('not_found').refusal);
      const performed = await actOnPublication(context, whoAt(caller, item.publication.id), body.data);
      // The answer is about the request that was open, whichever version of the publication it is.
      const answered = performed.ok ? { ...performed, submission: item.submission } : performed;
      await answer(caller, answered, response);
    }),
  );

  const itemAt = ({ office }: Caller, id: unknown): Promise<Item | null> =>
    findItem(context.store, office.profile.id, String(id));

  const whoAt = ({ office, lineUserId }: Caller, id: unknown) => ({
    officeId: office.profile.id,
    lineUserId,
    id: String(id),
  });

  const answer = async (
    caller: Caller,
    performed: Performed | Refused,
    response: Response,
  ): Promise<void> => {
    if (performed.ok) response.json(await view(caller, performed));
    else if ('refusal' in performed) sendRefusal(response, performed.refusal);
    else sendRefusal(response, refuse('wrong_state', { state: 'ดำเนินการแล้ว' }).refusal);
  };
  return router;
}
