import type { OfficeInWords } from '@prakat/shared/api/office';
import { officeInWords } from '@prakat/shared/office/in-words/office-in-words';
import { calendarDate } from '@prakat/shared/time/thai-date';
import express, { type Router } from 'express';
import type { Context } from '../context.ts';
import { officeHolders } from '../people/office-holders.ts';
import type { CallerRoute } from './api.ts';

/** What an office has settled, in words. */
export function createOfficeRoutes(context: Context, asCaller: CallerRoute): Router {
  const router = express.Router();
  router.get(
    '/:office/office-in-words',
    asCaller(async ({ office: { profile }, member }, _request, response) => {
      const asked = { viewer: member, today: calendarDate(context.clock()) };
      const holders = await officeHolders(context.store, profile, asked);
      response.json({ parts: officeInWords(profile, holders) } satisfies OfficeInWords);
    }),
  );
  return router;
}
