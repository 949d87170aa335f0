import { randomBytes } from 'node:crypto';
import { computerPath, miniAppRoot } from '@prakat/shared/addresses/mini-app';
import type { ComputerLink } from '@prakat/shared/api/drafts';
import type { DraftRecord } from '@prakat/shared/drafts/draft-record';
import type { Member } from '@prakat/shared/people/member';
import { type Refused, refuse } from '@prakat/shared/refusals';
import { codeOf, readCode } from '@prakat/shared/text/readable-code';
import { type Context, isoNow } from '../context.ts';
import { qrSvg } from '../papers/qr-svg.ts';
import type { StoreReader } from '../store/store.ts';
import { draftsOf, ownDraft } from './own-drafts.ts';

const LIFE_MS = 15 * 60_000;
/** Short enough to be typed from a phone's screen. It opens nothing but to the draft's owner, who signs in with LINE. */
const LETTERS = 8;

/** The address under which the owner of a draft goes on with it on a computer, for a quarter of an hour; the one before ends. */
export async function linkForComputer(
  context: Context,
  member: Member,
  id: string,
): Promise<({ ok: true } & ComputerLink) | Refused> {
  const code = codeOf(randomBytes(12)).slice(0, LETTERS);
  const until = new Date(context.clock() + LIFE_MS).toISOString();
  const kept = await context.store.transact(async (tx) => {
    const draft = await ownDraft(tx, member, id);
    if (draft) tx.put('drafts', { ...draft, computer: { code, until } });
    return draft !== null;
  });
  if (!kept) return refuse('draft_gone');
  const address = `${context.publicUrl}${miniAppRoot(member.officeId)}${computerPath(code)}`;
  return { ok: true, address, qr: qrSvg(address), until };
}

/** The draft that a typed code stands for; null for one that has run out, or is not of a draft of theirs. */
export async function draftOfCode(
  context: Pick<Context, 'clock'>,
  reader: StoreReader,
  owner: Pick<Member, 'id' | 'officeId'>,
  typed: string,
): Promise<DraftRecord | null> {
  const code = readCode(typed, LETTERS);
  const now = isoNow(context);
  const drafts = code ? await draftsOf(reader, owner) : [];
  return drafts.find(({ computer }) => computer?.code === code && computer.until > now) ?? null;
}
