import type { FileLink, SubmissionSummary, SubmissionView } from '@prakat/shared/api/api';
import type { LogEvent } from '@prakat/shared/machine/event';
import { handlingFor } from '@prakat/shared/office/handling';
import type { OfficeProfile } from '@prakat/shared/office/profile';
import type { Actor } from '@prakat/shared/people/actor';
import type { Member } from '@prakat/shared/people/member';
import { itemStandingNames, itemStandingOf } from '@prakat/shared/publication/item-standing';
import { availableActions } from '@prakat/shared/submission/available-actions';
import { type AttachedFile, decisionsNow, type Submission } from '@prakat/shared/submission/schema';
import { verbalMeans } from '@prakat/shared/submission/state-names';
import { stepsOutdated } from '@prakat/shared/submission/steps-outdated';
import { timelineOf } from '@prakat/shared/submission/timeline';
import { waitingFor } from '../cards/waiting-words.ts';
import type { Item } from '../store/items.ts';
import { checksView } from './check-request.ts';
import { publicationView } from './publication-view.ts';
import { signedBy } from './signed-by.ts';

/** A line of a list. */
export function summaryOf(item: Item, profile: OfficeProfile): SubmissionSummary {
  const { submission, publication } = item;
  const { categoryId, subtopicId, title, urgency } = submission.content;
  const standing = itemStandingOf(submission, publication);
  return {
    id: submission.id,
    number: submission.number,
    title,
    standing,
    standingName: itemStandingNames[standing],
    corrects: submission.corrects?.number ?? null,
    waitingFor: waitingFor({ submission, publication }),
    categoryName: handlingFor(profile, categoryId, subtopicId)?.category.name ?? categoryId,
    submitterName: submission.submitter.name,
    unitName: submission.submitter.unitName,
    urgency,
    updatedAt:
      publication?.id === submission.id && publication.updatedAt > submission.updatedAt
        ? publication.updatedAt
        : submission.updatedAt,
  };
}

export type Looked = {
  profile: OfficeProfile;
  actor: Actor;
  /** ISO 8601, UTC. */
  at: string;
  /** Who answers for it now, when that is not the submitter. */
  successor: Pick<Member, 'name' | 'positionTitle'> | null;
  /** With whom it is. */
  heldBy: SubmissionView['heldBy'];
  changes: SubmissionView['changes'];
  /** A request to correct what is published that is under way. */
  correction: { id: string; number: string } | null;
  events: readonly LogEvent[];
  /** True when `events` are only the newest. */
  older?: boolean;
  links: (file: AttachedFile) => Pick<FileLink, 'url' | 'preview'>;
  form: SubmissionView['form'];
};

/** Everything a person of the office sees of an item, with what this person can do with it. */
export function viewOf(item: Item, looked: Looked): SubmissionView {
  const { submission, publication } = item;
  const { profile, actor, at, successor, events, older = false, links, form } = looked;
  const { content, lastRefusal, verbal } = submission;
  const withLink = (file: AttachedFile): FileLink => ({
    ...file,
    ...links(file),
    isScanned: submission.checks.scanned.includes(file.id),
  });
  return {
    ...summaryOf(item, profile),
    revision: submission.revision,
    contentHash: submission.contentHash,
    filedAt: submission.filedAt,
    submitter: submission.submitter,
    content: { ...content, files: content.files.map(withLink) },
    form,
    checks: checksView(submission.checks),
    subtopicName: handlingFor(profile, content.categoryId, content.subtopicId)?.subtopic?.name ?? null,
    steps: stepsOf(submission),
    earlierDecisions: submission.decisions
      .filter(({ round }) => round < submission.round)
      .map(({ round, stepTitle, outcome, by, at: on, reason }) => ({
        round,
        stepTitle,
        outcome,
        by: signedBy(by),
        at: on,
        reason,
      })),
    stepsOutdated: stepsOutdated(submission, profile),
    lastRefusal: lastRefusal && {
      kind: lastRefusal.kind,
      reason: lastRefusal.reason,
      by: signedBy(lastRefusal.by),
      at: lastRefusal.at,
    },
    ownerId: submission.ownerId,
    heldBy: looked.heldBy,
    changes: looked.changes,
    successor: successor && { name: successor.name, positionTitle: successor.positionTitle },
    verbal: verbal && {
      ...verbal,
      meansName: verbalMeans[verbal.means],
      photo: verbal.photo && withLink(verbal.photo),
    },
    actions: availableActions(submission, actor, profile, at),
    publication: publication && publicationView(publication, { ...looked, withLink }),
    timeline: timelineOf(events, older),
  };
}

/** Steps as they stand in this round; those that a permission by word of mouth passed over stay visible as such. */
function stepsOf(submission: Submission): SubmissionView['steps'] {
  const decisions = decisionsNow(submission);
  return submission.steps.map((step, index) => {
    const decision = decisions.find(({ stepId }) => stepId === step.id);
    return {
      title: step.title,
      done: decision?.outcome === 'proposed' || decision?.outcome === 'approved',
      current: submission.currentStep === index,
      passedOver: submission.verbal?.passedOver.includes(step.title) ?? false,
      by: decision ? signedBy(decision.by) : null,
      at: decision?.at ?? null,
    };
  });
}
