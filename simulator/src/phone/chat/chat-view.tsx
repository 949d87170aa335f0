import { useEffect, useRef, useState } from 'preact/hooks';
import type { SimOffice } from '../../line-platform/control-api.ts';
import { deliveryNotice } from '../actions/delivery-notice.ts';
import { usePress } from '../actions/use-press.ts';
import type { Standpoint } from '../sim/client.ts';
import { MAX_FILE_BYTES, toSentFile } from '../sim/file-base64.ts';
import { useSim } from '../sim/sim-context.ts';
import { ChatHeader } from './chat-header.tsx';
import { ChatLog } from './chat-log.tsx';
import { Composer } from './composer.tsx';
import { DatePicker } from './date-picker.tsx';
import { QuickReplies } from './quick-replies.tsx';
import { RichMenuPanel } from './rich-menu.tsx';
import type { RichMenu } from './rich-menu-area.ts';
import { useBond } from './use-bond.ts';
import { useConversation } from './use-conversation.ts';

type Props = {
  office: SimOffice;
  person: SimOffice['people'][number];
  group: SimOffice['groups'][number] | undefined;
  menu: RichMenu | undefined;
  onPc: boolean;
  onBack: () => void;
  onOpen: (url: string) => void;
};

/** A press by label on the rich menu names this instead of a message. */
const RICH_MENU = 'richmenu';

/** One chat: its messages, what can be tapped in them, and where the person writes. */
export function ChatView({ office, person, group, menu, onPc, onBack, onOpen }: Props) {
  const sim = useSim();
  const at: Standpoint = {
    officeId: office.officeId,
    userId: person.userId,
    ...(group ? { groupId: group.groupId } : {}),
  };
  const { messages, failed, reload, heard } = useConversation(at, office.botName);
  const [draft, setDraft] = useState('');
  const [menuOpen, setMenuOpen] = useState(false);
  const menuId = menu?.richMenuId;
  const startsOpen = menu?.selected ?? false;
  // Another menu decides anew whether it shows at once.
  useEffect(() => setMenuOpen(startsOpen), [menuId]);
  const field = useRef<HTMLTextAreaElement>(null);
  const prefill = (text: string) => {
    setMenuOpen(false);
    setDraft(text);
    field.current?.focus();
  };
  const { busy, press, say, alone, picking, pick, cancelPick } = usePress({
    at,
    onPc,
    open: onOpen,
    refresh: reload,
    prefill,
  });
  const bond = useBond(office, person, group, reload);
  const last = messages?.at(-1);

  const send = (text: string) => {
    setDraft('');
    void say(text).then((sent) => {
      if (!sent) setDraft((now) => now || text);
    });
  };
  const sendFiles = (files: File[]) => {
    if (files.some(({ size }) => size > MAX_FILE_BYTES))
      return sim.notify({ tone: 'error', text: 'ไฟล์มีขนาดเกิน 10 MB' });
    const isSet = files.length > 1 && files.every(({ type }) => type.startsWith('image/'));
    const set = isSet ? { id: crypto.randomUUID(), total: files.length } : null;
    return alone(async () => {
      for (const [at0, file] of files.entries()) {
        const imageSet = set && { ...set, index: at0 + 1 };
        const sent = { ...(await toSentFile(file)), ...(imageSet && { imageSet }) };
        const notice = deliveryNotice(await sim.client.sendFile(at, sent));
        if (notice) sim.notify(notice);
        reload();
      }
    });
  };

  return (
    <section class="chat" aria-label={`แชท ${group?.name ?? office.botName}`}>
      <ChatHeader
        title={group?.name ?? office.botName}
        count={group?.members.length}
        onBack={onBack}
        choices={bond.choices}
      />
      {bond.lack && (
        <div class="bond">
          <p>{bond.lack.sentence}</p>
          <button type="button" class="strong" onClick={bond.lack.mend}>
            {bond.lack.label}
          </button>
        </div>
      )}
      <ChatLog
        messages={messages}
        failed={failed}
        userId={person.userId}
        botName={office.botName}
        now={Date.now() + sim.clockOffset}
        busy={busy}
        onRetry={reload}
        onPress={press}
        onOpen={onOpen}
      />
      <p class="only-heard" aria-live="polite">
        {heard}
      </p>
      {last?.quickReplyShown && !onPc && (
        <QuickReplies
          quickReply={last.message.quickReply}
          busy={busy}
          onPress={(action) => press(action, last)}
        />
      )}
      <Composer
        field={field}
        draft={draft}
        sending={busy}
        menu={
          menu && !onPc
            ? { title: menu.chatBarText, open: menuOpen, onToggle: () => setMenuOpen(!menuOpen) }
            : undefined
        }
        onDraft={setDraft}
        onSend={send}
        onFiles={(files) => void sendFiles(files)}
      />
      {menu && !onPc && menuOpen && (
        <RichMenuPanel
          menu={menu}
          busy={busy}
          onPress={(action) => press(action, { id: RICH_MENU, message: menu })}
        />
      )}
      {picking && <DatePicker action={picking.action} onPick={pick} onCancel={cancelPick} />}
    </section>
  );
}
