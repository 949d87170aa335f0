import type { OfficeProfile } from '@prakat/shared/office/profile';
import type { Links } from '../links.ts';

export function SiteHeader({
  links,
  profile,
  siteName,
  isHome,
}: {
  links: Links;
  profile: OfficeProfile | null;
  siteName: string;
  isHome: boolean;
}) {
  const Name = isHome ? 'h1' : 'p';
  return (
    <header class="band">
      <div class="wide">
        <Name class="band-name">
          <a href={profile ? links.home(profile.id) : links.offices()}>{siteName}</a>
        </Name>
        {profile ? <p class="band-place">{profile.name.place}</p> : null}
        {profile ? (
          <nav aria-label="เมนูหลัก">
            <ul class="menu">
              <li>
                <a href={links.home(profile.id)} aria-current={isHome ? 'page' : undefined}>
                  หน้าแรก
                </a>
              </li>
              {profile.destinations.website === 'built-in' ? (
                <li>
                  <a href={`${links.home(profile.id)}#categories`}>หมวดหมู่ข้อมูล</a>
                </li>
              ) : null}
              <li>
                <a href="#contact">ติดต่อหน่วยงาน</a>
              </li>
            </ul>
          </nav>
        ) : null}
      </div>
    </header>
  );
}
