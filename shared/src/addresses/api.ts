import type { BinderFormat } from '../api/binder.ts';
import type { RecordFormat } from '../api/papers.ts';
import { pathOf } from './path.ts';

/** Calls of the API of an office are below this; `api/api.ts` lists them. */
export const apiRoot = (officeId: string): string => pathOf('api', officeId);

/** A file that a signed link opens to people of the office; its signature is a query. */
export const apiFilePath = (officeId: string, file: { id: string; name: string }): string =>
  `${apiRoot(officeId)}${pathOf('files', file.id, file.name)}`;

/** A file of a kind that is shown in little, small; signed in the same way. */
export const apiPreviewPath = (officeId: string, fileId: string): string =>
  `${apiRoot(officeId)}${pathOf('previews', fileId)}`;

/** A photograph of a request in little, as the card shows it that asks for a decision; signed in the same way. */
export const apiPicturePath = (officeId: string, submissionId: string, fileId: string): string =>
  `${apiRoot(officeId)}${pathOf('pictures', submissionId, fileId)}`;

/** A paper of the register, which a signed link opens to the person it was made for. */
export const apiPaperPath = (officeId: string, paperId: string, format: RecordFormat): string =>
  `${apiRoot(officeId)}${pathOf('papers', paperId, `paper.${format}`)}`;

/** The binder of a fiscal year, in the same way. */
export const apiBinderPath = (officeId: string, year: string, format: BinderFormat): string =>
  `${apiRoot(officeId)}${pathOf('papers', 'binder', `${year}.${format}`)}`;

/** Where LINE sends the events of an office. */
export const webhookPath = (officeId: string): string => pathOf('line', officeId, 'webhook');
