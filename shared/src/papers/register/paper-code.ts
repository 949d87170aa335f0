import { hexToBytes } from '@noble/hashes/utils.js';
import { hashOf } from '../../machine/hash.ts';
import { codeOf } from '../../text/readable-code.ts';
import type { Paper } from '../paper.ts';
import type { PaperKind } from './paper-kinds.ts';

/** The code of what a paper says: 60 bits of the fingerprint of its words. The same words have the same code. */
export const paperCode = (officeId: string, kind: PaperKind, paper: Paper): string =>
  codeOf(hexToBytes(hashOf({ officeId, kind, paper })));
