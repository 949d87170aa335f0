import { type PapersView, type RecordView, recordFormats } from '@prakat/shared/api/papers';
import { paperActionBodySchema, scanBodySchema, startPaperBodySchema } from '@prakat/shared/api/papers-body';
import { checkCategory } from '@prakat/shared/papers/publication-record';
import { parsePeriod } from '@prakat/shared/papers/record-period';
import { derivedId } from '@prakat/shared/papers/register/paper-ids';
import { type PaperKind, paperKinds } from '@prakat/shared/papers/register/paper-kinds';
import { keepsPapers, mayReadPaper } from '@prakat/shared/papers/register/permissions';
import { type Refused, refuse, refuseInput } from '@prakat/shared/refusals';
import { calendarDate } from '@prakat/shared/time/thai-date';
import express, { type Response, type Router } from 'express';
import type { z } from 'zod';
import { actorOf } from '../actors/actor.ts';
import { type Context, isoNow } from '../context.ts';
import { fileHeaders } from '../files/file-headers.ts';
import { readPaperLink, recordLinks } from '../files/file-links.ts';
import { readRecordRows } from '../papers/read-record-rows.ts';
import { paperSummary, papersOfYear, paperView } from '../registry/paper-view.ts';
import { paperYears } from '../registry/paper-years.ts';
import { papersOfRequest } from '../registry/papers-of-request.ts';
import { papersWaiting } from '../registry/papers-waiting.ts';
import { performPaper, startPaper } from '../registry/perform-paper.ts';
import { scanPaper } from '../registry/scan-paper.ts';
import { noteTraffic } from '../traffic/note.ts';
import type { Caller, CallerRoute, OfficeRoute } from './api.ts';
import { createRefuser } from './error-handler.ts';
import { createJsonReader } from './person.ts';

/** The register of the office's papers, and the papers themselves. */
export function createPaperRoutes(context: Context, asCaller: CallerRoute, withOffice: OfficeRoute): Router {
  const router = express.Router();
  const sendRefusal = createRefuser(context.logger);
  const readJson = createJsonReader(context);

  const sendView = async (caller: Caller, paperId: string, response: Response, status = 200) => {
    const view = await paperView(context, caller, paperId);
    if (!view.ok) return sendRefusal(response, view.refusal);
    const { ok: _, ...answer } = view;
    response.status(status).json(answer);
  };

  router.get(
    '/:office/papers',
    asCaller(async (caller, { query }, response) => {
      response.json(await listOf(context, caller, String(query.year ?? '')));
    }),
  );

  router.post(
    '/:office/papers',
    asCaller(async (caller, request, response) => {
      const body = startPaperBodySchema.safeParse(await readJson(request));
      if (!body.success) return sendRefusal(response, refuseInput(body.error).refusal);
      const started = await startPaper(context, caller, body.data);
      if (!started.ok) return sendRefusal(response, started.refusal);
      await sendView(caller, started.paper.id, response, 201);
    }),
  );

  router.get(
    '/:office/papers/about/:request',
    asCaller(async (caller, { params }, response) => {
      const found = await papersOfRequest(context, caller, String(params.request));
      if (!found.ok) return sendRefusal(response, found.refusal);
      response.json(found.view);
    }),
  );

  router.get(
    '/:office/papers/record',
    asCaller(async ({ office: { profile }, member }, { query }, response) => {
      const today = calendarDate(context.clock());
      const categoryId = typeof query.category === 'string' && query.category ? query.category : null;
      const parsed = parsePeriod(String(query.period ?? ''), today);
      if (!parsed.ok) return sendRefusal(response, parsed.refusal);
      const known = checkCategory(profile, categoryId);
      if (!known.ok) return sendRefusal(response, known.refusal);
      const { length } = await readRecordRows(context.store, profile.id, { ...parsed, categoryId });
      const subject = [parsed.period.id, ...(categoryId === null ? [] : [categoryId])].join(':');
      const address = { paperId: derivedId(profile.id, 'record', subject), memberId: member.id };
      response.json({ count: length, links: recordLinks(context, profile.id, address) } satisfies RecordView);
    }),
  );

  router.get(
    '/:office/papers/:paper',
    asCaller((caller, { params }, response) => sendView(caller, String(params.paper), response)),
  );

  /** A step in the life of a paper, answered with the paper as it is then. */
  const step = <Body>(
    path: string,
    schema: z.ZodType<Body>,
    take: (caller: Caller, paperId: string, body: Body) => Promise<{ ok: true } | Refused>,
  ) =>
    router.post(
      `/:office/papers/:paper/${path}`,
      asCaller(async (caller, request, response) => {
        const body = schema.safeParse(await readJson(request));
        if (!body.success) return sendRefusal(response, refuseInput(body.error).refusal);
        const paperId = String(request.params.paper);
        const taken = await take(caller, paperId, body.data);
        if (!taken.ok) return sendRefusal(response, taken.refusal);
        await sendView(caller, paperId, response);
      }),
    );
  step('actions', paperActionBodySchema, (caller, paperId, body) =>
    performPaper(context, caller, paperId, body),
  );
  step('scans', scanBodySchema, (caller, paperId, body) => scanPaper(context, caller, paperId, body));

  router.get(
    recordFormats.map((format) => `/:office/papers/:paper/paper.${format}`),
    withOffice(async ({ profile }, { method, params, query, path }, response) => {
      const paperId = String(params.paper);
      const format = recordFormats.find((each) => path.endsWith(`.${each}`)) ?? 'pdf';
      const link = readPaperLink(context, profile.id, paperId, format, query);
      const member = link && (await context.store.get('members', link.memberId));
      if (member?.officeId !== profile.id || member.status !== 'active') {
        return sendRefusal(response, refuse('link_expired').refusal);
      }
      noteTraffic(response, { member: member.id });
      // Who asks for the headers alone, as some programs do before they load, is handed no paper.
      if (method === 'HEAD') return void response.type(format).end();
      // The typesetter and all that belongs to it: not before somebody wants a paper.
      const { makePaper } = await import('../registry/make-paper.ts');
      const actor = await actorOf(context.store, member);
      const made = await makePaper(context, profile, { paperId, format, actor });
      if (!made.ok) return sendRefusal(response, made.refusal);
      const { name, content } = made;
      response.set(
        fileHeaders({ name, extension: format, bytes: content.length, cacheControl: 'private, no-store' }),
      );
      response.end(content);
    }),
  );
  return router;
}

async function listOf(context: Context, caller: Caller, asked: string): Promise<PapersView> {
  const now = isoNow(context);
  const { year, years } = paperYears(now, asked);
  const { actor, office } = caller;
  const { profile } = office;
  const [waiting, papers] = await Promise.all([
    papersWaiting(context.store, profile),
    papersOfYear(context, profile.id, year),
  ]);
  const kinds = (Object.keys(paperKinds) as PaperKind[]).filter(
    (kind) => paperKinds[kind].origin !== 'derived',
  );
  return {
    year,
    years,
    waiting: waiting.map(paperSummary),
    papers: papers.filter(({ kind }) => mayReadPaper(kind, { actor, profile, at: now })).map(paperSummary),
    kinds: keepsPapers({ actor, profile, at: now })
      ? kinds.map((kind) => ({ kind, name: paperKinds[kind].name, about: paperKinds[kind].about }))
      : [],
  };
}
