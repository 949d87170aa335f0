import type { OfficeProfile } from '@prakat/shared/office/profile';
import { addDays, calendarDate, thaiDate } from '@prakat/shared/time/thai-date';
import type { ComponentChildren } from 'preact';
import type { ContentFault } from '../../files/content-state.ts';
import type { PublicItem } from '../../search/public-item.ts';
import type { Links } from '../links.ts';
import { Document } from '../parts/document.tsx';
import { Fact } from '../parts/fact.tsx';
import { OwnWebsite } from '../parts/own-website.tsx';
import { hasSearch, SearchBox } from '../parts/search-box.tsx';

type Where = {
  links: Links /** Null when the address names no office of this installation. */;
  profile: OfficeProfile | null;
};

function MessagePage({
  links,
  profile,
  title,
  withSearch = true,
  children,
}: Where & { title: string; withSearch?: boolean; children: ComponentChildren }) {
  return (
    <Document links={links} profile={profile} title={title} withSearch={withSearch}>
      <div class="message" lang={links.words.content}>
        <h1 lang={title === links.words.notFound ? links.lang : undefined}>{title}</h1>
        {children}
        <p>
          {profile ? (
            <a class="button" href={links.home(profile.id)}>
              <span lang={links.lang}>{links.words.backHome}</span> {profile.name.short}
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
  const { links, profile } = where;
  const canSearch = profile !== null && hasSearch(profile);
  return (
    <MessagePage {...where} title={links.words.notFound} withSearch={!canSearch}>
      <p>
        ไม่มีหน้านี้ในเว็บไซต์ อาจเป็นเพราะที่อยู่ไม่ถูกต้อง หรือข้อมูลถูกนำออกแล้ว
        {canSearch ? ' ท่านสามารถค้นหาด้านล่างนี้ หรือเลือกจากหมวดหมู่ข้อมูลในหน้าแรก' : ''}
        {profile ? ' หากไม่พบโปรดติดต่อหน่วยงานตามที่อยู่ด้านล่าง' : ''}
      </p>
      {canSearch ? <SearchBox links={links} profile={profile} /> : null}
      {profile ? <OwnWebsite profile={profile} /> : null}
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

/** A file that should be here and is not, or is not what was approved. */
export function FileFaultPage({ fault, ...where }: Where & { fault: ContentFault }) {
  return (
    <MessagePage {...where} title="เปิดไฟล์นี้ไม่ได้">
      <p>
        {fault === 'missing'
          ? 'ไม่พบไฟล์นี้ในที่เก็บไฟล์ของระบบ'
          : 'ไฟล์นี้ไม่ตรงกับฉบับที่อนุมัติให้เผยแพร่ ระบบจึงไม่เปิดให้ดาวน์โหลด'}
      </p>
      <p>หากท่านต้องการไฟล์นี้ โปรดติดต่อหน่วยงานตามที่อยู่ด้านล่าง ขออภัยในความไม่สะดวก</p>
    </MessagePage>
  );
}

/** More was asked for from one address than people ask for. */
export function WaitPage({ message, ...where }: Where & { message: string }) {
  return (
    <MessagePage {...where} title="กรุณารอสักครู่">
      <p>{message}</p>
    </MessagePage>
  );
}

/**
 * An item that is not shown any more: which one it was, since when, and the public reason. Never what it said; its title only
 * where nothing but its time ended it, since what was taken down before may have been wrong or private from its title on.
 */
export function GonePage({ item, ...where }: Where & { item: PublicItem }) {
  const { displayUntil, takenDown, number, title, publishedAt } = item;
  const isOver = takenDown === null || takenDown.kind === 'expired';
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
      <dl class="card facts">
        {isOver ? <Fact name="เรื่อง">{title}</Fact> : null}
        <Fact name="เลขที่คำขอเผยแพร่">{number}</Fact>
        <Fact name="วันที่เผยแพร่">{thaiDate(calendarDate(publishedAt))}</Fact>
        {takenDown ? <Fact name="นำลงเมื่อ">{thaiDate(calendarDate(takenDown.at))}</Fact> : null}
      </dl>
      <p>หากท่านยังต้องการข้อมูลนี้ โปรดติดต่อหน่วยงานตามที่อยู่ด้านล่าง ขออภัยในความไม่สะดวก</p>
    </MessagePage>
  );
}
