import type { CheckedUpload, UploadedFile } from '@prakat/shared/api/api';
import { toldOfFile } from '@prakat/shared/checks/told-of-file';
import { fileSizeInWords } from '@prakat/shared/files/file-size';
import { safeFileName } from '@prakat/shared/files/safe-file-name';
import { refuse } from '@prakat/shared/refusals';
import express, { type Router } from 'express';
import { bodiesOf } from '../bounds/bodies.ts';
import { BodyError } from '../bounds/read-body.ts';
import type { Context } from '../context.ts';
import { draftsNaming } from '../drafts/drop-draft.ts';
import { photographOf, smallPicture } from '../files/card-picture.ts';
import { checkStoredFile } from '../files/check-stored-file.ts';
import { discardFile } from '../files/discard-file.ts';
import { fileLinks, isFileLinkValid, isPictureLinkGenuine, previewSeconds } from '../files/file-links.ts';
import { receiveFile } from '../files/receive-file.ts';
import { sendFile } from '../files/send-file.ts';
import { withUpload } from '../files/upload-days.ts';
import { previewOf } from '../previews/preview-of.ts';
import { knowledgeOf } from '../procedure/check-request.ts';
import type { CallerRoute, OfficeRoute } from './api.ts';
import { createRefuser } from './error-handler.ts';
import { createLimiter, personOf } from './person.ts';

/** Uploads of the forms, and opening a file that is not public. Whoever is active in the office may upload. */
export function createFileRoutes(context: Context, asCaller: CallerRoute, withOffice: OfficeRoute): Router {
  const router = express.Router();
  const sendRefusal = createRefuser(context.logger);
  const isWithin = createLimiter(context, sendRefusal);

  router.post(
    '/:office/files',
    asCaller(async ({ office, member }, request, response) => {
      if (!(await isWithin('uploads', response, personOf(response)))) return;
      // Before it is read: whoever has had their share of the day does not send the rest.
      const declared = Number(request.headers['content-length'] ?? 0);
      const counted = await withUpload(context, context.store, member, declared);
      if (!counted.ok) return sendRefusal(response, counted.refusal);
      const name = decodeName(request.get('x-file-name'));
      const { maxBytes } = office.profile.files;
      const content = await orTooLarge(bodiesOf(context).file(request, personOf(response), maxBytes));
      if (!content) {
        const max = fileSizeInWords(maxBytes);
        return sendRefusal(response, refuse('file_too_large', { name: safeFileName(name), max }).refusal);
      }
      const received = await receiveFile(context, office.profile, member, { name, content });
      if (!received.ok) return sendRefusal(response, received.refusal);
      const { id, extension, bytes, sha256 } = received.file;
      response
        .status(201)
        .json({ id, name: received.file.name, extension, bytes, sha256 } satisfies UploadedFile);
    }),
  );

  router.post(
    '/:office/files/:file/check',
    asCaller(async ({ office, member }, request, response) => {
      const fileId = String(request.params.file);
      const knowledge = await knowledgeOf(context, office);
      const checked = await checkStoredFile(context, office.profile, member, fileId, knowledge);
      if (!checked.ok) return sendRefusal(response, checked.refusal);
      const { id, name, extension, bytes, sha256, report } = checked.file;
      const answer: CheckedUpload = {
        id,
        name,
        extension,
        bytes,
        sha256,
        report,
        told: toldOfFile(checked.file),
        ...fileLinks(context, office.profile.id, { id, name, extension }),
      };
      response.json(answer);
    }),
  );

  router.delete(
    '/:office/files/:file',
    asCaller(async ({ member }, request, response) => {
      const id = String(request.params.file);
      const file = await context.store.get('files', id);
      // Of a draft that is kept twice, because two devices changed it, the other one still has it.
      const isNamedTwice = file?.uploadedBy === member.id && (await draftsNaming(context.store, file)) > 1;
      const removed =
        isNamedTwice || (await discardFile(context, id, ({ uploadedBy }) => uploadedBy === member.id));
      if (!removed) return sendRefusal(response, refuse('not_found').refusal);
      response.status(204).end();
    }),
  );

  router.get(
    '/:office/files/:file/:name',
    withOffice(async (office, request, response) => {
      const id = String(request.params.file);
      const officeId = office.profile.id;
      if (!isFileLinkValid(context, officeId, id, request.query)) {
        return sendRefusal(response, refuse('link_expired').refusal);
      }
      const file = await context.store.get('files', id);
      if (file?.officeId !== officeId) return sendRefusal(response, refuse('not_found').refusal);
      const fault = await sendFile(context, file, { request, response, cacheControl: 'private, no-store' });
      if (fault) sendRefusal(response, refuse(`file_${fault}`).refusal);
    }),
  );
  router.get(
    '/:office/previews/:file',
    withOffice(async ({ profile: { id: officeId } }, request, response) => {
      const id = String(request.params.file);
      const seconds = previewSeconds(context, officeId, id, request.query);
      if (seconds === 0) return sendRefusal(response, refuse('link_expired').refusal);
      const file = await context.store.get('files', id);
      const preview = file?.officeId === officeId ? await previewOf(context, file) : null;
      if (!preview) return sendRefusal(response, refuse('not_found').refusal);
      const cacheControl = `private, max-age=${seconds}`;
      response.set({ 'Content-Type': 'image/jpeg', 'Cache-Control': cacheControl }).send(preview);
    }),
  );
  router.get(
    '/:office/pictures/:submission/:file',
    withOffice(async ({ profile: { id: officeId } }, request, response) => {
      const address = {
        submissionId: String(request.params.submission),
        fileId: String(request.params.file),
      };
      if (!isPictureLinkGenuine(context, officeId, address, request.query.signature))
        return sendRefusal(response, refuse('link_expired').refusal);
      const submission = await context.store.get('submissions', address.submissionId);
      const photograph = submission?.state === 'submitted' ? photographOf(submission) : null;
      const picture = photograph?.id === address.fileId ? await smallPicture(context, photograph) : null;
      if (!picture) return sendRefusal(response, refuse('not_found').refusal);
      response.set({ 'Content-Type': 'image/jpeg', 'Cache-Control': 'private, max-age=3600' }).send(picture);
    }),
  );
  return router;
}

function decodeName(header: string | undefined): string {
  try {
    return decodeURIComponent(header ?? '');
  } catch {
    return '';
  }
}

/** The bytes of an upload; null when there are more than the office allows, of which nothing is kept. */
const orTooLarge = (content: Promise<Buffer>): Promise<Buffer | null> =>
  content.catch((error: unknown) => {
    if (error instanceof BodyError && error.type === 'entity.too.large') return null;
    throw error;
  });
