import type { BinderView } from '@prakat/shared/api/binder';
import type { PaperView } from '@prakat/shared/api/papers';
import { must, Play } from '../play.ts';
import type { Player } from '../player.ts';
import { fileRequest } from './filing.ts';
import { addressOf } from './publishing.ts';

/** Who does what with an office's papers, by their keys in the simulation. */
export type PaperPeople = {
  keeper: string;
  /** Signs for the office. */
  head: string;
  /** Who considers and decides what staff-1 asks to publish, in their order. */
  deciders: readonly string[];
  publisher: string;
};

const known: Record<string, PaperPeople> = {
  'si-bun-rueang': {
    keeper: 'nopphakon',
    head: 'sakrai',
    deciders: ['assistant-2', 'sakrai'],
    publisher: 'nopphakon',
  },
  satun: { keeper: 'webmaster-1', head: 'chief', deciders: ['head'], publisher: 'webmaster-2' },
  'kham-khuean-kaeo': { keeper: 'webmaster-1', head: 'chief', deciders: ['head'], publisher: 'webmaster-1' },
  khemarat: { keeper: 'webmaster-1', head: 'head', deciders: ['website-keeper'], publisher: 'webmaster-2' },
  'kamphaeng-phet-hospital': {
    keeper: 'webmaster-1',
    head: 'head',
    deciders: ['nursing-head', 'head'],
    publisher: 'webmaster-2',
  },
};

export function paperPeople(officeId: string): PaperPeople {
  const people = known[officeId];
  must(people !== undefined, `it is known who keeps the papers of ${officeId}`);
  return people;
}

/** The binder of the running fiscal year, as whoever keeps the papers sees it. */
export const binderOf = (player: Player, { keeper }: PaperPeople): Promise<BinderView> =>
  player.call<BinderView>(keeper, 'GET', '/papers/binder');

const itemsOf = async (player: Player, people: PaperPeople) =>
  (await binderOf(player, people)).groups.flatMap(({ items }) => items);

/**
 * Makes what the binder of the running year lacks: papers are worded as proposed, numbered, put before the head and signed;
 * then requests publish the measure and the report with the very papers, which are their forms.
 */
export async function binderFilled(player: Player, people: PaperPeople): Promise<void> {
  for (const { id, action } of await itemsOf(player, people)) {
    // The framework is a part of the announcement, which is made with 1.2.
    if (action?.do === 'start' && id !== '1.3') await made(player, people, action);
  }
  const items = await itemsOf(player, people);
  const paperOf = (id: string) => items.find((item) => item.id === id)?.papers[0]?.id;
  for (const { id, action } of items) {
    const paperId = paperOf(id === '1.4' ? '1.2' : '2.2');
    if (action?.do === 'file' && paperId) await published(player, people, { title: action.title, paperId });
  }
}

/** Somebody asks to publish a paper, whoever decides permits it, and a webmaster looks at the page. */
async function published(
  player: Player,
  { deciders, publisher }: PaperPeople,
  { title, paperId }: { title: string; paperId: string },
): Promise<void> {
  const asker = 'staff-1';
  const { links } = await player.call<PaperView>(asker, 'GET', `/papers/${paperId}`);
  must(links !== null, `the paper ${paperId} can be opened`);
  const files = [{ name: `${title}.pdf`, content: await player.open(links.pdf) }];
  const { office } = await player.me(asker);
  const category = office.categories.find(({ id }) => id === 'general-information');
  const subtopicId = category?.subtopics[0]?.id ?? '';
  const draft = { title, categoryId: category?.id ?? '', subtopicId, source: office.name };
  const play = new Play(player, () => {});
  const item = await fileRequest(play, { by: asker, draft, files });
  for (const decider of deciders) {
    const { actions } = await player.view(decider, item.id);
    const names = actions.map(({ name }) => name);
    const action = names.find((name) => name === 'propose' || name === 'approve');
    must(action !== undefined, `${decider} decides on ${item.number}`);
    await player.decide(
      decider,
      item.id,
      action,
      action === 'approve' ? { newEnd: null, clearance: null } : {},
    );
  }
  await addressOf(play, item);
  const { publication } = await player.view(publisher, item.id);
  await player.actOnPublication(publisher, item.id, {
    action: 'confirm_publication',
    seen: publication?.seen,
  });
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
