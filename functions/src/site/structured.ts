import type { Category, OfficeProfile } from '@prakat/shared/office/profile';
import type { PublicItem } from '../search/public-item.ts';
import type { Links } from './links.ts';
import type { Crumb } from './parts/breadcrumbs.tsx';
import { excerpt } from './text/excerpt.ts';

const CONTEXT = 'https://schema.org';
/** Number of news in the Government Website Standard. */
const NEWS = 8;

/** What the profile leaves empty is left out. */
const given = (thing: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(thing).filter(([, value]) => value !== '' && value !== null && value !== undefined),
  );

const organization = (links: Links, { id, name, contact }: OfficeProfile) =>
  given({
    '@type': 'GovernmentOrganization',
    name: name.full,
    alternateName: name.short,
    url: links.absolute(links.home(id)),
    address: contact.address || name.place,
    telephone: contact.phone,
    faxNumber: contact.fax,
    email: contact.email,
    hasMap: contact.mapUrl,
    sameAs: contact.websiteUrl,
  });

/** The office, as programs that read pages know organisations. */
export const structuredOffice = (links: Links, profile: OfficeProfile): object => ({
  '@context': CONTEXT,
  ...organization(links, profile),
});

/** The way to a page; the page itself comes last. */
export const structuredCrumbs = (links: Links, crumbs: readonly Crumb[], current: Crumb): object => ({
  '@context': CONTEXT,
  '@type': 'BreadcrumbList',
  itemListElement: [...crumbs, current].map(({ name, path }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name,
    item: links.absolute(path),
  })),
});

/** An item; news of the office is a news article. */
export function structuredItem(
  links: Links,
  profile: OfficeProfile,
  {
    item,
    category,
    pictures,
  }: { item: PublicItem; category: Category | undefined; pictures: readonly string[] },
): object {
  const office = organization(links, profile);
  return given({
    '@context': CONTEXT,
    '@type': category?.standard === NEWS ? 'NewsArticle' : 'Article',
    headline: item.title,
    description: excerpt(item.details),
    inLanguage: 'th',
    identifier: item.number,
    datePublished: item.publishedAt,
    dateModified: item.updatedAt,
    mainEntityOfPage: links.absolute(links.item(profile.id, item.id)),
    image: pictures.length > 0 ? pictures.map(links.absolute) : null,
    author: { '@type': 'Organization', name: item.source || profile.name.full },
    publisher: office,
    isAccessibleForFree: true,
  });
}
