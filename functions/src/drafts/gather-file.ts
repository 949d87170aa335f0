import type { DraftRecord } from '@prakat/shared/drafts/draft-record';
import { MOST_DRAFTS } from '@prakat/shared/drafts/draft-record';
import type { OfficeProfile } from '@prakat/shared/office/profile';
import type { Member } from '@prakat/shared/people/member';
import { type Refused, refuse } from '@prakat/shared/refusals';
import { emptyFields } from '@prakat/shared/submission/empty-fields';
import { calendarDate } from '@prakat/shared/time/thai-date';
import { type Context, isoNow } from '../context.ts';
import type { StoreReader } from '../store/store.ts';
import { draftsOf } from './own-drafts.ts';

/** So long after a file the next one belongs to the same draft. */
const GATHER_MS = 60 * 60_000;

/** The draft that gathers what a person sends in the chat; null where the next file begins one. */
export async function gatheringDraft(
  context: Pick<Context, 'clock'>,
  reader: StoreReader,
  member: Pick<Member, 'id' | 'officeId'>,
): Promise<DraftRecord | null> {
  const now = isoNow(context);
  const drafts = await draftsOf(reader, member);
  return drafts.find(({ gathersUntil }) => gathersUntil !== null && gathersUntil > now) ?? null;
}

/** Whether one more file can go into it, before anything is fetched. */
export async function roomForFile(
  context: Pick<Context, 'clock'>,
  reader: StoreReader,
  profile: OfficeProfile,
  member: Member,
): Promise<{ ok: true; draft: DraftRecord | null } | Refused> {
  const draft = await gatheringDraft(context, reader, member);
  const { maxFiles } = profile.files;
  if (draft && draft.fileIds.length >= maxFiles) return refuse('draft_full', { max: maxFiles });
  if (!draft && (await draftsOf(reader, member)).length >= MOST_DRAFTS)
    return refuse('too_many_drafts', { most: MOST_DRAFTS });
  return { ok: true, draft };
}

/** The draft with one file more, begun with it where there is none; to be written by whoever asked. */
export function withFile(
  context: Pick<Context, 'clock' | 'newId'>,
  { profile, member, draft }: { profile: OfficeProfile; member: Member; draft: DraftRecord | null },
  fileId: string,
): DraftRecord {
  const now = isoNow(context);
  const gathersUntil = new Date(context.clock() + GATHER_MS).toISOString();
  if (draft) {
    const { revision, fileIds } = draft;
    return { ...draft, fileIds: [...fileIds, fileId], revision: revision + 1, gathersUntil, updatedAt: now };
  }
  const { id: memberId, officeId, name, positionTitle } = member;
  const known = {
    today: calendarDate(context.clock()),
    noticeBoard: profile.destinations.noticeBoard,
    name,
    positionTitle,
  };
  return {
    id: context.newId(),
    officeId,
    memberId,
    revision: 1,
    fields: emptyFields(known),
    fileIds: [fileId],
    unfinished: [],
    about: null,
    gathersUntil,
    computer: null,
    createdAt: now,
    updatedAt: now,
  };
}
