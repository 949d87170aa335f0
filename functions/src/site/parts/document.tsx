import type { OfficeProfile } from '@prakat/shared/office/profile';
import type { ComponentChildren } from 'preact';
import type { Links } from '../links.ts';
import { SiteFooter } from './site-footer.tsx';
import { SiteHeader } from './site-header.tsx';

/** A picture that stands for the page where its address is shared; a whole path of this site. */
export type PagePicture = { path: string; alt: string; type: string; width: number; height: number };

export type DocumentProps = {
  links: Links;
  /** The office whose site this is; null on pages of the installation. */
  profile: OfficeProfile | null;
  title: string;
  description?: string;
  /** The path that stands for this page among others of like content; none on error pages. */
  canonical?: string;
  /** False for pages that nobody should find by a search engine, though they have an address of their own. */
  indexed?: boolean;
  type?: 'website' | 'article';
  picture?: PagePicture | null;
  /** What the page is about, in the words of schema.org. */
  structured?: readonly object[];
  /** When the newest thing on the page was last changed. */
  lastUpdated?: string | undefined;
  /** True where the office's name is the page's own heading. */
  isHome?: boolean;
  /** False where the page itself has a box to search with. */
  withSearch?: boolean;
  children: ComponentChildren;
};

/** A whole page: head, office band, content and foot. Its `children` are the content of `<main>`. */
export function Document(props: DocumentProps) {
  const { links, profile, title, canonical } = props;
  const { words } = links;
  const siteName = profile?.name.full ?? words.installation;
  const fullTitle = title === siteName ? title : `${title} – ${siteName}`;
  return (
    <html lang={links.lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{fullTitle}</title>
        <Described {...props} siteName={siteName} />
        <meta name="theme-color" content="#0b4a46" />
        <meta name="format-detection" content="telephone=no" />
        <link rel="icon" type="image/svg+xml" href={links.icon()} />
        <link rel="stylesheet" href={links.css()} />
        {profile ? (
          <link
            rel="alternate"
            type="application/atom+xml"
            title={`${words.latest} – ${profile.name.full}`}
            href={links.feed(profile.id)}
          />
        ) : null}
        {props.structured?.map((thing) => (
          <script
            key={thing}
            type="application/ld+json"
            // JSON, in which no tag can begin or end.
            dangerouslySetInnerHTML={{ __html: JSON.stringify(thing).replaceAll('<', '\\u003c') }}
          />
        ))}
      </head>
      <body>
        <a class="skip" href="#main">
          {words.skip}
        </a>
        <SiteHeader
          links={links}
          profile={profile}
          siteName={siteName}
          isHome={props.isHome ?? false}
          canonical={canonical}
          withSearch={props.withSearch ?? true}
        />
        <main id="main" tabindex={-1}>
          {props.children}
        </main>
        <SiteFooter links={links} profile={profile} lastUpdated={props.lastUpdated} />
      </body>
    </html>
  );
}

/** What search engines and programs that show links are told of the page. */
function Described({
  links,
  profile,
  title,
  description,
  canonical,
  indexed = true,
  type = 'website',
  picture,
  siteName,
}: DocumentProps & { siteName: string }) {
  return (
    <>
      {description ? <meta name="description" content={description} /> : null}
      {canonical && indexed ? null : <meta name="robots" content="noindex" />}
      {canonical ? (
        <>
          <link rel="canonical" href={links.absolute(canonical)} />
          {profile && indexed ? (
            <>
              <link rel="alternate" hreflang={links.lang} href={links.absolute(canonical)} />
              <link
                rel="alternate"
                hreflang={links.lang === 'th' ? 'en' : 'th'}
                href={links.absolute(links.turned(canonical))}
              />
            </>
          ) : null}
          <meta property="og:url" content={links.absolute(canonical)} />
          <meta property="og:title" content={title} />
          <meta property="og:description" content={description ?? siteName} />
          <meta property="og:type" content={type} />
          <meta property="og:site_name" content={siteName} />
          <meta property="og:locale" content="th_TH" />
        </>
      ) : null}
      {picture ? (
        <>
          <meta property="og:image" content={links.absolute(picture.path)} />
          <meta property="og:image:type" content={picture.type} />
          <meta property="og:image:width" content={String(picture.width)} />
          <meta property="og:image:height" content={String(picture.height)} />
          <meta property="og:image:alt" content={picture.alt} />
          <meta name="twitter:card" content="summary_large_image" />
        </>
      ) : null}
    </>
  );
}
