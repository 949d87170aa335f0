import type { BinderFormat } from '../api/binder.ts';
import type { RecordFormat } from '../api/papers.ts';
import { pathOf } from './path.ts';

/** Calls of the API of an office are below this; `api/api.ts` lists them. */
export const apiRoot = (officeId: string): string => pathOf('api', officeId);

/** A file that a signed link opens to people of the office; its signature is a query. */
export const apiFilePath = (officeId: string, file: { id: string; name: string }): string =>
  `${apiRoot(officeId)}${pathOf('files', file.id, file.name)}`;

/** A paper of the register, which a signed link opens to the person it was made for. */
export const apiPaperPath = (officeId: string, paperId: string, format: RecordFormat): string =>
  `${apiRoot(officeId)}${pathOf('papers', paperId, `paper.${format}`)}`;

/** The binder of a fiscal year, in the same way. */
export const apiBinderPath = (officeId: string, year: string, format: BinderFormat): string =>
  `${apiRoot(officeId)}${pathOf('papers', 'binder', `${year}.${format}`)}`;

/** Where LINE sends the events of an office. */
export const webhookPath = (officeId: string): string => pathOf('line', officeId, 'webhook');
