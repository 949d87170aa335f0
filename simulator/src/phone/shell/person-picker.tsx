import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { SimOffice } from '../../line-platform/control-api.ts';
import { BOT_CHAT, type PhoneRoute } from '../route.ts';
import { groupPeople, isMember } from '../sim/person-groups.ts';
import { Avatar } from './avatar.tsx';

type Props = {
  offices: SimOffice[];
  /** What the active phone shows. */
  current: PhoneRoute | undefined;
  search: RefObject<HTMLInputElement>;
  onChoose: (route: PhoneRoute) => void;
};

/** The people and groups of an office. Choosing one gives that person the active phone. */
export function PersonPicker({ offices, current, search, onChoose }: Props) {
  const [words, setWords] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const chosen = `${current?.office}/${current?.person}`;
  // Another person on the active phone: shown where they stand in the list.
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const office = offices.find((one) => one.officeId === current?.office) ?? offices[0];
  if (!office) return null;
  const groups = groupPeople(office.people, words);
  const holder = office.people.find((person) => person.key === current?.person);
  return (
    <div class="picker" ref={list}>
      <label class="field">
        <span>หน่วยงาน</span>
        <select value={office.officeId} onChange={(event) => onChoose({ office: event.currentTarget.value })}>
          {offices.map((one) => (
            <option key={one.officeId} value={one.officeId}>
              {one.botName}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        <span>ค้นหาบุคคล</span>
        <input
          ref={search}
          type="search"
          placeholder="ชื่อหรือตำแหน่ง"
          value={words}
          onInput={(event) => setWords(event.currentTarget.value)}
        />
      </label>
      {groups.length === 0 && <p class="picker-none">ไม่พบบุคคลที่ตรงกับ “{words}”</p>}
      {groups.map((group) => (
        <section key={group.id}>
          <h2>{group.heading}</h2>
          <ul>
            {group.people.map((person) => (
              <li key={person.key}>
                <button
                  type="button"
                  class="pick"
                  aria-current={person.key === current?.person ? 'true' : undefined}
                  onClick={() => onChoose({ office: office.officeId, person: person.key, chat: BOT_CHAT })}
                >
                  <Avatar id={person.userId} name={person.name} kind="user" />
                  <span class="pick-words">
                    <strong>{person.name}</strong>
                    <small>{person.title || (person.follows ? 'ประชาชน' : 'ประชาชน · ยังไม่ได้เพิ่มเพื่อน')}</small>
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {!words && office.groups.length > 0 && (
        <section>
          <h2>กลุ่ม LINE</h2>
          <ul>
            {office.groups.map((group) => {
              const viewer =
                holder && isMember(group, holder)
                  ? holder
                  : office.people.find((person) => isMember(group, person));
              if (!viewer) return null;
              return (
                <li key={group.key}>
                  <button
                    type="button"
                    class="pick"
                    aria-current={current?.chat === group.key ? 'true' : undefined}
                    onClick={() => onChoose({ office: office.officeId, person: viewer.key, chat: group.key })}
                  >
                    <Avatar id={group.groupId} name={group.name} kind="group" />
                    <span class="pick-words">
                      <strong>{group.name}</strong>
                      <small>
                        สมาชิก {group.members.length} คน · ดูจากเครื่องของ {viewer.displayName}
                      </small>
                    </span>
                  </button>
                </li>
              );
            })}
          </ul>
        </section>
      )}
    </div>
  );
}
