import type { FileExtension } from '@prakat/shared/files/file-types';
import type { OfficeProfile } from '@prakat/shared/office/profile';
import { fold } from '@prakat/shared/text/fold';
import { normaliseText } from '@prakat/shared/text/normalise';

import type { PublicQuery } from '../search/search-public.ts';
import { wordsOf } from '../search/words.ts';
import { QUESTION_MAX } from './parts/search-box.tsx';

/** What a resident asked for, as far as it means anything here. */
export type Question = PublicQuery & {
  /** The words of the text that are looked for. */
  words: readonly string[];
  /** True when anything was asked for. */
  isAsked: boolean;
  /** True when there is nothing to look for but words that stand in nearly every text. */
  isVague: boolean;
};

/** Reads `?q=&topic=&year=&file=`. What is not known is left open, not refused: old links go on finding. */
export function readQuestion(given: Record<string, unknown>, profile: OfficeProfile): Question {
  const said = (name: string): string => {
    const value = given[name];
    const one: unknown = Array.isArray(value) ? value[0] : value;
    return typeof one === 'string' ? one.slice(0, QUESTION_MAX) : '';
  };
  const text = normaliseText(said('q'));
  const categoryId = profile.categories.find(({ id }) => id === said('topic'))?.id ?? null;
  const written = fold(said('year'));
  const year = /^2[45]\d\d$/.test(written) ? written : null;
  const file: FileExtension | null = profile.files.extensions.find((one) => one === said('file')) ?? null;
  const isNarrowed = categoryId !== null || year !== null || file !== null;
  const words = wordsOf(text);
  const isAsked = text !== '' || isNarrowed;
  return {
    text,
    categoryId,
    year,
    file,
    words,
    isAsked,
    isVague: text !== '' && !isNarrowed && words.length === 0,
  };
}

/** The address of a question below the page that answers it. */
export function questionPath(page: string, { text, categoryId, year, file }: PublicQuery): string {
  const query = new URLSearchParams();
  if (text !== '') query.set('q', text);
  if (categoryId !== null) query.set('topic', categoryId);
  if (year !== null) query.set('year', year);
  if (file !== null) query.set('file', file);
  const written = query.toString();
  return written === '' ? page : `${page}?${written}`;
}
