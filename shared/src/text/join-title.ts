import { isWhole, titleSegments } from './title-segments.ts';

const WORD_JOINER = '\u2060';
const ZERO_WIDTH_SPACE = '\u200B';

/**
 * A title for a place that knows of letters alone, such as a card: its pieces are kept whole by word joiners, and zero width spaces
 * say where a line may end. Only for drawing: what is stored, sought or copied has neither (`withoutJoiners`).
 */
export const joinTitle = (title: string): string =>
  titleSegments(title)
    .map((segment, at, all) => {
      const isSpace = /^\s/.test(segment);
      const next = all[at + 1];
      const end = !isSpace && next !== undefined && !/^\s/.test(next) ? ZERO_WIDTH_SPACE : '';
      return (isWhole(segment) ? joined(segment) : segment) + end;
    })
    .join('');

/** Before each letter at which a word could begin; a vowel that is written first stays with its letter anyway. */
const joined = (word: string): string =>
  word.replace(/([\u0E01-\u0E3A\u0E45-\u0E4E])(?=[\u0E01-\u0E2E\u0E40-\u0E44])/g, `$1${WORD_JOINER}`);

export const withoutJoiners = (text: string): string => text.replace(/[\u2060\u200B]/g, '');
