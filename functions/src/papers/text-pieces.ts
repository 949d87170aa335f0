import { wholeNames } from '@prakat/shared/papers/whole-names';

/** A piece of a text for the typesetter: words, words that stay on one line, the end of a line. */
export type Piece = { kind: 'words' | 'whole'; text: string } | { kind: 'break' };

/** A run of letters without a blank that no dictionary breaks: it would stand out of the page, so a line may end in it. */
const LONG_WORD = /[^\s\u0E00-\u0E4F\u0E5A-\u0E7F]{25,}/;

/** An address ends a line behind a slash or dot; a part that is long itself may end one behind every eighth letter. */
const PARTS_OF_WORD = /[^/.\-_?&=]{0,11}[/.\-_?&=]+|.{1,8}/gu;

/** As many letters of so few kinds, a key held down or a row of ๆ, are no word of the dictionary by which Thai is broken. */
const MONOTONOUS = { letters: 25, kinds: 3 };

/** Of such a row: up to eight letters with their marks. */
const PARTS_OF_ROW = /(?:\P{M}\p{M}*){1,8}|\p{M}+/gu;

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
  const add = (words: string) => pieces.push(...monotonousApart(words));
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

/** Words, with each row of few kinds of letters in parts behind which a line may end. */
function monotonousApart(words: string): Piece[] {
  const pieces: Piece[] = [];
  const add = (text: string) => text !== '' && pieces.push({ kind: 'words', text });
  let added = 0;
  let from = 0;
  const kinds = new Set<string>();
  const close = (to: number) => {
    if (to - from >= MONOTONOUS.letters) {
      add(words.slice(added, from));
      for (const text of words.slice(from, to).match(PARTS_OF_ROW) ?? [])
        pieces.push({ kind: 'whole', text });
      added = to;
    }
    kinds.clear();
    from = to;
  };
  for (let at = 0; at < words.length; at += 1) {
    const letter = words.charAt(at);
    const isBlank = letter === ' ' || letter === '\t';
    if (isBlank || (kinds.size === MONOTONOUS.kinds && !kinds.has(letter))) close(at);
    if (isBlank) from = at + 1;
    else kinds.add(letter);
  }
  close(words.length);
  add(words.slice(added));
  return pieces;
}
