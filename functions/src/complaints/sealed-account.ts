import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import type { Context } from '../context.ts';

/** How long a link from the chat leads to the form as whoever pressed it: not for long, since links are passed on. */
const LIFE_MS = 2 * 3600_000;

type Sealer = Pick<Context, 'clock' | 'linkSecret'>;

const keyOf = ({ linkSecret }: Sealer): Buffer =>
  createHmac('sha256', linkSecret).update('account of a complaint').digest();

/**
 * The LINE account of whoever opens the form from the chat, so that nobody reads it out of the address: AES-256-GCM, for one office and
 * two hours. Whether it is kept is for the sender to say on the form.
 */
export function sealAccount(context: Sealer, officeId: string, lineUserId: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyOf(context), iv).setAAD(Buffer.from(officeId));
  const plain = JSON.stringify({ lineUserId, until: context.clock() + LIFE_MS });
  const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url');
}

/** The account in a link that we made for this office and that has not run out; null for anything else. */
export function openAccount(context: Sealer, officeId: string, sealed: string): string | null {
  const bytes = Buffer.from(sealed, 'base64url');
  if (bytes.length < 29 || bytes.length > 400) return null;
  try {
    const decipher = createDecipheriv('aes-256-gcm', keyOf(context), bytes.subarray(0, 12))
      .setAAD(Buffer.from(officeId))
      .setAuthTag(bytes.subarray(12, 28));
    const plain = Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
    const { lineUserId, until } = JSON.parse(plain) as { lineUserId: string; until: number };
    return until >= context.clock() ? lineUserId : null;
  } catch {
    return null;
  }
}
