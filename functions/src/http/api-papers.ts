import { type RecordFormat, type RecordView, recordFormats } from '@prakat/shared/api/papers';
import type { OfficeProfile } from '@prakat/shared/office/profile';
import { checkCategory, type RecordAsked } from '@prakat/shared/papers/publication-record';
import { parsePeriod } from '@prakat/shared/papers/record-period';
import { type Refused, refuse } from '@prakat/shared/refusals';
import { calendarDate } from '@prakat/shared/time/thai-date';
import express, { type Response, type Router } from 'express';
import type { Context } from '../context.ts';
import { fileHeaders } from '../files/file-headers.ts';
import { isFormLinkValid, isRecordLinkValid, recordLinks } from '../files/file-links.ts';
import { readRecordRows } from '../papers/read-record-rows.ts';
import { findItem } from '../store/items.ts';
import type { CallerRoute, OfficeRoute } from './api.ts';
import { createRefuser } from './error-handler.ts';

/** Papers of the office, made anew each time from the records as they are. */
export function createPaperRoutes(context: Context, asCaller: CallerRoute, withOffice: OfficeRoute): Router {
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
      sendPaper(response, format, await formFile(profile, item, format));
    }),
  );

  router.get(
    '/:office/papers/record',
    asCaller(async ({ office: { profile } }, { query }, response) => {
      const asked = recordAsked(context, profile, query.period, query.category);
      if (!asked.ok) return sendRefusal(response, asked.refusal);
      const { period, categoryId } = asked;
      const { length } = await readRecordRows(context.store, profile.id, asked);
      const links = recordLinks(context, profile.id, { periodId: period.id, categoryId });
      response.json({ count: length, links } satisfies RecordView);
    }),
  );

  router.get(
    recordFormats.map((format) => `/:office/papers/record/:period.${format}`),
    withOffice(async ({ profile }, { params, query, path }, response) => {
      const address = { periodId: String(params.period), categoryId: categoryOf(query.category) };
      if (!isRecordLinkValid(context, profile.id, address, query)) {
        return sendRefusal(response, refuse('link_expired').refusal);
      }
      const asked = recordAsked(context, profile, address.periodId, address.categoryId);
      if (!asked.ok) return sendRefusal(response, asked.refusal);
      const format = path.slice(path.lastIndexOf('.') + 1) as RecordFormat;
      const { recordFile } = await import('../papers/record-file.ts');
      sendPaper(response, format, await recordFile(context.store, profile, asked, format));
    }),
  );
  return router;
}

function sendPaper(
  response: Response,
  extension: RecordFormat,
  { name, content }: { name: string; content: Uint8Array },
): void {
  response.set(fileHeaders({ name, extension, bytes: content.length, cacheControl: 'private, no-store' }));
  response.end(content);
}

const categoryOf = (category: unknown): string | null =>
  typeof category === 'string' && category !== '' ? category : null;

/** What a record is asked for by a query, from today's calendar; refused for no period, one ahead, no category. */
function recordAsked(
  { clock }: Context,
  profile: OfficeProfile,
  period: unknown,
  category: unknown,
): ({ ok: true } & RecordAsked) | Refused {
  const today = calendarDate(clock());
  const categoryId = categoryOf(category);
  const parsed = parsePeriod(String(period ?? ''), today);
  if (!parsed.ok) return parsed;
  const known = checkCategory(profile, categoryId);
  return known.ok ? { ok: true, period: parsed.period, categoryId, today } : known;
}
