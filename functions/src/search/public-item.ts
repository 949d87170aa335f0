import { versionOf } from '@prakat/shared/publication/placements';
import type { Publication } from '@prakat/shared/publication/schema';
import type { AttachedFile } from '@prakat/shared/submission/schema';

type TakenDownKind = NonNullable<Publication['takenDown']>['kind'];

/** What the public reads of an item: of the version that stands there, nothing of how it came to be decided. */
export type PublicItem = {
  id: string;
  officeId: string;
  number: string;
  categoryId: string;
  subtopicId: string | null;
  title: string;
  details: string;
  externalLink: string | null;
  /** True where the office asked for it to go up at once. */
  isUrgent: boolean;
  source: string;
  coversFrom: string | null;
  coversTo: string | null;
  /** Date and time of the information itself (001–004, knowledge); null where the form was not asked for them. */
  datedAt: string | null;
  /** When it went up for the first time, and when the version did that is read now. */
  publishedAt: string;
  updatedAt: string;
  /** Last day shown; null without end. */
  displayUntil: string | null;
  /** Name of the unit that answers for the information. */
  ownerUnit: string;
  files: AttachedFile[];
  /** What is said at the address once it has come down; null while it has not. */
  takenDown: { kind: TakenDownKind; at: string; publicReason: string } | null;
};

/** The public side of a publication; null for one that has never been up. */
export function publicItemOf(publication: Publication): PublicItem | null {
  const { shown, publishedAt, state, takenDown } = publication;
  if (!shown || publishedAt === null) return null;
  const { content, version } = shown;
  return {
    id: publication.id,
    officeId: publication.officeId,
    number: publication.number,
    categoryId: content.categoryId,
    subtopicId: content.subtopicId,
    title: content.title,
    details: content.details,
    externalLink: content.externalLink,
    isUrgent: content.urgency === 'urgent',
    source: content.source,
    coversFrom: content.coversFrom,
    coversTo: content.coversTo,
    datedAt: content.datedAt,
    publishedAt,
    updatedAt: versionOf(publication, version).upFrom ?? publishedAt,
    displayUntil: publication.displayUntil,
    ownerUnit: publication.ownerUnit,
    files: content.files,
    takenDown: state === 'on_display' ? null : takenDown && publicSideOf(takenDown),
  };
}

const publicSideOf = ({ kind, at, publicReason }: NonNullable<Publication['takenDown']>) => ({
  kind,
  at,
  publicReason,
});

/**
 * True for what stands or stood on the built-in website, or where the product puts it on the office's own: once it came
 * down, its address here says why. What webmasters put elsewhere has no page here.
 */
export const hasBeenHere = ({ placements }: Publication): boolean =>
  placements.some(
    ({ destination, address }) =>
      (destination === 'built-in' || destination === 'wordpress') && address !== null,
  );
