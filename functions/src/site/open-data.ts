import { fileTypes } from '@prakat/shared/files/file-types';
import type { OfficeProfile } from '@prakat/shared/office/profile';
import { standardName } from '@prakat/shared/office/standard-categories';
import type { PublicItem } from '../search/public-item.ts';
import type { Page } from '../store/store.ts';
import type { Links } from './links.ts';
import { newestChange } from './newest-change.ts';

/** Items in one answer. */
export const OPEN_DATA_PAGE = 100;

/** A page of everything that the public reads of an office, for programs; `docs/website.md` describes it. */
export function openData(profile: OfficeProfile, { items, next }: Page<PublicItem>, links: Links) {
  const self = links.absolute(links.openData(profile.id));
  return {
    office: {
      id: profile.id,
      name: profile.name.full,
      place: profile.name.place,
      url: links.absolute(links.home(profile.id)),
    },
    /** When the newest of these was changed; the answer is the same until one is. */
    updatedAt: newestChange(items) ?? null,
    items: items.map((item) => itemOf(profile, item, links)),
    next: next === null ? null : `${self}?after=${encodeURIComponent(next)}`,
  };
}

function itemOf(profile: OfficeProfile, item: PublicItem, links: Links) {
  const category = profile.categories.find(({ id }) => id === item.categoryId);
  const subtopic = category?.subtopics.find(({ id }) => id === item.subtopicId);
  const standard = subtopic?.standard ?? category?.standard ?? null;
  const { officeId, id } = item;
  return {
    number: item.number,
    url: links.absolute(links.item(officeId, id)),
    shortUrl: links.absolute(links.short(officeId, item.number)),
    title: item.title,
    details: item.details,
    topic: category ? { id: category.id, number: category.number, name: category.name } : null,
    subtopic: subtopic ? { id: subtopic.id, name: subtopic.name } : null,
    standard: standard === null ? null : { number: standard, name: standardName(standard) },
    source: item.source,
    unit: item.ownerUnit,
    externalLink: item.externalLink,
    coversFrom: item.coversFrom,
    coversTo: item.coversTo,
    datedAt: item.datedAt,
    publishedAt: item.publishedAt,
    updatedAt: item.updatedAt,
    displayUntil: item.displayUntil,
    files: item.files.map((file) => ({
      name: file.name,
      type: fileTypes[file.extension].mediaType,
      bytes: file.bytes,
      sha256: file.sha256,
      url: links.absolute(links.file(officeId, id, file)),
    })),
  };
}
