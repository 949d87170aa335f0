import type { Category, OfficeProfile, Subtopic } from '@prakat/shared/office/profile';
import { followsStandard, standardName } from '@prakat/shared/office/standard-categories';
import type { Links } from '../links.ts';
import { newestChange } from '../newest-change.ts';
import { type PageTrail, trailPath } from '../page-trail.ts';
import { Breadcrumbs } from '../parts/breadcrumbs.tsx';
import { Document } from '../parts/document.tsx';
import { ItemList } from '../parts/item-list.tsx';
import { Pager } from '../parts/pager.tsx';
import type { PublicItem } from '../public-item.ts';
import type { Statistics } from '../statistics/read-statistics.ts';
import { StatisticsOfTopic } from '../statistics/statistics-page.tsx';

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
  // What the website counts by itself needs nothing published under it.
  const showsItself = Boolean(statistics?.visits) && items.length === 0 && trail.length === 0;
  const home = { name: 'หน้าแรก', path: links.home(profile.id) };
  const above = { name: category.name, path: links.category(profile.id, category.id) };
  return (
    <Document
      links={links}
      profile={profile}
      title={subtopic ? `${subtopic.name} – ${category.name}` : category.name}
      description={category.description || `${name} ของ${profile.name.full}`}
      canonical={trailPath(path, trail.slice(-1))}
      lastUpdated={newestChange(items)}
    >
      <Breadcrumbs crumbs={subtopic ? [home, above] : [home]} current={name} />
      <h1>{name}</h1>
      {description ? <p class="lead">{description}</p> : null}
      {standard ? <p class="muted">{standard}</p> : null}
      {category.subtopics.length > 0 ? (
        <nav aria-label={`หัวข้อย่อยของหมวด${category.name}`}>
          <ul class="chips">
            <li>
              <a class="chip" href={above.path} aria-current={subtopic ? undefined : 'page'}>
                ทั้งหมด
              </a>
            </li>
            {category.subtopics.map(({ id, name: subtopicName }) => (
              <li key={id}>
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
          <h2 id="list">รายการข้อมูล</h2>
          {items.length === 0 ? (
            <p class="empty">
              {trail.length > 0
                ? 'ไม่มีรายการเพิ่มเติม'
                : subtopic
                  ? 'ยังไม่มีข้อมูลเผยแพร่ในหัวข้อนี้'
                  : 'ยังไม่มีข้อมูลเผยแพร่ในหมวดนี้'}
            </p>
          ) : (
            <ItemList links={links} profile={profile} items={items} showCategory={false} />
          )}
          <Pager path={path} trail={trail} next={next} />
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
