import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { AttachedFile } from '@prakat/shared/submission/schema';
import type { Request, Response } from 'express';
import type { Context } from '../context.ts';
import { type ContentFault, contentFaultOf } from './content-state.ts';
import { fileHeaders } from './file-headers.ts';

/**
 * Answers with a file's content, once it was compared with what its record says. The caller has checked that the person may
 * have it, and answers when a fault is given back: then nothing was sent, and the log has a line.
 */
export async function sendFile(
  { files, logger }: Pick<Context, 'files' | 'logger'>,
  file: AttachedFile,
  { request, response, cacheControl }: { request: Request; response: Response; cacheControl: string },
): Promise<ContentFault | null> {
  const headers = { ...fileHeaders({ ...file, cacheControl }), ETag: `"${file.sha256}"` };
  response.set(headers);
  // A copy of the very content that was recorded is as good as ever, whatever has become of ours.
  if (request.fresh) {
    response.removeHeader('Content-Length');
    response.status(304).end();
    return null;
  }
  const fault = await contentFaultOf(files, file).catch(withoutHeaders(response, headers));
  const isHead = request.method === 'HEAD';
  const content = fault || isHead ? null : await files.read(file.id).catch(withoutHeaders(response, headers));
  const missing = fault ?? (content || isHead ? null : 'missing');
  if (missing) {
    logger.error({ fileId: file.id, fault: missing }, 'file could not be sent');
    for (const name of Object.keys(headers)) response.removeHeader(name);
    return missing;
  }
  if (content)
    await pour(content, response, (err) => logger.error({ err, fileId: file.id }, 'file could not be sent'));
  else response.end();
  return null;
}

/** A failure of the store must not go out with the file's type and caching. */
const withoutHeaders = (response: Response, headers: Record<string, string>) => (error: unknown) => {
  for (const name of Object.keys(headers)) response.removeHeader(name);
  throw error;
};

/** Unlike `pipe`, it closes the file when the person breaks off the download. */
async function pour(
  content: Readable,
  response: Response,
  onFailure: (error: unknown) => void,
): Promise<void> {
  try {
    await pipeline(content, response);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_STREAM_PREMATURE_CLOSE') return;
    onFailure(error);
    response.destroy();
  }
}
