import { normaliseText } from '../text/normalise.ts';

/** In UTF-8. File systems take 255 bytes, 85 Thai letters; some are left for what programs append to a copy. */
export const FILE_NAME_MAX_BYTES = 240;
const EXTENSION = /\.[a-z0-9]{1,10}$/i;

/**
 * The last part of a path as a file name that file systems, archives and headers take: without their own signs and
 * characters that are not seen, cut between letters with their marks so that with its extension it has at most 240 bytes
 * of UTF-8. Empty when no name is left.
 */
export function safeFileName(raw: string): string {
  const base = normaliseText(raw.split(/[/\\]/).pop() ?? '')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/[<>:"|?*\n\t]/g, '_')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  const [extension = ''] = EXTENSION.exec(base) ?? [];
  const stem = cutAtBytes(
    base.slice(0, base.length - extension.length),
    FILE_NAME_MAX_BYTES - extension.length,
    // What is cut may end as no name does.
  ).replace(extension ? /\s+$/ : /[.\s]+$/, '');
  return stem && stem + extension;
}

const encoder = new TextEncoder();
const letters = new Intl.Segmenter('th', { granularity: 'grapheme' });

/** The beginning of a text, whole letters with their marks. */
function cutAtBytes(text: string, most: number): string {
  let bytes = 0;
  let kept = '';
  for (const { segment } of letters.segment(text)) {
    bytes += encoder.encode(segment).length;
    if (bytes > most) break;
    kept += segment;
  }
  return kept;
}
