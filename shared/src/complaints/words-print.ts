import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '../machine/hash.ts';

/**
 * The fingerprint of words as the log keeps it: nobody can try out telephone numbers against it once the salt is forgotten with
 * the words, and until then it shows that they were not altered.
 */
export const wordsPrint = (salt: string, words: unknown): string =>
  bytesToHex(hmac(sha256, utf8ToBytes(salt), utf8ToBytes(canonicalJson(words))));

/** What is kept of the secret part of a number: enough to know it again. */
export const codeHashOf = (complaintId: string, code: string): string =>
  bytesToHex(sha256(utf8ToBytes(`${complaintId}:${code}`)));
