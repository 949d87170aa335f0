import { refuse } from '@prakat/shared/refusals';
import express, { type Router } from 'express';
import type { Context } from '../context.ts';
import { fileHeaders } from '../files/file-headers.ts';
import { isFormLinkValid } from '../files/file-links.ts';
import { findItem } from '../store/items.ts';
import type { OfficeRoute } from './api.ts';
import { createRefuser } from './error-handler.ts';

/** Papers of the office, made anew each time from the records as they are. */
export function createPaperRoutes(context: Context, withOffice: OfficeRoute): Router {
  const router = express.Router();
  const sendRefusal = createRefuser(context.logger);

  router.get(
    ['/:office/submissions/:submission/form.pdf', '/:office/submissions/:submission/form.docx'],
    withOffice(async ({ profile }, request, response) => {
      const id = String(request.params.submission);
      if (!isFormLinkValid(context, profile.id, id, request.query)) {
        return sendRefusal(response, refuse('link_expired').refusal);
      }
      const item = await findItem(context.store, profile.id, id);
      if (!item) return sendRefusal(response, refuse('not_found').refusal);
      const format = request.path.endsWith('.pdf') ? 'pdf' : 'docx';
      // The typesetter and all that belongs to it: not before somebody wants a paper.
      const { formFile } = await import('../papers/form-file.ts');
      const { name, content } = await formFile(profile, item, format);
      response.set(
        fileHeaders({ name, extension: format, bytes: content.length, cacheControl: 'private, no-store' }),
      );
      response.end(content);
    }),
  );
  return router;
}
