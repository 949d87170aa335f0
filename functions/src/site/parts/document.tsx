import type { OfficeProfile } from '@prakat/shared/office/profile';
import type { ComponentChildren } from 'preact';
import type { Links } from '../links.ts';
import { SiteFooter } from './site-footer.tsx';
import { SiteHeader } from './site-header.tsx';

export type DocumentProps = {
  links: Links;
  /** The office whose site this is; null on pages of the installation. */
  profile: OfficeProfile | null;
  title: string;
  description?: string;
  /** The path that stands for this page among others of like content; none on error pages. */
  canonical?: string;
  type?: 'website' | 'article';
  /** When the newest thing on the page was last changed. */
  lastUpdated?: string | undefined;
  /** True where the office's name is the page's own heading. */
  isHome?: boolean;
  children: ComponentChildren;
};

/** A whole page: head, office band, content and foot. Its `children` are the content of `<main>`. */
export function Document(props: DocumentProps) {
  const { links, profile, title, description, canonical, type = 'website' } = props;
  const siteName = profile?.name.full ?? 'เว็บไซต์เผยแพร่ข้อมูลข่าวสาร';
  const fullTitle = title === siteName ? title : `${title} – ${siteName}`;
  return (
    <html lang="th">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{fullTitle}</title>
        {description ? <meta name="description" content={description} /> : null}
        {canonical ? (
          <>
            <link rel="canonical" href={links.absolute(canonical)} />
            <meta property="og:url" content={links.absolute(canonical)} />
            <meta property="og:title" content={title} />
            <meta property="og:description" content={description ?? siteName} />
            <meta property="og:type" content={type} />
            <meta property="og:site_name" content={siteName} />
            <meta property="og:locale" content="th_TH" />
          </>
        ) : (
          <meta name="robots" content="noindex" />
        )}
        <meta name="theme-color" content="#0b4a46" />
        <meta name="format-detection" content="telephone=no" />
        <link rel="icon" type="image/svg+xml" href={links.icon()} />
        <link rel="stylesheet" href={links.css()} />
        {profile ? (
          <link
            rel="alternate"
            type="application/atom+xml"
            title={`ข้อมูลล่าสุด – ${profile.name.full}`}
            href={links.feed(profile.id)}
          />
        ) : null}
      </head>
      <body>
        <a class="skip" href="#main">
          ข้ามไปยังเนื้อหา
        </a>
        <SiteHeader links={links} profile={profile} siteName={siteName} isHome={props.isHome ?? false} />
        <main id="main" tabindex={-1}>
          {props.children}
        </main>
        <SiteFooter links={links} profile={profile} lastUpdated={props.lastUpdated} />
      </body>
    </html>
  );
}
