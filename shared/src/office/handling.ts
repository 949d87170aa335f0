import type { ApprovalStep, Category, Duty, OfficeProfile, Requires, Subtopic } from './profile.ts';
import type { Seat } from './seat.ts';

/** How one kind of information is handled: what its subtopic sets, else what its topic sets. */
export type Handling = {
  category: Category;
  subtopic: Subtopic | null;
  /** Number of the Government Website Standard, 1–10. */
  standard: number;
  /** What the form insists on. */
  requires: Requires;
  /** Asked for only where there is any (ถ้ามี). */
  ifAny: boolean;
  /** As the office's table names them; null where it names nobody. */
  responsible: Duty | null;
  checker: Duty | null;
  /** Units that prepare it; empty for any. */
  preparedBy: string[];
  /** The approval steps in order; the last one decides. */
  steps: ApprovalStep[];
  publishedBy: Seat[];
  refresh: Category['refresh'];
  /** Days on the website when the submitter does not say; null for no end. The one answer to that question. */
  displayDays: number | null;
};

/**
 * The handling of a topic, or of one of its subtopics (seed 004 gives recruitment and procurement to
 * units of their own). Null when the profile has no such topic or subtopic, or lacks the route it names
 * (which `parseOfficeProfile` does not let through).
 */
export function handlingFor(
  profile: Pick<OfficeProfile, 'categories' | 'routes'>,
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
    standard: subtopic?.standard ?? category.standard,
    requires: subtopic?.requires ?? category.requires,
    ifAny: subtopic?.ifAny ?? category.ifAny,
    responsible: own(subtopic?.responsible, category.responsible),
    checker: own(subtopic?.checker, category.checker),
    preparedBy: subtopic?.preparedBy ?? category.preparedBy,
    steps,
    publishedBy: subtopic?.publishedBy ?? category.publishedBy,
    refresh: subtopic?.refresh ?? category.refresh,
    displayDays: own(subtopic?.displayDays, category.displayDays),
  };
}

/** Not `??`, because null is a value: a subtopic shown without end in a topic that ends. */
const own = <T>(ofSubtopic: T | undefined, ofCategory: T): T =>
  ofSubtopic === undefined ? ofCategory : ofSubtopic;

/**
 * Days that an item stays on the website when the submitter does not say; null for no end. Form, cards, screens and
 * server all ask here. Null, too, for a topic or subtopic that the profile lacks.
 */
export const displayDaysOf = (
  profile: Pick<OfficeProfile, 'categories' | 'routes'>,
  categoryId: string,
  subtopicId: string | null,
): number | null => handlingFor(profile, categoryId, subtopicId)?.displayDays ?? null;
