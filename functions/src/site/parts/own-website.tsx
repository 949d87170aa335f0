import type { OfficeProfile } from '@prakat/shared/office/profile';

/** Where the office publishes when it has a website of its own; nothing for the others. */
export function OwnWebsite({ profile }: { profile: OfficeProfile }) {
  const { website, websiteUrl } = profile.destinations;
  if (website === 'built-in' || !websiteUrl) return null;
  return (
    <section aria-labelledby="own-website">
      <h2 id="own-website">เว็บไซต์ของหน่วยงาน</h2>
      <p>{profile.name.full} เผยแพร่ข้อมูลข่าวสารที่เว็บไซต์ของหน่วยงาน</p>
      <p>
        <a class="button" href={websiteUrl} rel="noopener">
          ไปที่ {new URL(websiteUrl).host}
        </a>
      </p>
    </section>
  );
}
