import { pipeline } from 'node:stream/promises';
import { fileTypes } from '@prakat/shared/files/file-types';
import type { AttachedFile } from '@prakat/shared/submission/schema';
import { create as contentDisposition } from 'content-disposition';
import type { NextFunction, Request, Response } from 'express';
import type { FileStore } from './file-store.ts';

/**
 * Answers with a file's content: its own type and never a guessed one, shown in the page only for types that
 * cannot run anything, Thai names by RFC 6266. The caller has checked that the person may have it.
 */
export async function sendFile(
  files: FileStore,
  file: AttachedFile,
  {
    request,
    response,
    next,
    cacheControl,
  }: {
    request: Request;
    response: Response;
    next: NextFunction;
    cacheControl: string;
  },
): Promise<void> {
  const isHead = request.method === 'HEAD';
  // Before any header is set: a failure must not go out with the file's type and caching.
  const content = isHead ? null : await files.read(file.id);
  if (!content && !isHead) {
    next(new Error(`the content of file ${file.id} is missing from the file store`));
    return;
  }
  const type = fileTypes[file.extension];
  response.set({
    'Content-Type': type.mediaType,
    'Content-Length': String(file.bytes),
    'Content-Disposition': contentDisposition(file.name, { type: type.inline ? 'inline' : 'attachment' }),
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; sandbox",
    'Cache-Control': cacheControl,
    ETag: `"${file.sha256}"`,
  });
  if (request.fresh) {
    content?.destroy();
    response.removeHeader('Content-Length');
    response.status(304).end();
    return;
  }
  if (!content) {
    response.end();
    return;
  }
  try {
    // Unlike `pipe`, it closes the file when the person breaks off the download.
    await pipeline(content, response);
  } catch (error) {
    const brokenOff = (error as NodeJS.ErrnoException).code === 'ERR_STREAM_PREMATURE_CLOSE';
    if (!brokenOff) next(error);
  }
}
