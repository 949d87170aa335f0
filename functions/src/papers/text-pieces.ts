import { wholeNames } from '@prakat/shared/papers/whole-names';

/** A piece of a text for the typesetter: words, words that stay on one line, the end of a line. */
export type Piece = { kind: 'words' | 'whole'; text: string } | { kind: 'break' };

/** A run of letters without a blank that no dictionary breaks: it would stand out of the page, so a line may end in it. */
const LONG_WORD = /[^\s\u0E00-\u0E7F]{25,}/;

/** An address ends a line behind a slash or dot; a part that is long itself may end one behind every eighth letter. */
const PARTS_OF_WORD = /[^/.\-_?&=]{0,11}[/.\-_?&=]+|.{1,8}/gu;

/** A year or section with its number, and a telephone number: no line ends within. */
const NUMBERED = /(?:พ\.ศ\.|มาตรา) [๐-๙\d]+|[๐0][๐-๙\d]? [๐-๙\d]{3,4} [๐-๙\d]{3,4}/;

const APART = new RegExp(`(${LONG_WORD.source})|${NUMBERED.source}`, 'g');

/** A text in pieces; put together again they are the text. */
export const textPieces = (text: string, persons: readonly string[]): Piece[] =>
  text
    .split('\n')
    .flatMap((line, index) => [
      ...(index > 0 ? [{ kind: 'break' } as const] : []),
      ...wholeNames(line, persons).flatMap(({ text: part, whole }) =>
        whole ? [{ kind: 'whole' as const, text: part }] : breakable(part),
      ),
    ]);

function breakable(text: string): Piece[] {
  const pieces: Piece[] = [];
  const add = (words: string) => words !== '' && pieces.push({ kind: 'words', text: words });
  let end = 0;
  for (const { 0: found, 1: word, index } of text.matchAll(APART)) {
    add(text.slice(end, index));
    end = index + found.length;
    if (word === undefined) {
      pieces.push({ kind: 'whole', text: found });
      continue;
    }
    for (const part of word.match(PARTS_OF_WORD) ?? []) pieces.push({ kind: 'whole', text: part });
  }
  add(text.slice(end));
  return pieces;
}
