import type { FileExtension } from '@prakat/shared/files/file-types';
import type { OfficeProfile } from '@prakat/shared/office/profile';
import { thaiDateTime } from '@prakat/shared/time/thai-date';
import type { Links } from '../links.ts';
import { SiteNumbers } from '../statistics/site-numbers.tsx';
import { TapForm } from '../statistics/tap-form.tsx';
import { Contact } from './contact.tsx';

/** The oldest browsers that draw the style sheet as meant (003 §2.3 asks for them at the foot of the page). */
const BROWSERS = [
  'Google Chrome 88',
  'Microsoft Edge 88',
  'Mozilla Firefox 87',
  'Safari 15.4 (iOS 15.4)',
] as const;

const READERS: readonly { for: readonly FileExtension[]; program: string }[] = [
  { for: ['pdf'], program: 'เบราว์เซอร์ข้างต้น หรือ Adobe Acrobat Reader' },
  { for: ['doc', 'docx', 'xls', 'xlsx'], program: 'Microsoft Office 2007 ขึ้นไป หรือ LibreOffice' },
  { for: ['jpg', 'png'], program: 'เบราว์เซอร์ข้างต้น' },
  { for: ['zip', 'rar'], program: '7-Zip หรือ WinRAR' },
];

export function SiteFooter({
  links,
  profile,
  lastUpdated,
}: {
  links: Links;
  profile: OfficeProfile | null;
  lastUpdated: string | undefined;
}) {
  return (
    <footer class="foot">
      {profile ? (
        <div class="wide">
          <TapForm links={links} officeId={profile.id} />
        </div>
      ) : null}
      <div class="wide foot-columns">
        {profile ? (
          <section aria-labelledby="contact">
            <h2 id="contact">ติดต่อหน่วยงาน</h2>
            <Contact profile={profile} />
            <p>
              <a href={links.aboutSite(profile.id)}>การเข้าถึงเว็บไซต์และความเป็นส่วนตัว</a>
            </p>
            <p>
              <a href={links.feed(profile.id)}>ติดตามข้อมูลล่าสุดผ่านฟีด (Atom)</a>
            </p>
          </section>
        ) : null}
        <section aria-labelledby="requirements">
          <h2 id="requirements">โปรแกรมที่ใช้เข้าชม</h2>
          <p>เบราว์เซอร์รุ่นต่อไปนี้ขึ้นไป: {BROWSERS.join(', ')}</p>
          {profile ? <Readers allowed={profile.files.extensions} /> : null}
        </section>
      </div>
      <div class="wide foot-end">
        {profile ? <SiteNumbers links={links} officeId={profile.id} /> : null}
        {profile ? (
          <p>
            ข้อมูลเป็นของแหล่งที่มาหรือเจ้าของข้อมูลที่ระบุไว้ในแต่ละรายการ โปรดอ้างอิงแหล่งที่มาเมื่อนำไปเผยแพร่ต่อ
            และเคารพลิขสิทธิ์ของเจ้าของข้อมูล
          </p>
        ) : null}
        {lastUpdated ? (
          <p>
            ปรับปรุงข้อมูลล่าสุด <time datetime={lastUpdated}>{thaiDateTime(lastUpdated)}</time>
          </p>
        ) : null}
      </div>
    </footer>
  );
}

function Readers({ allowed }: { allowed: readonly FileExtension[] }) {
  return (
    <ul class="plain">
      {READERS.map(({ for: extensions, program }) => {
        const shown = extensions.filter((extension) => allowed.includes(extension));
        if (shown.length === 0) return null;
        return (
          <li key={program}>
            ไฟล์ {shown.map((extension) => `.${extension}`).join(' ')}: {program}
          </li>
        );
      })}
    </ul>
  );
}
