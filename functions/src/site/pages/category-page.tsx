import type { Category, OfficeProfile, Subtopic } from '@prakat/shared/office/profile';
import { followsStandard, standardName } from '@prakat/shared/office/standard-categories';
import type { PublicItem } from '../../search/public-item.ts';
import type { Links } from '../links.ts';
import { newestChange } from '../newest-change.ts';
import { type PageTrail, trailPath } from '../page-trail.ts';
import { Breadcrumbs } from '../parts/breadcrumbs.tsx';
import { Document } from '../parts/document.tsx';
import { ItemList } from '../parts/item-list.tsx';
import { LinkList } from '../parts/link-list.tsx';
import { Pager } from '../parts/pager.tsx';
import type { Statistics } from '../statistics/read-statistics.ts';
import { StatisticsOfTopic } from '../statistics/statistics-page.tsx';
import { structuredCrumbs } from '../structured.ts';

/** Links to other websites, in the Government Website Standard. */
const LINKS = 4;

/** A category, or one of its subtopics: what it is for, its subtopics, and its items page by page. */
export function CategoryPage({
  links,
  profile,
  category,
  subtopic,
  items,
  trail,
  next,
  statistics = null,
}: {
  links: Links;
  profile: OfficeProfile;
  category: Category;
  subtopic: Subtopic | null;
  items: readonly PublicItem[];
  trail: PageTrail;
  next: string | null;
  /** What the topic of visits and satisfaction shows before what was published under it. */
  statistics?: Statistics | null;
}) {
  const name = subtopic?.name ?? category.name;
  const description = subtopic ? subtopic.description : category.description;
  const standard = standardOf(profile, category, subtopic);
  const path = links.category(profile.id, category.id, subtopic?.id ?? null);
  const { words } = links;
  // What the website counts by itself needs nothing published under it.
  const showsItself = Boolean(statistics?.visits) && items.length === 0 && trail.length === 0;
  const home = { name: words.home, path: links.home(profile.id) };
  const above = { name: category.name, path: links.category(profile.id, category.id) };
  const crumbs = subtopic ? [home, above] : [home];
  const isOfLinks = (subtopic?.standard ?? category.standard) === LINKS;
  return (
    <Document
      links={links}
      profile={profile}
      title={subtopic ? `${subtopic.name} – ${category.name}` : category.name}
      description={category.description || `${name} ของ${profile.name.full}`}
      canonical={trailPath(path, trail.slice(-1))}
      structured={[structuredCrumbs(links, crumbs, { name, path })]}
      lastUpdated={newestChange(items)}
    >
      <Breadcrumbs links={links} crumbs={crumbs} current={name} />
      <h1 lang={words.content}>{name}</h1>
      {description ? (
        <p class="lead" lang={words.content}>
          {description}
        </p>
      ) : null}
      {standard ? (
        <p class="muted" lang={words.content}>
          {standard}
        </p>
      ) : null}
      {category.subtopics.length > 0 ? (
        <nav aria-label={words.subtopicsOf(category.name)}>
          <ul class="chips">
            <li>
              <a class="chip" href={above.path} aria-current={subtopic ? undefined : 'page'}>
                {words.all}
              </a>
            </li>
            {category.subtopics.map(({ id, name: subtopicName }) => (
              <li key={id} lang={words.content}>
                <a
                  class="chip"
                  href={links.category(profile.id, category.id, id)}
                  aria-current={id === subtopic?.id ? 'page' : undefined}
                >
                  {subtopicName}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
      {statistics ? <StatisticsOfTopic links={links} profile={profile} statistics={statistics} /> : null}
      {showsItself ? null : (
        <section aria-labelledby="list">
          <h2 id="list">{words.list}</h2>
          {items.length === 0 ? (
            <p class="empty">
              {trail.length > 0
                ? words.nothingMore
                : subtopic
                  ? words.nothingInSubtopic
                  : words.nothingInTopic}
            </p>
          ) : isOfLinks ? (
            <LinkList links={links} items={items} />
          ) : (
            <ItemList links={links} profile={profile} items={items} showCategory={false} />
          )}
          <Pager links={links} path={path} trail={trail} next={next} />
        </section>
      )}
    </Document>
  );
}

/** Where an office has topics of its own, the heading of the standard that this one stands under. */
function standardOf(profile: OfficeProfile, category: Category, subtopic: Subtopic | null): string | null {
  if (followsStandard(profile)) return null;
  const number = subtopic?.standard ?? category.standard;
  return `หมวดที่ ${number} ตามมาตรฐานเว็บไซต์ภาครัฐ: ${standardName(number)}`;
}
