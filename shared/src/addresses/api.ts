import type { RecordFormat } from '../api/papers.ts';
import { pathOf } from './path.ts';

/** Calls of the API of an office are below this; `api/api.ts` lists them. */
export const apiRoot = (officeId: string): string => pathOf('api', officeId);

/** A file that a signed link opens to people of the office; its signature is a query. */
export const apiFilePath = (officeId: string, file: { id: string; name: string }): string =>
  `${apiRoot(officeId)}${pathOf('files', file.id, file.name)}`;

/** The printed form of a request, which a signed link opens to people of the office. */
export const apiFormPath = (officeId: string, submissionId: string, format: 'pdf' | 'docx'): string =>
  `${apiRoot(officeId)}${pathOf('submissions', submissionId, `form.${format}`)}`;

/** The record of publications of a period, in the same way; what is asked for beside it is a query. */
export const apiRecordPath = (officeId: string, periodId: string, format: RecordFormat): string =>
  `${apiRoot(officeId)}${pathOf('papers', 'record', `${periodId}.${format}`)}`;

/** Where LINE sends the events of an office. */
export const webhookPath = (officeId: string): string => pathOf('line', officeId, 'webhook');
