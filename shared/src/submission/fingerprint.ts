import { hashOf } from '../machine/hash.ts';
import type { Content } from './schema.ts';

/** The fingerprint of what an approval is given for: every field and the fingerprints of the files. */
export const hashContent = (content: Content): string => hashOf(content);
