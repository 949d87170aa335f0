import { timingSafeEqual } from 'node:crypto';
import type { Complaint, ComplaintWords } from '@prakat/shared/complaints/complaint';
import { codeHashOf } from '@prakat/shared/complaints/words-print';
import { type Refused, refuse } from '@prakat/shared/refusals';
import { normaliseText } from '@prakat/shared/text/normalise';
import type { Context } from '../context.ts';
import type { StoreReader } from '../store/store.ts';
import { complaintOf, performComplaint } from './perform-complaint.ts';

/** A number with its secret part, as somebody showed it. */
export type Shown = { officeId: string; number: string; code: string };

/** The complaint that was shown with its secret part; null for a number without it, as for one that was never given. */
export async function followed(
  reader: StoreReader,
  { officeId, number, code }: Shown,
): Promise<{ complaint: Complaint; words: ComplaintWords } | null> {
  const { items } = await reader.find('complaints', 'byNumber', { equals: { officeId, number }, limit: 1 });
  const [found] = items;
  const both = found ? await complaintOf(reader, found.id) : null;
  // As much work for a number that there is not: how long it takes says nothing.
  const asked = Buffer.from(codeHashOf(found?.id ?? '', code), 'hex');
  const known = Buffer.from(both?.words.codeHash ?? '0'.repeat(64), 'hex');
  return timingSafeEqual(asked, known) ? both : null;
}

/** The sender writes more about what they sent. */
export async function writeMore(
  context: Context,
  shown: Shown,
  text: string,
): Promise<{ ok: true } | Refused> {
  const found = await followed(context.store, shown);
  if (!found) return refuse('not_found');
  // Pressed twice, or the page loaded anew.
  const last = found.words.remarks.at(-1);
  if (last?.kind === 'more' && last.text === normaliseText(text)) return { ok: true };
  const done = await performComplaint(context, {
    complaintId: found.complaint.id,
    actor: { kind: 'sender' },
    action: 'complaint_more',
    input: { text },
  });
  return done.ok ? { ok: true } : done;
}
