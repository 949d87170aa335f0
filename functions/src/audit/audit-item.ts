import type { LogEvent } from '@prakat/shared/machine/event';
import type { FileStore } from '../files/file-store.ts';
import { whole } from '../store/every.ts';
import type { Item } from '../store/items.ts';
import type { StoreReader } from '../store/store.ts';
import { auditPublication } from './audit-publication.ts';
import { auditRequest } from './audit-request.ts';
import { fingerprintOf, type NamedFile, type PublicationFacts, type RequestFacts } from './facts.ts';
import type { Fault } from './findings.ts';
import { faultOfPermission, faultOfVersions } from './match-items.ts';
import { faultOfContent } from './read-files.ts';

/**
 * Audits one request with its files, and what stands on the website by it or is to be corrected by it: each log from its
 * first event, and one record against the other. Gives the number of events and the first thing that is wrong.
 */
export async function auditItem(
  store: StoreReader,
  files: FileStore,
  { submission, publication }: Item,
): Promise<{ events: number; fault: Fault | null }> {
  const { id } = submission;
  const log = await logOf(store, 'events', id);
  const publicationLog = publication ? await logOf(store, 'publicationEvents', publication.id) : [];
  const events = log.length + publicationLog.length;

  const request = auditRequest({ id, record: submission, events: log });
  if (!request.facts) return { events, fault: request.fault };
  const published =
    publication && auditPublication({ id: publication.id, record: publication, events: publicationLog });
  if (published?.fault) return { events, fault: published.fault };
  const facts = published?.facts;
  const named = [...request.facts.files, ...(facts?.photos ?? [])];
  const fileFault = await faultOfFiles(named, store, files);
  if (fileFault) return { events, fault: fileFault };
  const publications = new Map(publication && facts ? [[publication.id, facts]] : []);
  const versions = publication && facts ? faultOfOwnVersions(publication.id, facts, id, request.facts) : null;
  return { events, fault: versions ?? faultOfPermission(id, request.facts, publications, new Set()) };
}

/** Of the versions of a publication those that one request brought; the others belong to requests of their own. */
function faultOfOwnVersions(
  id: string,
  facts: PublicationFacts,
  submissionId: string,
  request: RequestFacts,
): Fault | null {
  const others = new Set([id, ...facts.versions.map((version) => version.submissionId)]);
  others.delete(submissionId);
  return faultOfVersions(id, facts, new Map([[submissionId, request]]), others);
}

async function logOf(
  store: StoreReader,
  collection: 'events' | 'publicationEvents',
  log: string,
): Promise<LogEvent[]> {
  return whole(store, collection, 'byRecord', { equals: { log } });
}

/** Every file that any filing named, and every picture of the notice board, is there, and its content is what was handed in. */
async function faultOfFiles(
  named: readonly [id: string, file: NamedFile][],
  store: StoreReader,
  files: FileStore,
): Promise<Fault | null> {
  for (const [id, { fingerprint }] of named) {
    const record = `files/${id}`;
    const file = await store.get('files', id);
    if (!file || fingerprintOf(file) !== fingerprint)
      return { record, reason: 'is not there as the request names it' };
    const reason = await faultOfContent(files, id, file.sha256);
    if (reason) return { record, reason };
  }
  return null;
}
