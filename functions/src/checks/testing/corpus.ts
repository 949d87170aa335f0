import type { FileNote } from '@prakat/shared/checks/file-notes';
import type { FindingKind } from '@prakat/shared/checks/finding';
import type { FileExtension } from '@prakat/shared/files/file-types';
import type { RefusalCode } from '@prakat/shared/refusals';

/** The right answer for a file: kept as a type, perhaps with notes and findings, or refused. */
export type RightAnswer =
  | { as: FileExtension; name?: string; notes?: readonly FileNote[]; finds?: readonly FindingKind[] }
  /** `says`: what the sentence must hold, so that the person knows what it is and what to do. */
  | { refused: RefusalCode; says?: string };

export type Case = {
  what: string;
  name: string;
  content: () => Promise<Uint8Array> | Uint8Array;
  answer: RightAnswer;
};

export const aCase = (what: string, name: string, content: Case['content'], answer: RightAnswer): Case => ({
  what,
  name,
  content,
  answer,
});
