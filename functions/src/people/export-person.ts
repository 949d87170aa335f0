import type { OfficeProfile } from '@prakat/shared/office/profile';
import type { Member } from '@prakat/shared/people/member';
import { type KindId, kindIds } from '@prakat/shared/privacy/periods';
import { type CollectionName, collections } from '../store/collections.ts';
import { kindKeptIn } from '../store/kinds-kept.ts';
import type { Store, StoreSnapshot } from '../store/store.ts';
import { namesOf, type Part, partsAbout } from './parts-about.ts';

/** What a record says of a person: the whole of what is theirs alone, else the parts about them. */
export type KeptRecord = { in: CollectionName; id: string; about: Record<string, unknown>; parts: Part[] };

/** Everything that is kept of one person in one office, by kind. */
export type PersonExport = {
  officeId: string;
  member: Member;
  /** Every LINE account that the person has come with, and every record of theirs. */
  accounts: string[];
  memberIds: string[];
  kinds: Partial<Record<KindId, KeptRecord[]>>;
};

/**
 * What requests are found by is made from them. Of complaints people hear nothing in this way, whom they name least of all: section
 * 30 gives way where it would harm the rights of others.
 */
const leftOut: readonly CollectionName[] = ['listings', 'complaints', 'complaintEvents', 'complaintWords'];

/** Whatever is not kept twice, and theirs to know. */
const read = (Object.keys(collections) as CollectionName[]).filter((name) => !leftOut.includes(name));

/** Fields by which a reader knows which record it is. */
const telling = ['number', 'kind', 'action', 'at', 'createdAt', 'name', 'state', 'status'] as const;

/**
 * Collects what is kept of a person, for their right of access (PDPA section 30): every record of the office that names
 * them, as of one moment. Reads the whole store: for whoever runs the product, not for a request. What others are named
 * with is left out, and so is the traffic log, which lies elsewhere.
 */
export function exportPerson(
  store: Store,
  { id: officeId }: Pick<OfficeProfile, 'id'>,
  member: Member,
): Promise<PersonExport> {
  return store.snapshot(async (snapshot) => {
    const memberIds = await idsOf(snapshot, member);
    const accounts = await accountsOf(snapshot, memberIds);
    const isNamed = namesOf(memberIds, accounts);
    const kinds: PersonExport['kinds'] = {};
    for (const collection of read) {
      const kind = kindKeptIn[collection];
      if (kind === null) continue;
      for await (const record of snapshot.all(collection)) {
        if (officeOf(record) !== officeId) continue;
        const about = partsAbout(record, isNamed);
        const isWhole = about.length > 0 && isOwn(collection, record, memberIds);
        const parts = isWhole ? [{ path: '', value: record }] : about;
        if (parts.length === 0) continue;
        const of = kind === 'record' && isUnfiled(record) ? 'upload' : kind;
        const found = kinds[of] ?? [];
        found.push({ in: collection, id: record.id, about: aboutOf(record), parts });
        kinds[of] = found;
      }
    }
    kinds.account = [accountRecord(member), ...(kinds.account ?? [])];
    const inOrder = Object.fromEntries(kindIds.flatMap((id) => (kinds[id] ? [[id, kinds[id]]] : [])));
    return { officeId, member, accounts: [...accounts], memberIds: [...memberIds], kinds: inOrder };
  });
}

/** Of the person's own record, and of registrations in which they came with another account. */
async function idsOf(snapshot: StoreSnapshot, { id }: Member): Promise<Set<string>> {
  const ids = new Set([id]);
  for await (const one of snapshot.all('members'))
    if (one.status === 'merged' && one.replacesMemberId === id) ids.add(one.id);
  return ids;
}

async function accountsOf(snapshot: StoreSnapshot, ids: ReadonlySet<string>): Promise<Set<string>> {
  const accounts = new Set<string>();
  for await (const { subject, changes } of snapshot.all('memberEvents'))
    if (ids.has(subject) && typeof changes.lineUserId === 'string') accounts.add(changes.lineUserId);
  for await (const one of snapshot.all('members')) if (ids.has(one.id)) accounts.add(one.lineUserId);
  return accounts;
}

const accountRecord = ({ id, lineUserId, contact }: Member): KeptRecord => ({
  in: 'members',
  id,
  about: {},
  parts: [
    { path: 'lineUserId', value: lineUserId },
    { path: 'contact', value: contact },
  ],
});

/** Whose records are about nobody but whom they name: a message, an upload, a draft, a chat; a delegation, which is of two. */
const ofOne: ReadonlySet<CollectionName> = new Set([
  'outbox',
  'files',
  'drafts',
  'conversations',
  'delegations',
]);

/** What is the person's own, besides: their record, and what the log of people says of them. */
const isOwn = (collection: CollectionName, record: object & { id: string }, ids: ReadonlySet<string>) =>
  ofOne.has(collection) ||
  (collection === 'members' && ids.has(record.id)) ||
  (collection === 'memberEvents' && 'subject' in record && ids.has(String(record.subject)));

const isUnfiled = (record: object): boolean => 'submissionId' in record && record.submissionId === null;

/** The office of a record; of a set-up code, by its id. */
const officeOf = (record: { id: string; officeId?: string }): string => record.officeId ?? record.id;

const aboutOf = (record: object): Record<string, unknown> =>
  Object.fromEntries(
    telling.flatMap((field) => {
      const value = (record as Record<string, unknown>)[field];
      return typeof value === 'string' ? [[field, value]] : [];
    }),
  );
