import type { Answer, MemberScope } from '../scope.ts';

/** A word that can be typed in the 1:1 chat. One file each, listed in `index.ts`. It only reads, and answers. */
export type Command = {
  name: string;
  /** Texts that call it, lower case; the whole message must be one of them. */
  words: readonly string[];
  /** Where words cannot list them all. */
  pattern?: RegExp;
  handle(scope: MemberScope, text: string): Promise<Answer>;
};

/** What is compared: case, Thai digits, spaces and quotation marks make no difference. */
export const asTyped = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[๐-๙]/g, (digit) => String('๐๑๒๓๔๕๖๗๘๙'.indexOf(digit)))
    .replace(/["'“”‘’]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
