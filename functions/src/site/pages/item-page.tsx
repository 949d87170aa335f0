import type { OfficeProfile } from '@prakat/shared/office/profile';
import { webAddress } from '@prakat/shared/text/web-address';
import { calendarDate, thaiDate, thaiDateRange, thaiDateTime } from '@prakat/shared/time/thai-date';
import type { ComponentChildren } from 'preact';
import type { Links } from '../links.ts';
import { Breadcrumbs } from '../parts/breadcrumbs.tsx';
import { Document } from '../parts/document.tsx';
import { FileList, Pictures } from '../parts/file-list.tsx';
import { RichText } from '../parts/rich-text.tsx';
import type { PublicItem } from '../public-item.ts';
import { excerpt } from '../text/excerpt.ts';

/** A published item with everything the procedures ask a publication to carry (003 §2.1.3, 004 §1.3). */
export function ItemPage({
  links,
  profile,
  item,
}: {
  links: Links;
  profile: OfficeProfile;
  item: PublicItem;
}) {
  const category = profile.categories.find(({ id }) => id === item.categoryId);
  const subtopic = category?.subtopics.find(({ id }) => id === item.subtopicId);
  const crumbs = [{ name: 'หน้าแรก', path: links.home(profile.id) }];
  if (category) crumbs.push({ name: category.name, path: links.category(profile.id, category.id) });
  if (category && subtopic) {
    crumbs.push({ name: subtopic.name, path: links.category(profile.id, category.id, subtopic.id) });
  }
  return (
    <Document
      links={links}
      profile={profile}
      title={item.title}
      description={excerpt(item.details) || item.title}
      canonical={links.item(profile.id, item.id)}
      type="article"
      lastUpdated={item.updatedAt}
    >
      <Breadcrumbs crumbs={crumbs} current={excerpt(item.title, 60)} />
      <article>
        <h1>{item.title}</h1>
        <p class="muted">
          เผยแพร่เมื่อ <time datetime={item.publishedAt}>{thaiDate(calendarDate(item.publishedAt))}</time>
          <span class="dot">{item.ownerUnit}</span>
        </p>
        {item.details ? (
          <section aria-labelledby="details">
            <h2 id="details">รายละเอียด</h2>
            <RichText text={item.details} />
          </section>
        ) : null}
        {item.externalLink ? <ExternalLink address={item.externalLink} /> : null}
        <Pictures links={links} item={item} />
        <FileList links={links} item={item} />
        <section aria-labelledby="about">
          <h2 id="about">ข้อมูลการเผยแพร่</h2>
          <dl class="card facts">
            <Fact name="แหล่งที่มาหรือเจ้าของข้อมูล">{item.source}</Fact>
            <Fact name="หน่วยงานที่รับผิดชอบข้อมูล">{item.ownerUnit}</Fact>
            <Fact name="ช่วงวันที่ของข้อมูลข่าวสาร">{thaiDateRange(item.coversFrom, item.coversTo)}</Fact>
            {item.datedAt ? (
              <Fact name="วันและเวลากำกับข้อมูล">
                <time datetime={item.datedAt}>{thaiDateTime(item.datedAt)}</time>
              </Fact>
            ) : null}
            <Fact name="วันที่เผยแพร่">
              <time datetime={item.publishedAt}>{thaiDateTime(item.publishedAt)}</time>
            </Fact>
            <Fact name="ปรับปรุงล่าสุด">
              <time datetime={item.updatedAt}>{thaiDateTime(item.updatedAt)}</time>
            </Fact>
            <Fact name="เผยแพร่ถึงวันที่">
              {item.displayUntil ? (
                <time datetime={item.displayUntil}>{thaiDate(item.displayUntil)}</time>
              ) : (
                'ไม่มีกำหนดสิ้นสุด'
              )}
            </Fact>
            <Fact name="เลขที่คำขอเผยแพร่">{item.number}</Fact>
          </dl>
        </section>
      </article>
    </Document>
  );
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Says where the link leads before it is followed; what is no web address is shown as text. */
function ExternalLink({ address }: { address: string }) {
  const url = webAddress(address);
  return (
    <section aria-labelledby="link">
      <h2 id="link">ลิงก์ภายนอก</h2>
      {url ? (
        <p class="card">
          <a href={url.href} rel="noopener nofollow external">
            {address}
          </a>
          <br />
          <span class="muted">ลิงก์นี้นำไปยังเว็บไซต์ภายนอก: {url.host}</span>
        </p>
      ) : (
        <p class="card">{address}</p>
      )}
    </section>
  );
}
