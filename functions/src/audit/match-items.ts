import type { Version } from '@prakat/shared/publication/schema';
import type { PublicationFacts, RequestFacts } from './facts.ts';
import type { Fault, Findings } from './findings.ts';

/** How permission by word of mouth stands with the request, for how it stands with the version that it brought. */
const settledAs: Record<Version['verbal'], readonly RequestFacts['verbal'][]> = {
  none: [null],
  pending: ['pending'],
  confirmed: ['confirmed'],
  denied: ['denied'],
  unconfirmed: ['pending', 'confirmed', 'denied', 'lapsed'],
  lapsed: ['lapsed'],
};

/**
 * Compares what stands on the website with the requests that brought it. Requests in `unsound` have a fault of their own
 * and are not looked at. Null when every version was asked for and permitted, as it is.
 */
export function faultOfVersions(
  id: string,
  { officeId, number, versions }: PublicationFacts,
  requests: ReadonlyMap<string, RequestFacts>,
  unsound: ReadonlySet<string>,
): Fault | null {
  const fault = (reason: string): Fault => ({ record: `publications/${id}`, reason });
  const founder = requests.get(id);
  if (!unsound.has(id) && (founder?.number !== number || founder.isCorrection))
    return fault('stands for a request that does not exist');
  for (const version of versions) {
    const { submissionId, submissionNumber, permission, verbal } = version;
    if (unsound.has(submissionId)) continue;
    const request = requests.get(submissionId);
    const name = `version ${version.version}`;
    if (request?.officeId !== officeId || request.publicationId !== id || request.number !== submissionNumber)
      return fault(`${name} is of a request that does not exist`);
    if (!request.permitted.has(permission)) return fault(`${name} was not permitted as it says`);
    if (!settledAs[verbal].includes(request.verbal))
      return fault(`${name} says another thing of a permission by word of mouth than the request`);
  }
  return null;
}

/** What was permitted has become a version of a publication; null when it has, or nothing was permitted. */
export function faultOfPermission(
  id: string,
  { isApproved, publicationId, officeId }: RequestFacts,
  publications: ReadonlyMap<string, PublicationFacts>,
  unsound: ReadonlySet<string>,
): Fault | null {
  if (!isApproved || unsound.has(publicationId)) return null;
  const publication = publications.get(publicationId);
  const brought = publication?.versions.some(({ submissionId }) => submissionId === id);
  return brought && publication?.officeId === officeId
    ? null
    : { record: `publications/${publicationId}`, reason: 'lacks what was permitted' };
}

/** Compares every publication with its requests, and every request that was permitted with its publication. */
export function matchItems(
  requests: ReadonlyMap<string, RequestFacts>,
  publications: ReadonlyMap<string, PublicationFacts>,
  unsound: ReadonlySet<string>,
  findings: Findings,
): void {
  const add = ({ officeId, number }: { officeId: string; number: string }, fault: Fault | null) => {
    if (fault) findings.add(officeId, number, fault.record, fault.reason);
  };
  for (const [id, facts] of publications) add(facts, faultOfVersions(id, facts, requests, unsound));
  for (const [id, facts] of requests) add(facts, faultOfPermission(id, facts, publications, unsound));
}
