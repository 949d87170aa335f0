import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { canonicalJson } from '@prakat/shared/machine/hash';

/** Plain data as one text that a store holds beside a record: a record of 1,000 rows takes 1 MB as JSON, and a tenth so. */
export const packed = (value: unknown): string => deflateRawSync(canonicalJson(value)).toString('base64');

/** What was packed, as it was. */
export const unpacked = (text: string): unknown =>
  JSON.parse(inflateRawSync(Buffer.from(text, 'base64')).toString('utf8'));
