import { pipeline } from 'node:stream/promises';
import type { AttachedFile } from '@prakat/shared/submission/schema';
import type { NextFunction, Request, Response } from 'express';
import { fileHeaders } from './file-headers.ts';
import type { FileStore } from './file-store.ts';

/** Answers with a file's content. The caller has checked that the person may have it. */
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
  response.set({ ...fileHeaders({ ...file, cacheControl }), ETag: `"${file.sha256}"` });
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
