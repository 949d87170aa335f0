import type { OfficeProfile } from '@prakat/shared/office/profile';
import { calendarDate, thaiDate } from '@prakat/shared/time/thai-date';
import type { PublicBinder, PublicEvidence } from '../../binder/public-binder.ts';
import type { Links } from '../links.ts';
import { Breadcrumbs } from '../parts/breadcrumbs.tsx';
import { Document } from '../parts/document.tsx';

/** What the ministry asks the office to show of a fiscal year, in the order of its list, with where each can be read. */
export function MoitPage({
  links,
  profile,
  binder,
}: {
  links: Links;
  profile: OfficeProfile;
  binder: PublicBinder;
}) {
  const title = `MOIT 1 ปีงบประมาณ ${binder.year}`;
  return (
    <Document
      links={links}
      profile={profile}
      title={title}
      description={`หลักฐานการประเมินคุณธรรมและความโปร่งใส ${title} ของ${profile.name.full}`}
      canonical={links.moit(profile.id, String(binder.year))}
    >
      <Breadcrumbs
        links={links}
        crumbs={[{ name: links.words.home, path: links.home(profile.id) }]}
        current={title}
      />
      <h1>{title}</h1>
      <p>{binder.topic}</p>
      {binder.groups.map(({ id, name, year, items }) => (
        <section key={id} aria-labelledby={`group-${id}`}>
          <h2 id={`group-${id}`}>
            {id}. {name} (ปีงบประมาณ {year})
          </h2>
          <ul class="items">
            {items.map((item) => (
              <li key={item.id} class="card">
                <h3>
                  {item.id} {item.name}
                </h3>
                <Evidence links={links} profile={profile} evidence={item.evidence} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      <p class="muted">แสดงเฉพาะเอกสารที่หน่วยงานเผยแพร่อยู่ในขณะนี้ ลิงก์เปิดไปยังหน้าที่เผยแพร่เอกสารนั้น</p>
    </Document>
  );
}

function Evidence({
  links,
  profile,
  evidence,
}: {
  links: Links;
  profile: OfficeProfile;
  evidence: PublicEvidence | null;
}) {
  if (!evidence) return <p>ไม่มีเอกสารที่เผยแพร่</p>;
  const { title, publicationId, address, publishedAt } = evidence;
  const path = publicationId === null ? address : links.item(profile.id, publicationId);
  const day = calendarDate(publishedAt);
  return (
    <p>
      มี: {path ? <a href={path}>{title}</a> : title} <span class="muted">เผยแพร่</span>{' '}
      <time class="muted" datetime={publishedAt}>
        {thaiDate(day)}
      </time>
    </p>
  );
}
