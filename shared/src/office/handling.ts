import type { ApprovalStep, Category, OfficeProfile } from './profile.ts';
import type { Seat } from './seat.ts';

/** How one kind of information is handled: what its subtopic sets, else what its category sets. */
export type Handling = {
  category: Category;
  subtopic: Category['subtopics'][number] | null;
  /** Units that prepare it; empty for any. */
  preparedBy: string[];
  /** The approval steps in order; the last one decides. */
  steps: ApprovalStep[];
  publishedBy: Seat[];
  refresh: Category['refresh'];
  /** Days on the website when the submitter does not say; null for no end. */
  displayDays: number | null;
};

/**
 * The handling of a category, or of one of its subtopics (seed 004 gives recruitment and procurement to
 * units of their own). Null when the profile has no such category or subtopic, or lacks the route it names
 * (which `parseOfficeProfile` does not let through).
 */
export function handlingFor(
  profile: OfficeProfile,
  categoryId: string,
  subtopicId: string | null,
): Handling | null {
  const category = profile.categories.find(({ id }) => id === categoryId);
  const subtopic =
    subtopicId === null ? null : (category?.subtopics.find(({ id }) => id === subtopicId) ?? null);
  if (!category || (subtopicId !== null && !subtopic)) return null;
  const route = subtopic?.route ?? category.route;
  const steps = Object.hasOwn(profile.routes, route) ? profile.routes[route] : undefined;
  if (!steps) return null;
  return {
    category,
    subtopic,
    preparedBy: subtopic?.preparedBy ?? category.preparedBy,
    steps,
    publishedBy: subtopic?.publishedBy ?? category.publishedBy,
    refresh: subtopic?.refresh ?? category.refresh,
    // Not `??`: null is a value here, a subtopic shown without end in a category that ends.
    displayDays: subtopic?.displayDays === undefined ? category.displayDays : subtopic.displayDays,
  };
}
