import { z } from 'zod';

/**
 * What a webmaster's button was drawn from: the version that they looked at, or put up. A newer one, or other words, must
 * be looked at, or put up, first.
 */
export const seenVersionSchema = z.strictObject({ version: z.int(), contentHash: z.string() });
export type SeenVersion = z.infer<typeof seenVersionSchema>;
