import type { OfficeProfile } from '@prakat/shared/office/profile';
import type { Links } from '../links.ts';
import { newestChange } from '../newest-change.ts';
import { type PageTrail, trailPath } from '../page-trail.ts';
import { Document } from '../parts/document.tsx';
import { ItemList } from '../parts/item-list.tsx';
import { OwnWebsite } from '../parts/own-website.tsx';
import { Pager } from '../parts/pager.tsx';
import type { PublicItem } from '../public-item.ts';

/** An office's home: what is new, then the ten categories; or where its own website is. */
export function HomePage({
  links,
  profile,
  items,
  trail,
  next,
}: {
  links: Links;
  profile: OfficeProfile;
  items: readonly PublicItem[];
  trail: PageTrail;
  next: string | null;
}) {
  const path = links.home(profile.id);
  const { categories } = profile;
  const isElsewhere = profile.destinations.website !== 'built-in' && items.length === 0 && trail.length === 0;
  if (isElsewhere) {
    return (
      <Document
        links={links}
        profile={profile}
        title={profile.name.full}
        description={`เว็บไซต์ของ${profile.name.full} ${profile.name.place}`}
        canonical={path}
        isHome
      >
        <OwnWebsite profile={profile} />
      </Document>
    );
  }
  return (
    <Document
      links={links}
      profile={profile}
      title={profile.name.full}
      description={`ข้อมูลข่าวสารที่เผยแพร่ต่อสาธารณะของ${profile.name.full} ${profile.name.place}`}
      canonical={trailPath(path, trail.slice(-1))}
      lastUpdated={newestChange(items)}
      isHome
    >
      <OwnWebsite profile={profile} />
      <section aria-labelledby="latest">
        <h2 id="latest">{trail.length === 0 ? 'ข้อมูลล่าสุด' : 'ข้อมูลก่อนหน้า'}</h2>
        {items.length === 0 ? (
          <p class="empty">{trail.length === 0 ? 'ยังไม่มีข้อมูลเผยแพร่ในขณะนี้' : 'ไม่มีรายการเพิ่มเติม'}</p>
        ) : (
          <ItemList links={links} profile={profile} items={items} showCategory />
        )}
        <Pager path={path} trail={trail} next={next} />
      </section>
      <nav aria-labelledby="categories">
        <h2 id="categories">หมวดหมู่ข้อมูล</h2>
        <ul class="tiles">
          {categories.map(({ id, number, name }) => (
            <li key={id}>
              <a class="card tile numbered" href={links.category(profile.id, id)}>
                <span class="tile-number" aria-hidden="true">
                  {number}
                </span>
                <span class="tile-name">{name}</span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </Document>
  );
}
