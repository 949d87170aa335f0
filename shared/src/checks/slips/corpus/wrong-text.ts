import type { FindingKind } from '../../finding.ts';

/** A text with one slip: what kind it is, words that the excerpt holds, and what should stand there where that is known. */
export type WrongText = readonly [text: string, kind: FindingKind, part: string, suggestion?: string];
