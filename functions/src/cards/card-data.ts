import type { Notice } from '@prakat/shared/machine/effects';
import type { Transition } from '@prakat/shared/machine/transition';
import type { OfficeProfile } from '@prakat/shared/office/profile';
import type { Actor, OnBehalfOf } from '@prakat/shared/people/actor';
import { availableOn } from '@prakat/shared/publication/available-actions';
import { mayDecide } from '@prakat/shared/publication/permissions';
import type { Publication } from '@prakat/shared/publication/schema';
import {
  type PublicationAction,
  transitionOf as publicationRow,
} from '@prakat/shared/publication/transitions';
import { availableActions } from '@prakat/shared/submission/available-actions';
import type { Submission } from '@prakat/shared/submission/schema';
import { type ActionName, transitionOf as requestRow } from '@prakat/shared/submission/transitions';
import type { LineMessage } from '../line/line-client.ts';

/** What every card may know. Cards are pure: data in, LINE message objects out. */
export type CardData = {
  submission: Submission;
  /** What stands on the website by the request, or what it corrects; null before anything was approved. */
  publication: Publication | null;
  profile: OfficeProfile;
  liffId: string;
  /** ISO 8601, UTC. */
  now: string;
  /** What the notice is about besides the records: an error, the failed message's recipient. */
  details: Record<string, unknown>;
  /** What the person whom the card is for can do now: its buttons are these and no others. Empty for a group. */
  actions: readonly ActionName[];
  onPublication: readonly PublicationAction[];
  /** For whom that person would take the step, or do the task, that waits for them; null in their own right. */
  onBehalfOf: OnBehalfOf | null;
  /** With whom it is; left out where nobody looked. */
  held?: Held | null;
  /** Where a photograph of the request is found, for as long as it awaits a decision; left out where there is none. */
  picture?: string | null;
  /** The person may decide on what is published: show it without end, for one. */
  mayDecide: boolean;
};

/** Who can do what an item waits for, since when it waits for it, and what comes next. */
export type Held = {
  people: { name: string; positionTitle: string }[];
  /** ISO 8601, UTC. */
  since: string;
  next: string;
};

export type RenderNotice = (notice: Notice, data: CardData) => LineMessage[];

type Asked = NonNullable<Transition['answers']>;

/**
 * The data of a card for one person: with what they can do with the item at this moment, and for whom they would do it.
 * `null` draws for nobody in particular: without anything that acts.
 */
export function cardDataFor(
  drawn: Pick<CardData, 'submission' | 'publication' | 'profile' | 'liffId' | 'now'> &
    Partial<Pick<CardData, 'details' | 'held' | 'picture'>>,
  actor: Actor | null,
): CardData {
  const { submission, publication, profile, now } = drawn;
  const actions = actor ? availableActions(submission, actor, profile, now) : [];
  const onPublication = actor && publication ? availableOn(publication, actor, profile, now) : [];
  const waiting = [...actions, ...onPublication].find(({ answers }) => answers !== null);
  return {
    details: {},
    ...drawn,
    actions: actions.map(({ name }) => name),
    onPublication: onPublication.map(({ name }) => name),
    onBehalfOf: waiting?.onBehalfOf ?? null,
    mayDecide: actor !== null && publication !== null && mayDecide(publication, actor, now),
  };
}

/** True when the person can do something of what is asked for, as the rows of actions say what each answers. */
export const isAnswering = (
  { actions, onPublication }: Pick<CardData, 'actions' | 'onPublication'>,
  asked: readonly Asked[],
): boolean =>
  [...actions.map(requestRow), ...onPublication.map(publicationRow)].some(
    ({ answers }) => answers !== undefined && asked.includes(answers),
  );
