import type { Context } from '../context.ts';
import { forgetDrafts } from '../drafts/drop-draft.ts';
import { forgetPassing } from '../visits/forget.ts';
import { discardUploads, forgetSeenEvents } from './clean-up.ts';
import { expireItems } from './expire.ts';
import { forgetReasons } from './forget.ts';

/**
 * What is done each minute: items whose display is over come down, and what nobody needs any more is deleted.
 * Safe to run twice, late, in two processes and to be killed at any moment. Throws when part of it must run again.
 */
export async function runSweep(context: Context): Promise<void> {
  const parts = await Promise.allSettled([
    expireItems(context),
    forgetSeenEvents(context),
    forgetDrafts(context),
    discardUploads(context),
    forgetReasons(context),
    forgetPassing(context),
  ]);
  for (const part of parts) if (part.status === 'rejected') throw part.reason;
}
