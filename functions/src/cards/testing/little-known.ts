import { type Publication, publicationStateSchema } from '@prakat/shared/publication/schema';
import { stateSchema } from '@prakat/shared/submission/schema';
import { aContent, aPublication, aSubmission } from '@prakat/shared/testing/builders';
import type { Item } from '../../store/items.ts';

const content = aContent({ categoryId: 'official-information', subtopicId: 'publication-framework' });
const submission = aSubmission({ content, state: 'approved', currentStep: null });
const bare = { shown: null, placements: [], publishedAt: null };
const publications: Publication[] = publicationStateSchema.options.flatMap((state) => [
  aPublication({ content, state }),
  aPublication({ ...bare, state, next: { version: 1, content } }),
  aPublication({ ...bare, state, next: null }),
]);
const states = stateSchema.options;

/** Items of which little is known: each state of a request with each of a publication, and with none. */
export const littleKnown: Item[] = states.flatMap((state) =>
  [null, ...publications].map((publication) => ({ submission: { ...submission, state }, publication })),
);

/** Of them each state of a request, and each of a publication, with some of the other. */
export const someLittleKnown: Item[] = states.flatMap((state, at) =>
  [null, ...publications.filter((_, index) => index % states.length === at)].map((publication) => ({
    submission: { ...submission, state },
    publication,
  })),
);
