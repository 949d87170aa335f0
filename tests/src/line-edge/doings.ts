import { act, actOnPublication } from '@prakat/functions/procedure/act';
import { type Performed, performAction } from '@prakat/functions/procedure/perform-action';
import type { ActionBody, PublicationActionBody } from '@prakat/shared/api/action-body';
import { type Edge, OFFICE } from './edge.ts';
import { dataOf } from './read-message.ts';

function mustBeDone(done: Performed): void {
  if (!done.ok) throw new Error('refusal' in done ? done.refusal.message : 'done before');
}

const whoAsks = (edge: Edge, key: string, id: string) => ({
  officeId: OFFICE,
  lineUserId: edge.userOf(key).userId,
  id,
});

/** What somebody does with a request in the mini-app, which must be taken. */
export async function ask(edge: Edge, key: string, id: string, body: ActionBody): Promise<void> {
  mustBeDone(await act(edge.context, whoAsks(edge, key, id), body));
}

/** The same with what stands on the website. */
export async function askOfPublication(
  edge: Edge,
  key: string,
  id: string,
  body: PublicationActionBody,
): Promise<void> {
  mustBeDone(await actOnPublication(edge.context, whoAsks(edge, key, id), body));
}

/** The assistant proposes and the head approves, each on the card they were sent. */
export async function approve(edge: Edge, id: string): Promise<void> {
  for (const [key, label] of [
    ['jirayu', 'เห็นชอบ เสนออนุมัติ'],
    ['sakrai', 'อนุมัติ'],
  ] as const) {
    const card = (await edge.queued()).findLast(
      ({ address, notice, messages }) =>
        address === edge.userOf(key).userId &&
        notice === 'review_requested' &&
        JSON.stringify(messages).includes(id),
    );
    const answer = await edge.press(key, dataOf(card?.messages, label));
    if (label === 'อนุมัติ') await edge.press(key, dataOf(answer, 'ยืนยันอนุมัติ'));
  }
}

/** Presses the last approval on a card and confirms it, as it is asked once before it publishes. */
export async function approveOn(edge: Edge, key: string, card: unknown): Promise<object[]> {
  const asked = await edge.press(key, dataOf(card, 'อนุมัติ'));
  return edge.press(key, dataOf(asked, 'ยืนยันอนุมัติ'));
}

async function bySystem(edge: Edge, id: string, action: 'record_placed' | 'expire', input: object) {
  mustBeDone(
    await performAction(edge.context, {
      officeId: OFFICE,
      on: 'publication',
      id,
      action,
      input: input as never,
      actor: { system: 'outbox' },
    }),
  );
}

/** The website has taken what is to go up next. */
export async function putUp(edge: Edge, id: string): Promise<void> {
  const { next } = await edge.publication(id);
  await bySystem(edge, id, 'record_placed', {
    placement: 'built-in',
    version: next?.version ?? 0,
    address: `https://prakat.example/${OFFICE}/items/${id}`,
    outsideIds: {},
    groups: [],
  });
}

/** A webmaster put what is to go up next on a website kept by hand, and gives its address. */
export async function putUpByHand(edge: Edge, key: string, id: string, url: string): Promise<void> {
  const { next, versions } = await edge.publication(id);
  const version = versions.find((one) => one.version === next?.version);
  const seen = { version: version?.version ?? 0, contentHash: version?.contentHash ?? '' };
  await askOfPublication(edge, key, id, { action: 'publish_by_hand', url, seen });
}

/** Its last day is over. */
export const expire = (edge: Edge, id: string): Promise<void> => bySystem(edge, id, 'expire', {});
