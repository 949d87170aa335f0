import type { BinderView } from '@prakat/shared/api/binder';
import type { PaperView } from '@prakat/shared/api/papers';
import { must } from '../play.ts';
import type { Player } from '../player.ts';

/** Whoever keeps the papers of an office and whoever signs them, by their keys in the simulation. */
export type PaperPeople = { keeper: string; head: string };

const known: Record<string, PaperPeople> = {
  'si-bun-rueang': { keeper: 'nopphakon', head: 'sakrai' },
  satun: { keeper: 'webmaster-1', head: 'chief' },
  'kham-khuean-kaeo': { keeper: 'webmaster-1', head: 'chief' },
};

export const paperPeople = (officeId: string): PaperPeople =>
  known[officeId] ?? { keeper: 'webmaster-1', head: 'head' };

/** The binder of the running fiscal year, as whoever keeps the papers sees it. */
export const binderOf = (player: Player, { keeper }: PaperPeople): Promise<BinderView> =>
  player.call<BinderView>(keeper, 'GET', '/papers/binder');

/**
 * Makes what the binder of the running year lacks and can be begun: worded as proposed, numbered, put before the head and
 * signed. What a request has to publish stays missing.
 */
export async function papersMade(player: Player, people: PaperPeople): Promise<void> {
  const { groups } = await binderOf(player, people);
  for (const { id, action } of groups.flatMap(({ items }) => items)) {
    // The framework is a part of the announcement, which is made with 1.2.
    if (action?.do === 'start' && id !== '1.3') await made(player, people, action);
  }
}

async function made(
  player: Player,
  { keeper, head }: PaperPeople,
  { kind, subject }: { kind: string; subject: string },
): Promise<void> {
  const { today } = await player.me(keeper);
  const act = (as: string, { id, revision }: PaperView, body: Record<string, unknown>) =>
    player.call<PaperView>(as, 'POST', `/papers/${id}/actions`, { revision, ...body });
  const draft = await player.call<PaperView>(keeper, 'POST', '/papers', { kind, subject });
  const number = draft.proposedNumber;
  const worded = await act(keeper, draft, { action: 'paper_word', number, date: today, wording: {} });
  const presented = await act(keeper, worded, { action: 'paper_present' });
  // What its writer alone signs is final then.
  if (presented.state === 'final') return;
  const done = await act(head, presented, { action: 'paper_sign' });
  must(done.state === 'signed', `the paper ${done.title} is signed`);
}
