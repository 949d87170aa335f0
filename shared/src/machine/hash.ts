import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalizeModule from 'canonicalize';

// The package is CommonJS with a default export, which TypeScript and Node see differently.
const canonicalize = canonicalizeModule as unknown as (value: unknown) => string | undefined;

/** A value's canonical JSON (RFC 8785): the same value always gives the same text, whatever the order of its fields. */
export const canonicalJson = (value: unknown): string => canonicalize(value) ?? 'undefined';

/** SHA-256 of a value's canonical JSON (RFC 8785), as hexadecimal: the same value always gives the same hash. */
export function hashOf(value: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(value))));
}
