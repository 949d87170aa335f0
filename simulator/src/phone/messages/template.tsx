import { useContext } from 'preact/hooks';
import type { LineAction } from '../actions/line-action.ts';
import { Pressable, PressContext } from '../flex/pressable.tsx';
import { colour } from '../flex/scale.ts';

type Column = {
  thumbnailImageUrl?: string;
  imageBackgroundColor?: string;
  title?: string;
  text?: string;
  defaultAction?: LineAction;
  actions?: LineAction[];
  /** Only in an image carousel, whose columns are a picture with one action. */
  imageUrl?: string;
  action?: LineAction;
};
export type Template = Column & {
  type: string;
  imageAspectRatio?: 'rectangle' | 'square';
  imageSize?: 'cover' | 'contain';
  columns?: Column[];
};

/** Template messages: buttons, confirm, carousel, image carousel. Another kind shows its alt text. */
export function TemplateBody({ template, altText }: { template: Template; altText: string }) {
  switch (template.type) {
    case 'buttons':
      return <Card column={template} template={template} />;
    case 'confirm':
      return <Card column={template} template={template} sideBySide />;
    case 'carousel':
    case 'image_carousel':
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area must be reachable by keyboard
        <section class="tpl-carousel" aria-label={altText} tabIndex={0}>
          {(template.columns ?? []).map((column, index) =>
            template.type === 'carousel' ? (
              <Card key={index} column={column} template={template} />
            ) : (
              <Pressable key={index} action={column.action} name="รูปภาพ" class="tpl-picture">
                <img src={column.imageUrl} alt="" />
                {column.action?.label && <span>{column.action.label}</span>}
              </Pressable>
            ),
          )}
        </section>
      );
    default:
      return <p class="words">{altText}</p>;
  }
}

type CardProps = { column: Column; template: Template; sideBySide?: boolean };

function Card({ column, template, sideBySide }: CardProps) {
  const { press, busy } = useContext(PressContext);
  return (
    <div class="tpl-card">
      <Pressable action={column.defaultAction} class="tpl-top">
        {column.thumbnailImageUrl && (
          <img
            src={column.thumbnailImageUrl}
            alt=""
            style={{
              aspectRatio: template.imageAspectRatio === 'square' ? '1 / 1' : '1.51 / 1',
              objectFit: template.imageSize === 'contain' ? 'contain' : 'cover',
              backgroundColor: colour(column.imageBackgroundColor) ?? '#ffffff',
            }}
          />
        )}
        {column.title && <strong>{column.title}</strong>}
        <p>{column.text}</p>
      </Pressable>
      <div class={sideBySide ? 'tpl-actions tpl-beside' : 'tpl-actions'}>
        {(column.actions ?? []).map((action, index) => (
          <button
            key={index}
            type="button"
            aria-disabled={busy}
            onClick={() => {
              if (!busy) press(action);
            }}
          >
            {action.label}
          </button>
        ))}
      </div>
    </div>
  );
}
