import type { SimMessage } from '../../line-platform/control-api.ts';
import { FlexContents } from '../flex/bubble.tsx';
import type { FlexContainer } from '../flex/types.ts';
import { messageSummary } from './message-summary.ts';
import { RichText } from './rich-text.tsx';
import { type Template, TemplateBody } from './template.tsx';

type Props = { message: SimMessage['message']; onOpen: (url: string) => void };
const string = (value: unknown) => (typeof value === 'string' ? value : '');

/** Cards and pictures have no bubble of their own around them; words have. */
export const hasBubble = (type: string) =>
  !['flex', 'template', 'image', 'imagemap', 'sticker', 'video'].includes(type);

/** What one message shows. A type that is not known shows its alt text, as an old version of LINE does. */
export function MessageBody({ message, onOpen }: Props) {
  const summary = messageSummary(message);
  switch (message.type) {
    case 'text':
    case 'textV2':
      return <RichText message={message} onOpen={onOpen} />;
    case 'flex':
      return <FlexContents container={message.contents as FlexContainer} altText={summary} />;
    case 'template':
      return <TemplateBody template={message.template as Template} altText={summary} />;
    case 'image':
      return <Picture message={message} onOpen={onOpen} />;
    case 'sticker':
      return (
        <div class="sticker" role="img" aria-label="สติกเกอร์">
          <span aria-hidden="true">☺</span>
          <small>
            สติกเกอร์ {string(message.packageId)}/{string(message.stickerId)}
          </small>
        </div>
      );
    case 'video':
      return (
        // biome-ignore lint/a11y/useMediaCaption: LINE's video message has no captions
        <video
          class="picture"
          controls
          preload="none"
          src={string(message.originalContentUrl)}
          poster={string(message.previewImageUrl)}
        />
      );
    case 'audio':
      // biome-ignore lint/a11y/useMediaCaption: LINE's audio message has no captions
      return <audio class="audio" controls preload="none" src={string(message.originalContentUrl)} />;
    case 'location':
      return (
        <div class="place">
          <strong>{string(message.title) || 'ตำแหน่งที่ตั้ง'}</strong>
          <p class="words">{string(message.address)}</p>
        </div>
      );
    default:
      return <p class="words">{summary}</p>;
  }
}

/** What the bot sends can be opened; what a person sent is shown, and is the picture that its alt text names. */
function Picture({ message, onOpen }: Props) {
  const full = string(message.originalContentUrl);
  const preview = string(message.previewImageUrl) || full;
  if (!preview) return <p class="words">รูปภาพ</p>;
  if (!full) return <img class="picture" src={preview} alt={messageSummary(message)} />;
  return (
    <button type="button" class="picture-button" aria-label="เปิดรูปภาพเต็มขนาด" onClick={() => onOpen(full)}>
      <img class="picture" src={preview} alt="" />
    </button>
  );
}
