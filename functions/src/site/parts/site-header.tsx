import type { OfficeProfile } from '@prakat/shared/office/profile';
import type { Links } from '../links.ts';
import { hasSearch, SearchBox } from './search-box.tsx';

export function SiteHeader({
  links,
  profile,
  siteName,
  isHome,
  canonical,
  withSearch,
}: {
  links: Links;
  profile: OfficeProfile | null;
  siteName: string;
  isHome: boolean;
  /** The page's own path, where the page is there in the other language too. */
  canonical: string | undefined;
  /** False where the page itself has a box to search with. */
  withSearch: boolean;
}) {
  const { words } = links;
  const Name = isHome ? 'h1' : 'p';
  return (
    <header class="band">
      <div class="wide">
        <div class="band-top">
          <div class="band-office">
            <Name class="band-name" lang={profile ? words.content : undefined}>
              <a href={profile ? links.home(profile.id) : links.offices()}>{siteName}</a>
            </Name>
            {profile ? (
              <p class="band-place" lang={words.content}>
                {profile.name.place}
              </p>
            ) : null}
          </div>
          {profile && withSearch && hasSearch(profile) ? <SearchBox links={links} profile={profile} /> : null}
        </div>
        {profile ? (
          <nav aria-label={words.menu}>
            <ul class="menu">
              <li>
                <a href={links.home(profile.id)} aria-current={isHome ? 'page' : undefined}>
                  {words.home}
                </a>
              </li>
              {hasSearch(profile) ? (
                <li>
                  <a href={`${links.home(profile.id)}#categories`}>{words.topics}</a>
                </li>
              ) : null}
              <li>
                <a href="#contact">{words.contact}</a>
              </li>
              <li class="menu-language">
                <a
                  href={links.turned(canonical ?? links.home(profile.id))}
                  lang={links.lang === 'th' ? 'en' : 'th'}
                  hreflang={links.lang === 'th' ? 'en' : 'th'}
                >
                  {words.otherLanguage}
                </a>
              </li>
            </ul>
          </nav>
        ) : null}
      </div>
    </header>
  );
}
