import { useApp } from '../../app-context.ts';
import { Link } from '../../components/link.tsx';
import { Page } from '../../components/page.tsx';
import { PositionTitle } from '../../components/position-title.tsx';
import { WebLink } from '../../components/web-link.tsx';
import { moreEntries } from './entries.ts';

/** The places that are not needed every day, each for those who have a use for it; and who the person is here. */
export function MoreScreen() {
  const { me } = useApp();
  const { member, office } = me;
  const entries = moreEntries.filter(({ shown }) => shown(me));
  return (
    <Page title="เพิ่มเติม">
      {entries.length > 0 && (
        <ul class="list">
          {entries.map(({ to, name, about }) => (
            <li key={name}>
              <Link to={to} class="card list-item">
                <span class="list-item-title">{name}</span>
                <span class="list-item-small">{about}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      <section class="card">
        <h2>ข้อมูลของท่าน</h2>
        <dl class="facts">
          <dt>ชื่อ</dt>
          <dd>{member.name}</dd>
          <dt>ตำแหน่ง</dt>
          <dd>
            <PositionTitle title={member.positionTitle} />
          </dd>
          <dt>หน่วยงาน</dt>
          <dd>
            {member.unitName} {office.name}
          </dd>
          {member.contact && (
            <>
              <dt>ติดต่อ</dt>
              <dd>{member.contact}</dd>
            </>
          )}
        </dl>
        <WebLink href={office.siteUrl} class="button button-wide">
          เปิดเว็บไซต์ของหน่วยงาน
        </WebLink>
      </section>
    </Page>
  );
}
