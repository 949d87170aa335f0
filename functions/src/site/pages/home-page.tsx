import type { OfficeProfile } from '@prakat/shared/office/profile';
import type { Home } from '../home.ts';
import type { Links } from '../links.ts';
import { newestChange } from '../newest-change.ts';
import { type PageTrail, trailPath } from '../page-trail.ts';
import { Document } from '../parts/document.tsx';
import { Calendar, Topics, UrgentNotices } from '../parts/home-front.tsx';
import { ItemList } from '../parts/item-list.tsx';
import { LinkList } from '../parts/link-list.tsx';
import { OwnWebsite } from '../parts/own-website.tsx';
import { Pager } from '../parts/pager.tsx';
import { structuredOffice } from '../structured.ts';

/** An office's home: what is urgent, what is new, what is on, its topics; or where its own website is. */
export function HomePage({
  links,
  profile,
  items,
  trail,
  next,
  front,
}: Home & { links: Links; profile: OfficeProfile; trail: PageTrail }) {
  const path = links.home(profile.id);
  const { words } = links;
  const isElsewhere = profile.destinations.website !== 'built-in' && items.length === 0 && trail.length === 0;
  if (isElsewhere) {
    return (
      <Document
        links={links}
        profile={profile}
        title={profile.name.full}
        description={`เว็บไซต์ของ${profile.name.full} ${profile.name.place}`}
        canonical={path}
        structured={[structuredOffice(links, profile)]}
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
      structured={[structuredOffice(links, profile)]}
      lastUpdated={newestChange(items)}
      isHome
    >
      <OwnWebsite profile={profile} />
      {front ? <UrgentNotices links={links} profile={profile} items={front.urgent} /> : null}
      <section aria-labelledby="latest">
        <h2 id="latest">{trail.length === 0 ? words.latest : words.earlier}</h2>
        {items.length === 0 ? (
          <p class="empty">{trail.length === 0 ? words.nothingYet : words.nothingMore}</p>
        ) : (
          <ItemList links={links} profile={profile} items={items} showCategory isFront />
        )}
        <Pager links={links} path={path} trail={trail} next={next} />
      </section>
      {front ? <Calendar links={links} profile={profile} items={front.events} /> : null}
      <Topics
        links={links}
        profile={profile}
        topics={front?.topics ?? profile.categories.map((category) => ({ category, items: [] }))}
      />
      {front && front.links.length > 0 ? (
        <section aria-labelledby="related">
          <h2 id="related">{words.relatedSites}</h2>
          <LinkList links={links} items={front.links} />
        </section>
      ) : null}
    </Document>
  );
}
