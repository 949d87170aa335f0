import type { Signature } from '@prakat/shared/people/member';
import { actingFor } from '@prakat/shared/people/names';

/** A name as it stands under a decision: with the post it was taken for, as on paper. */
export const signedBy = ({ name, onBehalfOf }: Signature): string =>
  onBehalfOf ? `${name} ${actingFor(onBehalfOf)}` : name;
