import type { OfficeProfile } from '@prakat/shared/office/profile';
import type { Content } from '@prakat/shared/submission/schema';
import { z } from 'zod';
import type { WordPressClient } from './client.ts';
import { SiteRefusal } from './errors.ts';

const termSchema = z.object({ id: z.int(), slug: z.string() });

/** A category as the profile has it for a topic: its slug, and the name it is made with where it is not there. */
export type MappedCategory = { slug: string; name: string };

/** The category of a topic on the website: its subtopic's own, else its own; null for the website's standard one. */
export function mappedCategory(
  { categories, destinations }: OfficeProfile,
  { categoryId, subtopicId }: Pick<Content, 'categoryId' | 'subtopicId'>,
): MappedCategory | null {
  const map = destinations.wordpress?.categories ?? {};
  const topic = categories.find(({ id }) => id === categoryId);
  const subtopic = topic?.subtopics.find(({ id }) => id === subtopicId);
  const ofSubtopic = map[`${categoryId}/${subtopicId}`];
  if (ofSubtopic && subtopic) return { slug: ofSubtopic, name: subtopic.name };
  const ofTopic = map[categoryId];
  return ofTopic && topic ? { slug: ofTopic, name: topic.name } : null;
}

/** Its id on the website; null where there is no such category. */
export async function findCategory(
  client: WordPressClient,
  { slug }: MappedCategory,
): Promise<number | null> {
  const found = await client.get('/wp/v2/categories', z.array(termSchema), { slug, _fields: 'id,slug' });
  return found.find((term) => term.slug === slug)?.id ?? null;
}

/**
 * Ids of categories on one website, as they were when they were asked for last: whoever uses one sees in the answer whether
 * it is there still.
 */
export class CategoryIds {
  readonly #known = new Map<string, number>();

  async of(client: WordPressClient, mapped: MappedCategory): Promise<number> {
    return this.#known.get(keyOf(client, mapped)) ?? this.anew(client, mapped);
  }

  async anew(client: WordPressClient, mapped: MappedCategory): Promise<number> {
    const id = await findOrMakeCategory(client, mapped);
    this.#known.set(keyOf(client, mapped), id);
    return id;
  }
}

const keyOf = ({ url }: WordPressClient, { slug }: MappedCategory): string => `${url} ${slug}`;

/** The same, made where there is none; another attempt may make it at the same moment. */
async function findOrMakeCategory(client: WordPressClient, mapped: MappedCategory): Promise<number> {
  const found = await findCategory(client, mapped);
  if (found !== null) return found;
  try {
    const { slug, name } = mapped;
    const made = await client.post('/wp/v2/categories', termSchema, {
      query: { _fields: 'id,slug' },
      json: { slug, name },
    });
    return made.id;
  } catch (error) {
    const isThere = error instanceof SiteRefusal && error.code === 'term_exists';
    const other = isThere ? await findCategory(client, mapped) : null;
    if (other !== null) return other;
    throw error;
  }
}
