import type { DraftList, KeptDraft } from '@prakat/shared/api/drafts';
import { toldOfFile } from '@prakat/shared/checks/told-of-file';
import { type DraftRecord, draftTitle, MOST_DRAFTS } from '@prakat/shared/drafts/draft-record';
import type { Member } from '@prakat/shared/people/member';
import { DRAFT_DAYS } from '@prakat/shared/privacy/periods';
import { addDays, calendarDate } from '@prakat/shared/time/thai-date';
import type { Context } from '../context.ts';
import { fileLinks } from '../files/file-links.ts';
import type { StoredFile } from '../store/records.ts';
import type { StoreReader } from '../store/store.ts';

type Owner = Pick<Member, 'id' | 'officeId'>;

/** All drafts of a person, the last changed first. */
export async function draftsOf(reader: StoreReader, { id, officeId }: Owner): Promise<DraftRecord[]> {
  const find = { equals: { officeId, memberId: id }, limit: MOST_DRAFTS };
  return (await reader.find('drafts', 'byMember', find)).items;
}

/** A draft by its id; null where there is none, or it is somebody else's. */
export async function ownDraft(reader: StoreReader, owner: Owner, id: string): Promise<DraftRecord | null> {
  const draft = await reader.get('drafts', id);
  return draft?.memberId === owner.id && draft.officeId === owner.officeId ? draft : null;
}

export async function listDrafts(reader: StoreReader, owner: Owner): Promise<DraftList> {
  const items = (await draftsOf(reader, owner)).map((draft) => ({
    id: draft.id,
    title: draftTitle(draft),
    about: draft.about,
    files: draft.fileIds.length,
    updatedAt: draft.updatedAt,
    keptUntil: addDays(calendarDate(draft.updatedAt), DRAFT_DAYS),
  }));
  return { items };
}

/** A draft as its owner's device opens it, with what is there of its files. */
export async function viewDraft(
  context: Pick<Context, 'store' | 'clock' | 'linkSecret'>,
  draft: DraftRecord,
): Promise<KeptDraft> {
  const { id, revision, updatedAt, fields, fileIds, unfinished, about } = draft;
  const files = (await filesOf(context.store, draft)).map((file) => {
    const { id, name, extension, bytes, sha256 } = file;
    const { preview } = fileLinks(context, draft.officeId, file);
    return { id, name, extension, bytes, sha256, told: toldOfFile(file), preview };
  });
  return { id, revision, updatedAt, fields, fileIds, unfinished, about, files };
}

/** The person's own uploads among the files that a draft names, which no request has taken. */
export async function filesOf(
  reader: StoreReader,
  { fileIds, officeId, memberId }: Pick<DraftRecord, 'fileIds' | 'officeId' | 'memberId'>,
): Promise<StoredFile[]> {
  const found = await Promise.all(fileIds.map((id) => reader.get('files', id)));
  return found.filter(
    (file): file is StoredFile =>
      file?.officeId === officeId && file.uploadedBy === memberId && file.submissionId === null,
  );
}
