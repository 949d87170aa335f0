import { findPersonalData } from './personal-data/find-personal-data.ts';

/** A text in which the numbers of persons that are found for sure are masked, as their findings show them. */
export function masked(text: string): string {
  const sure = findPersonalData(text, { telephones: [] }).filter(({ certainty }) => certainty === 'sure');
  return sure.reduceRight(
    (rest, { start, end, excerpt }) => rest.slice(0, start) + excerpt + rest.slice(end),
    text,
  );
}
