import type { OfficeProfile } from '@prakat/shared/office/profile';
import { addDays, thaiDate } from '@prakat/shared/time/thai-date';
import type { ComponentChildren } from 'preact';
import type { Links } from '../links.ts';
import { Document } from '../parts/document.tsx';
import { OwnWebsite } from '../parts/own-website.tsx';
import type { PublicItem } from '../public-item.ts';

type Where = {
  links: Links /** Null when the address names no office of this installation. */;
  profile: OfficeProfile | null;
};

function MessagePage({
  links,
  profile,
  title,
  children,
}: Where & { title: string; children: ComponentChildren }) {
  return (
    <Document links={links} profile={profile} title={title}>
      <div class="message">
        <h1>{title}</h1>
        {children}
        <p>
          {profile ? (
            <a class="button" href={links.home(profile.id)}>
              กลับหน้าแรก {profile.name.short}
            </a>
          ) : (
            <a class="button" href={links.offices()}>
              ดูรายชื่อหน่วยงาน
            </a>
          )}
        </p>
      </div>
    </Document>
  );
}

export function NotFoundPage(where: Where) {
  return (
    <MessagePage {...where} title="ไม่พบหน้าที่ต้องการ">
      <p>
        ไม่มีหน้านี้ในเว็บไซต์ อาจเป็นเพราะที่อยู่ไม่ถูกต้อง หรือข้อมูลถูกนำออกแล้ว
        {where.profile?.destinations.website === 'built-in' ? ' ท่านสามารถค้นหาจากหมวดหมู่ข้อมูลในหน้าแรก' : ''}
        {where.profile ? ' หากไม่พบโปรดติดต่อหน่วยงานตามที่อยู่ด้านล่าง' : ''}
      </p>
      {where.profile ? <OwnWebsite profile={where.profile} /> : null}
    </MessagePage>
  );
}

export function NotAllowedPage(where: Where) {
  return (
    <MessagePage {...where} title="ไม่รองรับคำสั่งนี้">
      <p>เว็บไซต์นี้ใช้สำหรับอ่านข้อมูลเท่านั้น จึงไม่รับข้อมูลที่ส่งเข้ามา</p>
    </MessagePage>
  );
}

/** An item that is not shown any more, with the public reason. Nothing else of the item is repeated here. */
export function GonePage({ item, ...where }: Where & { item: PublicItem }) {
  const { displayUntil, takenDown } = item;
  const publicReason = takenDown?.publicReason ?? '';
  const since = displayUntil === null ? null : addDays(displayUntil, 1);
  return (
    <MessagePage {...where} title={takenDown ? 'นำลงจากเว็บไซต์แล้ว' : 'พ้นระยะเวลาเผยแพร่'}>
      {publicReason || since === null ? (
        <p>{publicReason}</p>
      ) : (
        <p>
          ข้อมูลนี้พ้นระยะเวลาเผยแพร่แล้ว ตั้งแต่วันที่ <time datetime={since}>{thaiDate(since)}</time>
        </p>
      )}
      <p>หากท่านยังต้องการข้อมูลนี้ โปรดติดต่อหน่วยงานตามที่อยู่ด้านล่าง ขออภัยในความไม่สะดวก</p>
    </MessagePage>
  );
}
