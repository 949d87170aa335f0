import { useState } from 'preact/hooks';
import type { SimChat } from '../../line-platform/control-api.ts';
import { deliveryNotice } from '../actions/delivery-notice.ts';
import { ChatList } from '../chat/chat-list.tsx';
import { ChatView } from '../chat/chat-view.tsx';
import { asRichMenu } from '../chat/rich-menu-area.ts';
import type { LiffAnswer } from '../liff/liff-call.ts';
import { type LiffPage, LiffSheet } from '../liff/liff-sheet.tsx';
import { resolveLink } from '../liff/resolve-link.ts';
import { BOT_CHAT, type PhoneRoute } from '../route.ts';
import { useSim } from '../sim/sim-context.ts';
import { useLive } from '../sim/use-live.ts';
import type { Holder } from './holder.ts';
import { StatusBar } from './status-bar.tsx';

type Props = { holder: Holder; route: PhoneRoute; onRoute: (change: Partial<PhoneRoute>) => void };

/** The screen of one person's phone: the chat list or a chat, and a LIFF page over it. */
export function PhoneScreen({ holder: { office, person }, route, onRoute }: Props) {
  const { client, offices, productUrl, clockOffset, notify } = useSim();
  const [liff, setLiff] = useState<LiffPage>();
  const onPc = route.pc === true;
  const chats = useLive<SimChat[]>(
    `${office.officeId}/${person.userId}`,
    () => client.chats(office.officeId, person.userId),
    (change) =>
      change.officeId === office.officeId &&
      (change.chatId === person.userId || office.groups.some((group) => group.groupId === change.chatId)),
  );
  const group = office.groups.find((one) => one.key === route.chat);
  const menu = asRichMenu(chats.data?.find((chat) => chat.chatId === person.userId)?.richMenu);

  const open = (url: string) => {
    const link = resolveLink(url, {
      offices,
      productUrl,
      userId: person.userId,
      simOrigin: location.origin,
    });
    if (link.kind === 'refused') return notify({ tone: 'error', text: link.sentence });
    // LINE for PC has no LIFF browser: the page opens in the computer's own.
    if (link.kind === 'liff' && !onPc) return setLiff(link);
    window.open(link.kind === 'liff' ? link.src : link.url, '_blank', 'noopener');
  };
  const sendTexts = async (texts: string[]): Promise<LiffAnswer['error']> => {
    const at = {
      officeId: office.officeId,
      userId: person.userId,
      ...(group ? { groupId: group.groupId } : {}),
    };
    try {
      for (const delivery of await client.liffSend(at, texts)) {
        const notice = deliveryNotice(delivery);
        if (notice) notify(notice);
      }
      return null;
    } catch (error) {
      // As in LINE, the page is told and the person is not.
      return { code: '403', message: error instanceof Error ? error.message : String(error) };
    }
  };

  return (
    <div class="screen">
      {!onPc && <StatusBar now={Date.now() + clockOffset} />}
      <div class="screen-main" inert={liff !== undefined}>
        {route.chat === BOT_CHAT || group ? (
          <ChatView
            key={route.chat}
            office={office}
            person={person}
            group={group}
            menu={group ? undefined : menu}
            onPc={onPc}
            onBack={() => onRoute({ chat: '' })}
            onOpen={open}
          />
        ) : (
          <ChatList office={office} person={person} chats={chats} onChoose={(chat) => onRoute({ chat })} />
        )}
      </div>
      {liff && <LiffSheet page={liff} onClose={() => setLiff(undefined)} onSendTexts={sendTexts} />}
    </div>
  );
}
