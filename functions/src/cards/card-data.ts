import type { Actor } from '@prakat/shared/people/actor';
import { availableActions } from '@prakat/shared/submission/available-actions';
import type { CardData } from './render.ts';

/**
 * The data of a card for one person: with what they can do with the request at this moment, and for whom they would
 * do it. `null` draws for nobody in particular, as in a group: without anything that acts.
 */
export function cardDataFor(
  drawn: Omit<CardData, 'actions' | 'onBehalfOf' | 'details'> & Partial<Pick<CardData, 'details'>>,
  actor: Actor | null,
): CardData {
  const { submission, profile, now } = drawn;
  const actions = actor ? availableActions(submission, actor, profile, now) : [];
  return {
    details: {},
    ...drawn,
    actions: actions.map(({ name }) => name),
    onBehalfOf: actions.find(({ onBehalfOf }) => onBehalfOf)?.onBehalfOf ?? null,
  };
}
