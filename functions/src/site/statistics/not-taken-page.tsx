import type { OfficeProfile } from '@prakat/shared/office/profile';
import type { Links } from '../links.ts';
import { Document } from '../parts/document.tsx';

const TITLE = 'ไม่ได้บันทึกการประเมิน';

/** An answer that was not sent by the form of a page of ours, or not whole. */
export function NotTakenPage({ links, profile }: { links: Links; profile: OfficeProfile }) {
  return (
    <Document links={links} profile={profile} title={TITLE}>
      <div class="message">
        <h1>{TITLE}</h1>
        <p>ระบบรับการประเมินที่ส่งจากแบบประเมินในหน้าเว็บไซต์นี้เท่านั้น กรุณาเลือกระดับความพึงพอใจที่ท้ายหน้านี้อีกครั้ง</p>
        <p>
          <a class="button" href={links.home(profile.id)}>
            กลับหน้าแรก {profile.name.short}
          </a>
        </p>
      </div>
    </Document>
  );
}
