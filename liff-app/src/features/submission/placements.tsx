import type { PublicationView } from '@prakat/shared/api/api';
import { thaiShortDateTime } from '@prakat/shared/time/thai-date';
import { useApp } from '../../app-context.ts';
import { PositionTitle } from '../../components/position-title.tsx';
import { WebLink } from '../../components/web-link.tsx';
import { FileLinks } from './files.tsx';

type Placement = PublicationView['placements'][number];

/** Every place where it stands or stood, how it stands there, who has looked at it, and what outsiders find. */
export function Placements(props: { publication: PublicationView; onExpired: () => Promise<void> }) {
  const { placements } = props.publication;
  if (placements.length === 0) return null;
  return (
    <>
      <h3>ที่เผยแพร่</h3>
      <ul class="places">
        {placements.map((placement) => (
          <Place key={placement.id} placement={placement} onExpired={props.onExpired} />
        ))}
      </ul>
    </>
  );
}

/** Places that a webmaster looks at and confirms; nobody confirms an announcement in a group. */
const websites: ReadonlySet<Placement['destination']> = new Set(['built-in', 'wordpress', 'by-hand']);

function Place({ placement, onExpired }: { placement: Placement; onExpired: () => Promise<void> }) {
  const { me } = useApp();
  const { name, state, stateName, since, address, confirmed, error, destination, proof, sheet } = placement;
  const awaitsConfirming = state === 'up' && websites.has(destination);
  return (
    <li>
      <span class="place-name">{name}</span>
      <span class="place-state">
        {stateName} · ตั้งแต่ {thaiShortDateTime(since)}
      </span>
      {address && state !== 'gone' && <WebLink href={address}>{address}</WebLink>}
      {confirmed ? (
        <span class="place-state">
          {destination === 'notice-board' ? 'ผู้ติดประกาศ' : 'ผู้รับผิดชอบการนำข้อมูลขึ้นเผยแพร่'}: {confirmed.name}{' '}
          <PositionTitle title={confirmed.positionTitle} /> · {thaiShortDateTime(confirmed.at)}
        </span>
      ) : (
        awaitsConfirming && <span class="place-state">รอผู้ดูแลเว็บไซต์ยืนยัน</span>
      )}
      {sheet && <Sheet sheet={sheet} onExpired={onExpired} />}
      {proof && <span class="place-state">{proof.words}</span>}
      {error && me.member.isAdministrator && <span class="place-state">ข้อขัดข้อง: {error}</span>}
    </li>
  );
}

/** Pictures of the notice board, and who took the sheet off. */
function Sheet({
  sheet: { photo, takenOff },
  onExpired,
}: {
  sheet: NonNullable<Placement['sheet']>;
  onExpired: () => Promise<void>;
}) {
  const photos = [photo, takenOff?.photo ?? null].filter((each) => each !== null);
  return (
    <>
      {takenOff && (
        <span class="place-state">
          ผู้ปลดประกาศ: {takenOff.name} <PositionTitle title={takenOff.positionTitle} /> ·{' '}
          {thaiShortDateTime(takenOff.at)}
        </span>
      )}
      {photos.length > 0 && <FileLinks files={photos} onExpired={onExpired} />}
    </>
  );
}
