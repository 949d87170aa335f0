import type { SimMessage } from '../../line-platform/control-api.ts';
import type { LineAction } from '../actions/line-action.ts';
import { PressContext } from '../flex/pressable.tsx';
import { hasBubble, MessageBody } from '../messages/message-body.tsx';
import { Avatar } from '../shell/avatar.tsx';
import { timeOf } from '../text/thai-time.ts';

type Props = {
  message: SimMessage;
  own: boolean;
  leads: boolean;
  botName: string;
  busy: boolean;
  onPress: (action: LineAction, of: SimMessage) => void;
  onOpen: (url: string) => void;
};

/** One bubble with its sender, its time and what can be tapped in it. */
export function MessageRow({ message, own, leads, botName, busy, onPress, onOpen }: Props) {
  const { from } = message;
  const name = from.kind === 'bot' ? botName : from.displayName;
  const type = message.message.type;
  const time = timeOf(message.at);
  if (type === 'unsent') return <p class="note">{own ? 'ท่าน' : name}ยกเลิกข้อความแล้ว</p>;
  return (
    <div class={`row ${own ? 'row-own' : 'row-other'}`} data-message-id={message.id}>
      {!own && (
        <div class="row-face">
          {leads && <Avatar id={from.kind === 'bot' ? 'bot' : from.userId} name={name} kind={from.kind} />}
        </div>
      )}
      <div class="row-main">
        {!own && leads && <p class="sender">{name}</p>}
        {own && <span class="only-heard">ท่านส่งเมื่อ {time} น.</span>}
        <div class={`row-content ${type === 'flex' || type === 'template' ? 'row-card' : ''}`}>
          <PressContext.Provider value={{ busy, press: (action) => onPress(action, message) }}>
            <div class={hasBubble(type) ? 'bubble' : 'bare'}>
              <MessageBody message={message.message} onOpen={onOpen} />
            </div>
          </PressContext.Provider>
          <time class="row-time" dateTime={new Date(message.at).toISOString()}>
            {time}
          </time>
        </div>
      </div>
    </div>
  );
}
