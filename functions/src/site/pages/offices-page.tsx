import type { OfficeProfile } from '@prakat/shared/office/profile';
import type { Links } from '../links.ts';
import { Document } from '../parts/document.tsx';

/** The front door of an installation: the offices it serves. */
export function OfficesPage({ links, offices }: { links: Links; offices: readonly OfficeProfile[] }) {
  return (
    <Document
      links={links}
      profile={null}
      title="หน่วยงานที่เผยแพร่ข้อมูลข่าวสาร"
      description="รายชื่อหน่วยงานสาธารณสุขที่เผยแพร่ข้อมูลข่าวสารต่อสาธารณะผ่านเว็บไซต์นี้"
      canonical={links.offices()}
    >
      <h1>หน่วยงานที่เผยแพร่ข้อมูลข่าวสาร</h1>
      {offices.length === 0 ? (
        <p class="empty">ยังไม่มีหน่วยงานในระบบนี้</p>
      ) : (
        <ul class="tiles">
          {offices.map(({ id, name }) => (
            <li key={id}>
              <a class="card tile" href={links.home(id)}>
                <span class="tile-name">{name.full}</span>
                <span class="muted">{name.place}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </Document>
  );
}
