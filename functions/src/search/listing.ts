import { itemStandingOf } from '@prakat/shared/publication/item-standing';
import type { Publication } from '@prakat/shared/publication/schema';
import type { Submission } from '@prakat/shared/submission/schema';
import { fold } from '@prakat/shared/text/fold';
import { buddhistYear, calendarDate } from '@prakat/shared/time/thai-date';
import { type Listing, MAX_FACETS } from '../store/records.ts';
import { GRAM, gramsOf, numbersIn } from './words.ts';

/** In every record: the list of everything. */
export const EVERYTHING = 'all';

/** A facet that a list can ask for, as it is stored. */
export const facet = {
  standing: (standing: string) => `standing:${standing}`,
  category: (categoryId: string) => `category:${categoryId}`,
  unit: (unitId: string) => `unit:${unitId}`,
  person: (memberId: string) => `person:${memberId}`,
  /** Month of filing in the Buddhist Era: `month:2568-10`. */
  month: (day: string) => `month:${buddhistYear(Number(day.slice(0, 4)))}-${day.slice(5, 7)}`,
  gram: (gram: string) => `t:${gram}`,
};

/** What a request can be found by; `publication` is what it led to, or corrects. */
export function listingOf(submission: Submission, publication: Publication | null): Listing {
  const { id, officeId, content, submitter, ownerId, createdAt } = submission;
  const filedOn = calendarDate(createdAt);
  const owners = submission.state === 'approved' && publication ? [ownerId, publication.ownerId] : [ownerId];
  const facets = new Set([
    EVERYTHING,
    facet.standing(itemStandingOf(submission, publication)),
    facet.category(content.categoryId),
    facet.unit(submitter.unitId),
    ...owners.map(facet.person),
    facet.person(submitter.memberId),
    facet.month(filedOn),
  ]);
  const text = searchedText(submission, facets);
  return { id, officeId, facets: [...facets], text, filedOn, updatedAt: changedAt(submission, publication) };
}

/** When the item changed last: the request, or what it founded on the website. */
const changedAt = ({ id, updatedAt }: Submission, publication: Publication | null): string =>
  publication?.id === id && publication.updatedAt > updatedAt ? publication.updatedAt : updatedAt;

/**
 * The text that is searched, its grams added to `facets`: number, title and people first, so that a text beyond all
 * measure loses its end and nothing else.
 */
function searchedText({ number, content, submitter }: Submission, facets: Set<string>): string {
  const { title, informationOwner, source, details, remarks, files } = content;
  const names = files.map(({ name }) => name);
  const fields = [
    number,
    title,
    informationOwner.name,
    submitter.name,
    ...names,
    source,
    details,
    remarks ?? '',
  ];
  const folded = fields.map(fold).join(' ');
  const whole = [folded, ...numbersIn(folded).filter((written) => !folded.includes(written))].join(' ');
  return gramsUntil(whole, facets, MAX_FACETS);
}

/** Adds the grams of a folded text to `facets` until they are so many; gives the text as far as it is found. */
export function gramsUntil(text: string, facets: Set<string>, most: number): string {
  const kept: string[] = [];
  for (const letter of text) {
    kept.push(letter);
    for (const gram of gramsOf(kept.slice(-GRAM).join(''))) facets.add(facet.gram(gram));
    if (facets.size >= most) break;
  }
  return kept.join('');
}
