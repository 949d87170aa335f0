import type { SimChat, SimOffice } from '../../line-platform/control-api.ts';
import { BOT_CHAT } from '../route.ts';
import { Avatar } from '../shell/avatar.tsx';
import { isMember } from '../sim/person-groups.ts';
import { useSim } from '../sim/sim-context.ts';
import { unreadCount } from '../sim/unread.ts';
import type { Live } from '../sim/use-live.ts';
import { listTime } from '../text/thai-time.ts';

type Props = {
  office: SimOffice;
  person: SimOffice['people'][number];
  chats: Live<SimChat[]>;
  onChoose: (chat: string) => void;
};

/** The chats of a person: the Official Account and their groups, the one with the newest message first. */
export function ChatList({ office, person, chats, onChoose }: Props) {
  const { clockOffset } = useSim();
  const now = Date.now() + clockOffset;
  const rows = [
    { chat: BOT_CHAT, id: person.userId, name: office.botName, kind: 'bot' as const },
    ...office.groups
      .filter((group) => isMember(group, person))
      .map((group) => ({ chat: group.key, id: group.groupId, name: group.name, kind: 'group' as const })),
  ]
    .map((row) => ({ ...row, state: chats.data?.find((chat) => chat.chatId === row.id) }))
    .sort((a, b) => (b.state?.lastAt ?? 0) - (a.state?.lastAt ?? 0));
  return (
    <section class="chat-list" aria-label="รายการแชท">
      <header class="list-header">
        <h2>แชท</h2>
      </header>
      {chats.failed && (
        <div class="bond" role="alert">
          <p>{chats.failed}</p>
          <button type="button" class="strong" onClick={chats.reload}>
            ลองอีกครั้ง
          </button>
        </div>
      )}
      <ul>
        {rows.map(({ chat, id, name, kind, state }) => {
          const unread = state ? unreadCount(person.userId, id, state.count) : 0;
          return (
            <li key={chat}>
              <button type="button" class="chat-entry" onClick={() => onChoose(chat)}>
                <Avatar id={id} name={name} kind={kind} />
                <span class="entry-main">
                  <span class="entry-name">
                    {kind === 'bot' && <span class="official">ทางการ</span>}
                    {name}
                  </span>
                  <span class="entry-text">
                    {state?.lastText || (chats.data ? 'ยังไม่มีข้อความ' : chats.failed ? '' : 'กำลังโหลด…')}
                  </span>
                </span>
                <span class="entry-side">
                  {state && state.count > 0 && <time>{listTime(state.lastAt, now)}</time>}
                  {unread > 0 && (
                    <span class="unread">
                      {unread > 99 ? '99+' : unread}
                      <span class="only-heard"> ข้อความใหม่</span>
                    </span>
                  )}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
