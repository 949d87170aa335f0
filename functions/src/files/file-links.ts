import {
  apiBinderPath,
  apiFilePath,
  apiPaperPath,
  apiPicturePath,
  apiPreviewPath,
} from '@prakat/shared/addresses/api';
import type { FileLink } from '@prakat/shared/api/api';
import { type BinderFormat, binderFormats } from '@prakat/shared/api/binder';
import { type RecordFormat, recordFormats } from '@prakat/shared/api/papers';
import { hasPreview } from '@prakat/shared/files/file-types';
import { derivedId } from '@prakat/shared/papers/register/paper-ids';
import type { AttachedFile } from '@prakat/shared/submission/schema';
import { isSame, isValid, type Linker, type Query, sign, signed, type Target } from './signed-links.ts';

/**
 * The path of a file that is not public, good for a quarter of an hour: a phone opens it in a viewer that cannot
 * send a token. Made only for people who may see the request.
 */
export const fileLink = (context: Linker, officeId: string, file: { id: string; name: string }): string =>
  signed(context, apiFilePath(officeId, file), { kind: 'file', officeId, id: file.id });

/** The same beside the path of what is shown of it in little, of a kind that is. */
export const fileLinks = (
  context: Linker,
  officeId: string,
  file: Pick<AttachedFile, 'id' | 'name' | 'extension'>,
): Pick<FileLink, 'url' | 'preview'> => ({
  url: fileLink(context, officeId, file),
  preview: hasPreview(file.extension)
    ? signed(context, apiPreviewPath(officeId, file.id), { kind: 'preview', officeId, id: file.id })
    : null,
});

/** Whose link it is: what is made by it stands in the log under their name. */
export type PaperAddress = { paperId: string; memberId: string };

const paperTarget = (
  officeId: string,
  { paperId, memberId }: PaperAddress,
  format: RecordFormat | BinderFormat,
): Target => ({
  kind: 'paper',
  officeId,
  id: `${paperId}:${memberId}:${format}`,
});

const paperLink = (context: Linker, officeId: string, address: PaperAddress, format: RecordFormat): string =>
  signed(context, apiPaperPath(officeId, address.paperId, format), paperTarget(officeId, address, format), {
    by: address.memberId,
  });

/** The paths of a paper of the register, in the same way; each opens one format, for one person. */
export const paperLinks = (
  context: Linker,
  officeId: string,
  address: PaperAddress,
): { pdf: string; docx: string } => ({
  pdf: paperLink(context, officeId, address, 'pdf'),
  docx: paperLink(context, officeId, address, 'docx'),
});

/** The same of a record of publications, which is a sheet too. */
export const recordLinks = (
  context: Linker,
  officeId: string,
  address: PaperAddress,
): Record<RecordFormat, string> =>
  Object.fromEntries(
    recordFormats.map((format) => [format, paperLink(context, officeId, address, format)]),
  ) as Record<RecordFormat, string>;

/** Who may open a paper in a format by a link that we made and that has not run out; null for any other link. */
export function readPaperLink(
  context: Linker,
  officeId: string,
  paperId: string,
  format: RecordFormat,
  query: Query & { by?: unknown },
): { memberId: string } | null {
  const memberId = typeof query.by === 'string' ? query.by : '';
  return isValid(context, paperTarget(officeId, { paperId, memberId }, format), query) ? { memberId } : null;
}

const binderTarget = (
  officeId: string,
  { year, memberId }: { year: string; memberId: string },
  format: BinderFormat,
): Target => paperTarget(officeId, { paperId: derivedId(officeId, 'binder', year), memberId }, format);

/** The paths of a fiscal year's binder, in the same way. */
export const binderLinks = (
  context: Linker,
  officeId: string,
  address: { year: string; memberId: string },
): Record<BinderFormat, string> =>
  Object.fromEntries(
    binderFormats.map((format) => [
      format,
      signed(
        context,
        apiBinderPath(officeId, address.year, format),
        binderTarget(officeId, address, format),
        {
          by: address.memberId,
        },
      ),
    ]),
  ) as Record<BinderFormat, string>;

/** Who may open a binder by a link that we made and that has not run out; null for any other link. */
export function readBinderLink(
  context: Linker,
  officeId: string,
  { year, format }: { year: string; format: BinderFormat },
  query: Query & { by?: unknown },
): { memberId: string } | null {
  const memberId = typeof query.by === 'string' ? query.by : '';
  return isValid(context, binderTarget(officeId, { year, memberId }, format), query) ? { memberId } : null;
}

/** What a card shows: a photograph of the request that it is about. */
export type PictureAddress = { submissionId: string; fileId: string };

const pictureTarget = (officeId: string, { submissionId, fileId }: PictureAddress): Target => ({
  kind: 'picture',
  officeId,
  id: `${submissionId}:${fileId}`,
});

/**
 * The path of a photograph for a card. LINE and phones fetch it when they show the card, so that it has no end of its own:
 * it opens for as long as the request awaits the decision, which is looked at when it is opened.
 */
export const pictureLink = (context: Linker, officeId: string, address: PictureAddress): string =>
  `${apiPicturePath(officeId, address.submissionId, address.fileId)}?${new URLSearchParams({
    signature: sign(context, pictureTarget(officeId, address), 0),
  })}`;

/** True for a link to this photograph that we made. */
export const isPictureLinkGenuine = (
  context: Linker,
  officeId: string,
  address: PictureAddress,
  signature: unknown,
): boolean => isSame(sign(context, pictureTarget(officeId, address), 0), signature);

/** True for a link to this file that we made and that has not run out. */
export const isFileLinkValid = (context: Linker, officeId: string, id: string, query: Query): boolean =>
  isValid(context, { kind: 'file', officeId, id }, query);

/** For how many more seconds a link opens what is shown of this file in little; 0 for one that we did not make or that has run out. */
export const previewSeconds = (context: Linker, officeId: string, id: string, query: Query): number =>
  isValid(context, { kind: 'preview', officeId, id }, query)
    ? Math.floor((Number(query.until) - context.clock()) / 1000)
    : 0;

type Sheet = Omit<Target, 'kind'>;

/** The path of a sheet of counts, good for a quarter of an hour in the same way. */
export const sheetLink = (context: Linker, path: string, sheet: Sheet): string =>
  signed(context, path, { kind: 'sheet', ...sheet });

/** True for a link to this sheet that we made and that has not run out. */
export const isSheetLinkValid = (context: Linker, sheet: Sheet, query: Query): boolean =>
  isValid(context, { kind: 'sheet', ...sheet }, query);
