import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { binderFormats } from '@prakat/shared/api/binder';
import { refuse } from '@prakat/shared/refusals';
import express, { type Router } from 'express';
import { actorOf } from '../actors/actor.ts';
import { binderView, binderYears } from '../binder/binder-view.ts';
import type { Context } from '../context.ts';
import { fileHeaders } from '../files/file-headers.ts';
import { readBinderLink } from '../files/file-links.ts';
import { noteTraffic } from '../traffic/note.ts';
import type { CallerRoute, OfficeRoute } from './api.ts';
import { createRefuser } from './error-handler.ts';

/** The MOIT 1 binder of the office; its addresses stand before those of papers, whose ids they would be taken for. */
export function createBinderRoutes(context: Context, asCaller: CallerRoute, withOffice: OfficeRoute): Router {
  const router = express.Router();
  const sendRefusal = createRefuser(context.logger);

  router.get(
    '/:office/papers/binder',
    asCaller(async (caller, { query }, response) => {
      response.json(await binderView(context, caller, String(query.year ?? '')));
    }),
  );

  router.get(
    binderFormats.map((format) => `/:office/papers/binder/:year.${format}`),
    withOffice(async ({ profile }, { method, params, query, path }, response) => {
      const year = binderYears(context).find((each) => String(each) === params.year);
      const format = binderFormats.find((each) => path.endsWith(`.${each}`)) ?? 'pdf';
      const link = year && readBinderLink(context, profile.id, { year: String(year), format }, query);
      const member = link ? await context.store.get('members', link.memberId) : null;
      if (!year || member?.officeId !== profile.id || member.status !== 'active')
        return sendRefusal(response, refuse('link_expired').refusal);
      noteTraffic(response, { member: member.id });
      // Who asks for the headers alone, as some programs do before they load, is handed no binder.
      if (method === 'HEAD') return void response.type(format).end();
      // The typesetter and all that belongs to it: not before somebody wants a binder.
      const { makeBinder } = await import('../binder/make-binder.ts');
      const actor = await actorOf(context.store, member);
      const made = await makeBinder(context, profile, { year, format, actor });
      if (!made.ok) return sendRefusal(response, made.refusal);
      try {
        const { name, bytes } = made;
        response.set(fileHeaders({ name, extension: format, bytes, cacheControl: 'private, no-store' }));
        await pipeline(createReadStream(made.path), response);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
      } finally {
        await made.dispose();
      }
    }),
  );
  return router;
}
