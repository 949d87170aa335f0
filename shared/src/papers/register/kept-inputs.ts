import { hashOf } from '../../machine/hash.ts';

/**
 * The id of what a paper was drawn from when it was put before the head: with its fingerprint, so that the paper's log, which
 * names it, says what was read and signed. `inputs`: packed; `at`: ISO 8601 UTC.
 */
export const keptInputsId = ({
  paperId,
  inputs,
  at,
}: {
  paperId: string;
  inputs: string;
  at: string;
}): string => `${paperId}.${hashOf({ paperId, inputs, at })}`;
