import type { OfficeProfile } from '@prakat/shared/office/profile';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { PublicItem } from '../search/public-item.ts';
import type { Links } from './links.ts';
import { newestChange } from './newest-change.ts';
import { excerpt } from './text/excerpt.ts';

/** Characters that XML 1.0 cannot carry, not even escaped. */
const NOT_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** The newest items as an Atom feed (RFC 4287). `now` (ms) dates a feed that has no items. */
export function atomFeed(
  profile: OfficeProfile,
  items: readonly PublicItem[],
  { links, now }: { links: Links; now: number },
): string {
  const home = links.absolute(links.home(profile.id));
  const feed = h('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'th' }, [
    h('id', null, home),
    h('title', null, profile.name.full),
    h('link', { rel: 'alternate', type: 'text/html', href: home }),
    h('link', { rel: 'self', type: 'application/atom+xml', href: links.absolute(links.feed(profile.id)) }),
    h('updated', null, newestChange(items) ?? new Date(now).toISOString()),
    h('author', null, h('name', null, profile.name.full)),
    ...items.map((item) => entry(item, links.absolute(links.item(item.officeId, item.id)))),
  ]);
  return `<?xml version="1.0" encoding="utf-8"?>\n${renderToString(feed).replace(NOT_XML, '')}`;
}

const entry = (item: PublicItem, address: string) =>
  h('entry', null, [
    h('id', null, address),
    h('title', null, item.title),
    h('link', { rel: 'alternate', type: 'text/html', href: address }),
    h('published', null, item.publishedAt),
    h('updated', null, item.updatedAt),
    h('author', null, h('name', null, item.source)),
    h('summary', null, excerpt(item.details, 300)),
  ]);
