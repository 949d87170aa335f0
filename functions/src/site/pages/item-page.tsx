import { fileTypes, isPhoto } from '@prakat/shared/files/file-types';
import type { OfficeProfile } from '@prakat/shared/office/profile';
import { webAddress } from '@prakat/shared/text/web-address';
import { calendarDate } from '@prakat/shared/time/thai-date';
import type { PublicItem } from '../../search/public-item.ts';
import type { Links } from '../links.ts';
import { Breadcrumbs } from '../parts/breadcrumbs.tsx';
import { Document, type PagePicture } from '../parts/document.tsx';
import { Fact } from '../parts/fact.tsx';
import { FileList, Pictures } from '../parts/file-list.tsx';
import { RichText } from '../parts/rich-text.tsx';
import { WholeWords } from '../parts/whole-words.tsx';
import type { PictureSizes } from '../picture-sizes.ts';
import { structuredCrumbs, structuredItem } from '../structured.ts';
import { excerpt } from '../text/excerpt.ts';

/** A published item with everything the procedures ask a publication to carry (003 §2.1.3, 004 §1.3). */
export function ItemPage({
  links,
  profile,
  item,
  sizes,
}: {
  links: Links;
  profile: OfficeProfile;
  item: PublicItem;
  sizes: PictureSizes;
}) {
  const { words } = links;
  const category = profile.categories.find(({ id }) => id === item.categoryId);
  const subtopic = category?.subtopics.find(({ id }) => id === item.subtopicId);
  const crumbs = [{ name: words.home, path: links.home(profile.id) }];
  if (category) crumbs.push({ name: category.name, path: links.category(profile.id, category.id) });
  if (category && subtopic) {
    crumbs.push({ name: subtopic.name, path: links.category(profile.id, category.id, subtopic.id) });
  }
  const path = links.item(profile.id, item.id);
  const pictures = item.files.filter(({ extension }) => isPhoto(extension));
  return (
    <Document
      links={links}
      profile={profile}
      title={item.title}
      description={excerpt(item.details) || item.title}
      canonical={path}
      type="article"
      picture={pictureOf(links, item, sizes)}
      structured={[
        structuredItem(links, profile, {
          item,
          category,
          pictures: pictures.map((file) => links.file(item.officeId, item.id, file)),
        }),
        structuredCrumbs(links, crumbs, { name: item.title, path }),
      ]}
      lastUpdated={item.updatedAt}
    >
      <Breadcrumbs links={links} crumbs={crumbs} current={excerpt(item.title, 60)} />
      <article>
        <h1 lang={words.content}>{item.title}</h1>
        <p class="muted">
          {words.publishedOn}{' '}
          <time datetime={item.publishedAt}>{words.date(calendarDate(item.publishedAt))}</time>
          <span class="dot" lang={words.content}>
            <WholeWords text={item.ownerUnit} />
          </span>
        </p>
        {item.details ? (
          <section aria-labelledby="details">
            <h2 id="details">{words.details}</h2>
            <RichText text={item.details} lang={words.content} />
          </section>
        ) : null}
        {item.externalLink ? <ExternalLink links={links} address={item.externalLink} /> : null}
        <Pictures links={links} item={item} sizes={sizes} />
        <FileList links={links} item={item} />
        <About links={links} item={item} />
      </article>
    </Document>
  );
}

/** The first picture whose size is known: programs that show links leave out one without. */
function pictureOf(links: Links, item: PublicItem, sizes: PictureSizes): PagePicture | null {
  for (const file of item.files) {
    const size = sizes.get(file.id);
    if (!size) continue;
    const { mediaType } = fileTypes[file.extension];
    return { path: links.file(item.officeId, item.id, file), alt: item.title, type: mediaType, ...size };
  }
  return null;
}

function About({ links, item }: { links: Links; item: PublicItem }) {
  const { words } = links;
  const short = links.absolute(links.short(item.officeId, item.number));
  return (
    <section aria-labelledby="about">
      <h2 id="about">{words.about}</h2>
      <dl class="card facts">
        <Fact name={words.source} lang={words.content}>
          <WholeWords text={item.source} />
        </Fact>
        <Fact name={words.unit} lang={words.content}>
          <WholeWords text={item.ownerUnit} />
        </Fact>
        <Fact name={words.covers}>{words.dateRange(item.coversFrom, item.coversTo)}</Fact>
        {item.datedAt ? (
          <Fact name={words.datedAt}>
            <time datetime={item.datedAt}>{words.dateTime(item.datedAt)}</time>
          </Fact>
        ) : null}
        <Fact name={words.publishedAt}>
          <time datetime={item.publishedAt}>{words.dateTime(item.publishedAt)}</time>
        </Fact>
        <Fact name={words.updatedAt}>
          <time datetime={item.updatedAt}>{words.dateTime(item.updatedAt)}</time>
        </Fact>
        <Fact name={words.until}>
          {item.displayUntil ? (
            <time datetime={item.displayUntil}>{words.date(item.displayUntil)}</time>
          ) : (
            words.withoutEnd
          )}
        </Fact>
        <Fact name={words.number}>{item.number}</Fact>
        <Fact name={words.shortAddress}>
          <a href={short}>{short}</a>
        </Fact>
      </dl>
      <p class="share">
        <a
          class="button quiet"
          href={`https://social-plugins.line.me/lineit/share?url=${encodeURIComponent(short)}`}
          rel="noopener nofollow external"
        >
          {words.share}
        </a>
        <a class="button quiet" href={links.report(item.officeId, item.id)} rel="nofollow">
          {words.report}
        </a>
      </p>
    </section>
  );
}

/** Says where the link leads before it is followed; what is no web address is shown as text. */
function ExternalLink({ links: { words }, address }: { links: Links; address: string }) {
  const url = webAddress(address);
  return (
    <section aria-labelledby="link">
      <h2 id="link">{words.externalLink}</h2>
      {url ? (
        <p class="card">
          <a href={url.href} rel="noopener nofollow external">
            {address}
          </a>
          <br />
          <span class="muted">
            {words.leadsTo}: {url.host}
          </span>
        </p>
      ) : (
        <p class="card">{address}</p>
      )}
    </section>
  );
}
