import type { StoredFile } from '../store/records.ts';
import type { ComplaintFacts } from './audit-complaint.ts';
import { fingerprintOf, type NamedFile, type PublicationFacts, type RequestFacts } from './facts.ts';
import type { Findings } from './findings.ts';

/** A file whose content is to be compared with its fingerprint. */
export type FileToRead = { officeId: string; number: string; id: string; sha256: string };

/** A paper of the register whose own log was found in order, with the scans that it names. */
export type PaperFacts = {
  officeId: string;
  number: string;
  files: ReadonlyMap<string, NamedFile>;
  /** Codes of what was made of it. */
  codes: ReadonlySet<string>;
  /** Of what it is drawn from; null while it follows the records. */
  inputsId: string | null;
};

/** The picture of a page, as the proof names it. A publication has the id of the request that founded it. */
export type PictureFacts = { id: string; publicationId: string; officeId: string; fingerprint: string };

/**
 * Compares the records of files with the requests that hold them. A file belongs to the request that took it, which
 * names it in its form now or in an earlier filing, or as the photo of a permission by word of mouth; what it founded
 * names pictures of its sheet on the notice board, and proofs those of its pages; a correction may name files of the requests
 * that brought what it corrects. A paper of the register holds the scans that it names, a complaint its photos. Gives what is to be read.
 */
export async function matchFiles(
  files: AsyncIterable<StoredFile>,
  {
    requests,
    publications,
    papers,
    complaints,
    pictures,
  }: {
    requests: ReadonlyMap<string, RequestFacts>;
    publications: ReadonlyMap<string, PublicationFacts>;
    papers: ReadonlyMap<string, PaperFacts>;
    complaints: ReadonlyMap<string, ComplaintFacts>;
    pictures: readonly PictureFacts[];
  },
  unsound: ReadonlySet<string>,
  findings: Findings,
): Promise<FileToRead[]> {
  const held = new Map<string, Held>();
  const drawn = new Map(pictures.map((picture) => [picture.id, picture]));
  const toRead: FileToRead[] = [];
  for await (const file of files) {
    const { id, submissionId, officeId, sha256 } = file;
    // An upload that nobody filed yet says nothing to anybody.
    if (submissionId === null || unsound.has(submissionId)) continue;
    const request = requests.get(submissionId) ?? papers.get(submissionId) ?? complaints.get(submissionId);
    const { photos } = publications.get(submissionId) ?? {};
    const fault = faultOfFile(file, request, { photos, picture: drawn.get(id) });
    if (fault || !request) {
      findings.add(
        officeId,
        request?.number ?? null,
        `files/${id}`,
        fault ?? 'belongs to a request that does not exist',
      );
      continue;
    }
    held.set(id, { submissionId, fingerprint: fingerprintOf(file) });
    toRead.push({ officeId, number: request.number, id, sha256 });
  }
  for (const { id, publicationId, officeId, fingerprint } of pictures)
    if (held.get(id)?.submissionId !== publicationId || held.get(id)?.fingerprint !== fingerprint)
      findings.add(
        officeId,
        requests.get(publicationId)?.number ?? null,
        `files/${id}`,
        'is not there as the proof names it',
      );
  for (const [id, { officeId, number, files: named }] of papers)
    for (const [fileId, { fingerprint }] of named)
      if (held.get(fileId)?.submissionId !== id || held.get(fileId)?.fingerprint !== fingerprint)
        findings.add(officeId, number, `files/${fileId}`, 'is not there as the paper names it');
  for (const [id, { officeId, number, files: named }] of complaints)
    for (const [fileId, { fingerprint }] of named)
      if (held.get(fileId)?.submissionId !== id || held.get(fileId)?.fingerprint !== fingerprint)
        findings.add(officeId, number, `files/${fileId}`, 'is not there as the complaint names it');
  for (const [id, { officeId, number, photos }] of publications)
    for (const [fileId, { fingerprint }] of photos)
      if (held.get(fileId)?.submissionId !== id || held.get(fileId)?.fingerprint !== fingerprint)
        findings.add(officeId, number, `files/${fileId}`, 'is not there as the publication names it');
  for (const [id, request] of requests) {
    for (const [fileId, { fingerprint }] of request.files) {
      const file = held.get(fileId);
      const holder = file && requests.get(file.submissionId);
      const isOfMatter = file?.submissionId === id || holder?.publicationId === request.publicationId;
      if (file?.fingerprint !== fingerprint || !isOfMatter)
        findings.add(
          request.officeId,
          request.number,
          `files/${fileId}`,
          'is not there as the request names it',
        );
    }
  }
  return toRead;
}

type Held = { submissionId: string; fingerprint: string };

function faultOfFile(
  file: StoredFile,
  request: Pick<RequestFacts, 'officeId' | 'files'> | undefined,
  { photos, picture }: { photos: PublicationFacts['photos'] | undefined; picture: PictureFacts | undefined },
): string | null {
  if (request?.officeId !== file.officeId) return 'belongs to a request that does not exist';
  if (picture && picture.publicationId === file.submissionId)
    return file.internal && file.hasContent ? null : 'is kept otherwise than the proof names it';
  // Of the original of a picture the request names only what took its place.
  if (file.originalOf && request.files.has(file.originalOf)) return null;
  const named = request.files.get(file.id) ?? photos?.get(file.id);
  if (named?.fingerprint !== fingerprintOf(file)) return 'is not named by the request that it belongs to';
  if (named.internal !== file.internal || !file.hasContent)
    return 'is kept otherwise than the request names it';
  return null;
}
