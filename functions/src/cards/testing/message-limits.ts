import type { LineMessage } from '../../line/line-client.ts';

const segmenter = new Intl.Segmenter('th', { granularity: 'grapheme' });
/** Whether a text has more letters than it may; no text has more letters than units. */
const isLonger = (text: string, max: number) =>
  text.length > max && [...segmenter.segment(text)].length > max;

/** LINE writes "30 KB" without saying which; bytes of UTF-8 JSON is the strictest reading. */
const BUBBLE_BYTES = 30_000;
const CAROUSEL_BYTES = 50_000;
const bytesOf = (part: unknown): number => Buffer.byteLength(JSON.stringify(part));

/** What LINE would refuse in a message, one line a fault; empty when nothing. */
export function faultsOf(message: LineMessage): string[] {
  return [...faultsOfContent(message), ...faultsOfQuickReplies(message)];
}

const QUICK_REPLIES = 13;
const QUICK_LABEL = 20;

function faultsOfQuickReplies({ quickReply }: LineMessage): string[] {
  const labels = quickReply?.items?.map(({ action }) => action?.label ?? '') ?? [];
  return [
    ...(quickReply && (labels.length === 0 || labels.length > QUICK_REPLIES)
      ? [`${labels.length} quick replies`]
      : []),
    ...labels
      .filter((label) => !label || isLonger(label, QUICK_LABEL))
      .map((label) => `quick reply “${label}”`),
  ];
}

function faultsOfContent(message: LineMessage): string[] {
  if (message.type === 'text') {
    const length = message.text?.length ?? 0;
    return length > 0 && length <= 5000 ? [] : [`text of ${length} units`];
  }
  if (message.type !== 'flex') return [`message of type ${message.type}`];
  const faults: string[] = [];
  if (message.altText.length === 0 || message.altText.length > 1500) faults.push('altText');
  const { contents } = message;
  const bubbles = contents.type === 'carousel' ? contents.contents : [contents];
  for (const bubble of bubbles)
    if (bytesOf(bubble) > BUBBLE_BYTES) faults.push(`bubble of ${bytesOf(bubble)} bytes`);
  if (contents.type === 'carousel') {
    if (bubbles.length === 0 || bubbles.length > 12) faults.push(`carousel of ${bubbles.length} bubbles`);
    if (bytesOf(contents) > CAROUSEL_BYTES) faults.push(`carousel of ${bytesOf(contents)} bytes`);
    if (new Set(bubbles.map((one) => ('size' in one ? one.size : 'mega'))).size > 1)
      faults.push('bubbles of several sizes');
  }
  walk(message.contents, '', faults);
  return faults;
}

function walk(part: unknown, path: string, faults: string[]): void {
  if (typeof part !== 'object' || part === null) return;
  const { type, text, label, data, displayText, uri, url } = part as Record<string, unknown>;
  if (type === 'text' && (typeof text !== 'string' || !text.trim())) faults.push(`${path}: empty text`);
  if (typeof label === 'string' && (label === '' || isLonger(label, 40))) faults.push(`${path}: label`);
  if (typeof data === 'string' && data.length > 300) faults.push(`${path}: data of ${data.length}`);
  if (typeof displayText === 'string' && isLonger(displayText, 300)) faults.push(`${path}: displayText`);
  if (typeof url === 'string' && !/^https:\/\/[\x21-\x7e]{1,1990}$/.test(url)) faults.push(`${path}: url`);
  if (type === 'box' && Array.isArray((part as { contents?: unknown }).contents)) {
    const { contents } = part as { contents: unknown[] };
    if (contents.length === 0) faults.push(`${path}: empty box`);
  }
  if (typeof uri === 'string' && !/^https?:\/\/[\x21-\x7e]{1,990}$/.test(uri)) faults.push(`${path}: uri`);
  for (const [key, value] of Object.entries(part)) walk(value, `${path}/${key}`, faults);
}
