import { z } from 'zod';
import { limits } from '../limits.ts';

const segmenter = new Intl.Segmenter('th', { granularity: 'grapheme' });

/** Grapheme clusters: "ที่" is one of them and three UTF-16 units. */
export function countGraphemes(text: string): number {
  let count = 0;
  for (const _ of segmenter.segment(text)) count += 1;
  return count;
}

const betweenMessage = (min: number, max: number, text: string) =>
  text === '' ? 'May not be empty' : `Length must be between ${min} and ${max}`;

/** A string of `min` to `max` UTF-16 code units. */
export const utf16 = (min: number, max: number) =>
  z.string().superRefine((text, context) => {
    if (text.length < min || text.length > max)
      context.addIssue({ code: 'custom', message: betweenMessage(min, max, text) });
  });

/** A string of `min` to `max` grapheme clusters. */
export const graphemes = (min: number, max: number) =>
  z.string().superRefine((text, context) => {
    // There are never more graphemes than units, so most texts need no segmentation.
    if (text.length >= min && text.length <= max) return;
    const count = countGraphemes(text);
    if (count < min || count > max)
      context.addIssue({ code: 'custom', message: betweenMessage(min, max, text) });
  });

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

function parseUrl(text: string): URL | null {
  // LINE wants URLs percent-encoded, so a raw Thai letter or a space is not a URL here.
  if (!/^[\x21-\x7e]+$/.test(text)) return null;
  return URL.canParse(text) ? new URL(text) : null;
}

/** True for https, and for http on this machine: the simulation has no certificate. */
export function isHttpsOrLoopback(text: string): boolean {
  const url = parseUrl(text);
  if (!url) return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && loopback.has(url.hostname));
}

/** The address of an image, video or sound: https, percent-encoded, at most 2,000 characters. */
export const mediaUrl = utf16(1, limits.url).superRefine((text, context) => {
  if (!isHttpsOrLoopback(text)) context.addIssue({ code: 'custom', message: 'invalid uri scheme' });
});

/** What a uri action may open. `schemes` end in a colon. */
export const actionUri = (schemes: string[]) =>
  utf16(1, limits.uri).superRefine((text, context) => {
    if (text === '') return;
    const url = parseUrl(text);
    if (!url) context.addIssue({ code: 'custom', message: 'invalid uri' });
    else if (!schemes.includes(url.protocol))
      context.addIssue({ code: 'custom', message: 'invalid uri scheme' });
  });

export const altText = utf16(1, limits.altText);
