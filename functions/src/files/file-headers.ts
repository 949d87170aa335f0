import { type FileExtension, fileTypes } from '@prakat/shared/files/file-types';
import { create as contentDisposition } from 'content-disposition';

/** No file that an office publishes; the product writes it. */
const CSV = { mediaType: 'text/csv; charset=utf-8', inline: false };

/**
 * Headers that a file goes out with: its own type and never a guessed one, shown in the page only for types that cannot run
 * anything, Thai names by RFC 6266.
 */
export function fileHeaders(file: {
  name: string;
  extension: FileExtension | 'csv';
  bytes: number;
  cacheControl: string;
}): Record<string, string> {
  const type = file.extension === 'csv' ? CSV : fileTypes[file.extension];
  return {
    'Content-Type': type.mediaType,
    'Content-Length': String(file.bytes),
    'Content-Disposition': contentDisposition(file.name, { type: type.inline ? 'inline' : 'attachment' }),
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy':
      "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'; sandbox",
    'Cache-Control': file.cacheControl,
  };
}
