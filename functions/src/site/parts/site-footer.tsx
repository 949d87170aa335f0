import { extensionList, type FileExtension } from '@prakat/shared/files/file-types';
import type { OfficeProfile } from '@prakat/shared/office/profile';
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
  const { words } = links;
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
            <h2 id="contact">{words.contact}</h2>
            <Contact links={links} profile={profile} />
            {profile.complaints ? (
              <p>
                <a href={links.complaints(profile.id)}>{words.complaints}</a>
                <span class="dot">
                  <a href={links.followComplaint(profile.id)}>{words.followComplaint}</a>
                </span>
              </p>
            ) : null}
            <p>
              <a href={links.aboutSite(profile.id)}>{words.aboutSite}</a>
            </p>
            <p>
              <a href={links.feed(profile.id)}>{words.feed}</a>
              <span class="dot">
                <a href={links.openData(profile.id)}>{words.openData}</a>
              </span>
            </p>
          </section>
        ) : null}
        <section aria-labelledby="requirements">
          <h2 id="requirements">{words.programs}</h2>
          <p>
            {words.browsers}: {BROWSERS.join(', ')}
          </p>
          {profile ? <Readers lang={words.content} allowed={profile.files.extensions} /> : null}
        </section>
      </div>
      <div class="wide foot-end">
        {profile ? <SiteNumbers links={links} officeId={profile.id} /> : null}
        {profile ? (
          <p lang={words.content}>
            ข้อมูลเป็นของแหล่งที่มาหรือเจ้าของข้อมูลที่ระบุไว้ในแต่ละรายการ โปรดอ้างอิงแหล่งที่มาเมื่อนำไปเผยแพร่ต่อ
            และเคารพลิขสิทธิ์ของเจ้าของข้อมูล
          </p>
        ) : null}
        {lastUpdated ? (
          <p>
            {words.lastUpdated} <time datetime={lastUpdated}>{words.dateTime(lastUpdated)}</time>
          </p>
        ) : null}
      </div>
    </footer>
  );
}

function Readers({ allowed, lang }: { allowed: readonly FileExtension[]; lang: 'th' | undefined }) {
  return (
    <ul class="plain" lang={lang}>
      {READERS.map(({ for: extensions, program }) => {
        const shown = extensions.filter((extension) => allowed.includes(extension));
        if (shown.length === 0) return null;
        return (
          <li key={program}>
            ไฟล์ {extensionList(shown)}: {program}
          </li>
        );
      })}
    </ul>
  );
}
