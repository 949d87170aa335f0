import type { SimOffice } from '../../line-platform/control-api.ts';
import type { PhoneRoute } from '../route.ts';
import { Avatar } from './avatar.tsx';
import { findHolder } from './holder.ts';
import { Icon } from './icons.tsx';
import { PhoneScreen } from './phone.tsx';

type Props = {
  offices: SimOffice[];
  route: PhoneRoute;
  /** The phone that the person list acts on. */
  active: boolean;
  number: number;
  onActivate: () => void;
  onRoute: (change: Partial<PhoneRoute>) => void;
  onChoosePerson: () => void;
  onClose?: (() => void) | undefined;
};

const MISSING = {
  office: 'ไม่พบหน่วยงานตามลิงก์นี้ในเครื่องจำลอง',
  person: 'ไม่พบบุคคลตามลิงก์นี้ในหน่วยงาน',
  choice: 'โทรศัพท์เครื่องนี้ยังไม่มีผู้ใช้',
};

/** A phone on the page: whose it is, its controls, and its screen. */
export function PhoneFrame(props: Props) {
  const { offices, route, active, number, onActivate, onRoute, onChoosePerson, onClose } = props;
  const holder = findHolder(offices, route);
  const person = 'person' in holder ? holder.person : undefined;
  return (
    <article
      class={`phone ${active ? 'phone-active' : ''} ${route.pc ? 'phone-pc' : ''}`}
      aria-label={person ? `โทรศัพท์ของ ${person.name}` : `โทรศัพท์เครื่องที่ ${number}`}
      onPointerDownCapture={onActivate}
      onFocusCapture={onActivate}
    >
      <header class="phone-bar">
        <button type="button" class="holder" onClick={onChoosePerson}>
          {person ? <Avatar id={person.userId} name={person.name} kind="user" /> : <Icon name="people" />}
          <span class="holder-words">
            <strong>{person?.name ?? 'เลือกผู้ใช้'}</strong>
            <small>{person ? person.title || 'ประชาชน' : 'ยังไม่ได้เลือก'}</small>
          </span>
          {person && <span class="only-heard">เปลี่ยนผู้ใช้</span>}
        </button>
        <label class="pc-switch">
          <input
            type="checkbox"
            checked={route.pc === true}
            onChange={(event) => onRoute({ pc: event.currentTarget.checked })}
          />
          <span>LINE สำหรับ PC</span>
        </label>
        {onClose && (
          <button type="button" class="icon-button" aria-label={`ปิดโทรศัพท์เครื่องที่ ${number}`} onClick={onClose}>
            <Icon name="close" size={20} />
          </button>
        )}
      </header>
      <div class="frame">
        {'person' in holder ? (
          <PhoneScreen
            key={`${route.office}/${route.person}`}
            holder={holder}
            route={route}
            onRoute={onRoute}
          />
        ) : (
          <div class="screen screen-empty">
            <Icon name="chat" size={48} />
            <p>{MISSING[holder.missing]}</p>
            <button type="button" class="strong" onClick={onChoosePerson}>
              เลือกผู้ใช้
            </button>
          </div>
        )}
      </div>
    </article>
  );
}
