import type { FileLink, PublicationView } from '@prakat/shared/api/api';
import type { Signature } from '@prakat/shared/people/member';
import { availableOn } from '@prakat/shared/publication/available-actions';
import { mayDecide } from '@prakat/shared/publication/permissions';
import { addressOf, isConfirmed, versionOf } from '@prakat/shared/publication/placements';
import { proofWords } from '@prakat/shared/publication/proof/words';
import type { Placement, Publication } from '@prakat/shared/publication/schema';
import { dayAhead, heldNow, taskOf } from '@prakat/shared/publication/standing';
import {
  destinationNames,
  placementStateName,
  publicationStateNames,
} from '@prakat/shared/publication/state-names';
import { handlesReportsOf } from '@prakat/shared/reports/settle';
import type { AttachedFile } from '@prakat/shared/submission/schema';
import { checksView } from './check-request.ts';
import { signedBy } from './signed-by.ts';
import type { Looked } from './views.ts';

/** What stands on the website as a person of the office sees it, with what this person can do with it. */
export function publicationView(
  publication: Publication,
  looked: Pick<Looked, 'actor' | 'profile' | 'at' | 'correction'> & {
    withLink: (file: AttachedFile) => FileLink;
  },
): PublicationView {
  const { actor, profile, at, correction } = looked;
  const { shown, next, takenDown, claim, ownerId } = publication;
  const held = heldNow(publication);
  const isOwner = actor.kind === 'member' && actor.member.id === ownerId;
  return {
    id: publication.id,
    number: publication.number,
    state: publication.state,
    stateName: publicationStateNames[publication.state],
    revision: publication.revision,
    ownerId,
    held: held && checksView({ findings: held.findings, leftOff: 0 }),
    task: taskOf(publication),
    seen: seenOf(publication, shown),
    toPutUp: seenOf(publication, next),
    versions: publication.versions.map((version) => ({
      version: version.version,
      submissionId: version.submissionId,
      submissionNumber: version.submissionNumber,
      verbal: version.verbal,
      upFrom: version.upFrom,
      upUntil: version.upUntil,
      approvedBy: signedBy(version.approvedBy),
      approvedAt: version.approvedAt,
      isShown: version.version === shown?.version,
      isNext: version.version === next?.version,
    })),
    placements: publication.placements.map((place) => placementView(publication, place, looked)),
    url: addressOf(publication),
    publishedAt: publication.publishedAt,
    displayUntil: publication.displayUntil,
    publishOn: dayAhead(publication, at),
    takenDown: takenDown && {
      kind: takenDown.kind,
      at: takenDown.at,
      reason: takenDown.reason,
      publicReason: takenDown.publicReason,
      by: takenDown.by && signedBy(takenDown.by),
      byDecider: takenDown.byDecider,
    },
    claim: claim && { name: claim.by.name, at: claim.at },
    unseparated: publication.unseparated,
    correction,
    mayHandleReports: actor.kind === 'member' && handlesReportsOf(actor.member, publication),
    mayCorrect: isOwner && shown !== null && correction === null && actor.member.roles.includes('staff'),
    mayDecide: mayDecide(publication, actor, at),
    actions: availableOn(publication, actor, profile, at),
  };
}

function placementView(
  publication: Publication,
  placement: Placement,
  { at, withLink }: { at: string; withLink: (file: AttachedFile) => FileLink },
): PublicationView['placements'][number] {
  const { id, destination, state, address, error, since, confirmed, sheet } = placement;
  const off = sheet?.takenOff;
  return {
    id,
    destination,
    state,
    address,
    error,
    since,
    name: destinationNames[destination],
    stateName: placementStateName(placement),
    // Who put a sheet up is told after it was taken off, too.
    confirmed: confirmed && (isConfirmed(placement) || sheet) ? postedBy(confirmed) : null,
    sheet: sheet
      ? {
          photo: sheet.photo && withLink(sheet.photo),
          takenOff: off ? { ...postedBy(off), photo: off.photo && withLink(off.photo) } : null,
        }
      : null,
    proof: proofWords(publication, placement, at),
  };
}

const postedBy = ({ by: { name, positionTitle }, at }: { by: Signature; at: string }) => ({
  name,
  positionTitle,
  at,
});

/** A version as the button carries it that signs for it; null for none. */
const seenOf = (publication: Publication, about: Publication['shown']): PublicationView['seen'] =>
  about && { version: about.version, contentHash: versionOf(publication, about.version).contentHash };
