import type { FileLink, SubmissionSummary, SubmissionView } from '@prakat/shared/api/api';
import type { LogEvent } from '@prakat/shared/machine/event';
import { handlingFor } from '@prakat/shared/office/handling';
import type { OfficeProfile } from '@prakat/shared/office/profile';
import type { Actor } from '@prakat/shared/people/actor';
import type { Member, Signature } from '@prakat/shared/people/member';
import { actingFor } from '@prakat/shared/people/names';
import { availableActions } from '@prakat/shared/submission/available-actions';
import type { AttachedFile, Submission } from '@prakat/shared/submission/schema';
import { stateNames, verbalMeans } from '@prakat/shared/submission/state-names';
import { stepsOutdated } from '@prakat/shared/submission/steps-outdated';
import { timelineOf } from '@prakat/shared/submission/timeline';
import { waitingFor } from '../cards/waiting-words.ts';

/** A name as it stands under a decision: with the post it was taken for, as on paper. */
const signedBy = ({ name, onBehalfOf }: Signature): string =>
  onBehalfOf ? `${name} ${actingFor(onBehalfOf)}` : name;

/** A line of a list. */
export function summaryOf(submission: Submission, profile: OfficeProfile): SubmissionSummary {
  const { categoryId, subtopicId, title, urgency } = submission.content;
  return {
    id: submission.id,
    number: submission.number,
    title,
    state: submission.state,
    stateName: stateNames[submission.state],
    waitingFor: waitingFor(submission),
    categoryName: handlingFor(profile, categoryId, subtopicId)?.category.name ?? categoryId,
    submitterName: submission.submitter.name,
    unitName: submission.submitter.unitName,
    urgency,
    updatedAt: submission.updatedAt,
  };
}

/** Everything a person of the office sees of a request, with what this person can do with it. */
export function viewOf(
  submission: Submission,
  {
    profile,
    actor,
    at,
    successor,
    events,
    older = false,
    link,
  }: {
    profile: OfficeProfile;
    actor: Actor;
    /** ISO 8601, UTC. */
    at: string;
    /** Who answers for it now, when that is not the submitter. */
    successor: Pick<Member, 'name' | 'positionTitle'> | null;
    events: readonly LogEvent[];
    /** True when `events` are only the newest. */
    older?: boolean;
    link: (file: { id: string; name: string }) => string;
  },
): SubmissionView {
  const { content, publication, lastRefusal, verbal } = submission;
  const withLink = (file: AttachedFile): FileLink => ({ ...file, url: link(file) });
  return {
    ...summaryOf(submission, profile),
    revision: submission.revision,
    contentHash: submission.contentHash,
    filedAt: submission.filedAt,
    submitter: submission.submitter,
    content: { ...content, files: content.files.map(withLink) },
    subtopicName: handlingFor(profile, content.categoryId, content.subtopicId)?.subtopic?.name ?? null,
    steps: submission.steps.map((step, index) => {
      const decision = submission.decisions.find(({ stepId }) => stepId === step.id);
      return {
        title: step.title,
        done: decision?.outcome === 'proposed' || decision?.outcome === 'approved',
        current: submission.currentStep === index,
        by: decision ? signedBy(decision.by) : null,
        at: decision?.at ?? null,
      };
    }),
    stepsOutdated: stepsOutdated(submission, profile),
    lastRefusal: lastRefusal && { ...lastRefusal, by: signedBy(lastRefusal.by) },
    ownerId: submission.ownerId,
    successor: successor && { name: successor.name, positionTitle: successor.positionTitle },
    verbal: verbal && {
      ...verbal,
      meansName: verbalMeans[verbal.means],
      photo: verbal.photo && withLink(verbal.photo),
    },
    claim: submission.claim && { name: submission.claim.by.name, at: submission.claim.at },
    correcting: submission.publishedContent !== null,
    unseparated: submission.unseparated,
    publication: publication && {
      url: publication.url,
      publishedAt: publication.publishedAt,
      by: publication.by,
      displayUntil: publication.displayUntil,
      takenDown: publication.takenDown && {
        ...publication.takenDown,
        by: publication.takenDown.by && signedBy(publication.takenDown.by),
      },
      confirmed: publication.confirmed && {
        name: publication.confirmed.by.name,
        positionTitle: publication.confirmed.by.positionTitle,
        at: publication.confirmed.at,
      },
    },
    actions: availableActions(submission, actor, profile, at),
    timeline: timelineOf(events, older),
  };
}
