import { findCitizenIds } from './personal-data/citizen-id.ts';
import { foldDigits } from './personal-data/fold-digits.ts';

/** A text in which the numbers of persons that are found for sure are masked, as their findings show them. */
export function masked(text: string): string {
  if ((text.match(/[\d๐-๙０-９]/g)?.length ?? 0) < 13) return text;
  const folded = foldDigits(text);
  const sure = [...findCitizenIds(folded.text)]
    .filter(({ certainty }) => certainty === 'sure')
    .map(({ start, end, excerpt }) => ({
      start: folded.original(start),
      end: folded.original(end - 1) + 1,
      excerpt,
    }))
    .toSorted((one, other) => one.start - other.start || other.end - one.end);
  let told = '';
  let at = 0;
  // Several forms may read the same digits.
  for (const { start, end, excerpt } of sure) {
    if (start >= at) told += text.slice(at, start) + excerpt;
    at = Math.max(at, end);
  }
  return told + text.slice(at);
}
