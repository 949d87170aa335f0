import { blockPadding } from './box-style.ts';
import { BoxPart, ComponentPart } from './component.tsx';
import { ALONE } from './placement.ts';
import { Pressable } from './pressable.tsx';
import { BUBBLE_WIDTH, colour } from './scale.ts';
import type { BlockName, BubbleSize, FlexBubble, FlexContainer } from './types.ts';

const BLOCKS: readonly BlockName[] = ['header', 'hero', 'body', 'footer'];

const sizeOf = (bubble: FlexBubble): BubbleSize =>
  bubble.size && Object.hasOwn(BUBBLE_WIDTH, bubble.size) ? bubble.size : 'mega';

/** One bubble: its blocks from top to bottom, with the separators and grounds that `styles` asks for. */
export function Bubble({ bubble }: { bubble: FlexBubble }) {
  const size = sizeOf(bubble);
  const present = BLOCKS.filter((name) => bubble[name]);
  return (
    <Pressable
      action={bubble.action}
      class={`fx-bubble fx-${size}`}
      style={{ width: `${BUBBLE_WIDTH[size]}px` }}
      dir={bubble.direction ?? 'ltr'}
    >
      {present.map((name, index) => (
        <Block key={name} name={name} bubble={bubble} first={index === 0} size={size} />
      ))}
    </Pressable>
  );
}

type BlockProps = { name: BlockName; bubble: FlexBubble; first: boolean; size: BubbleSize };

function Block({ name, bubble, first, size }: BlockProps) {
  const content = bubble[name];
  const style = bubble.styles?.[name];
  if (!content) return null;
  return (
    <div class={`fx-block fx-${name}`} style={{ backgroundColor: colour(style?.backgroundColor) }}>
      {style?.separator && !first && (
        <div class="fx-separator" style={{ backgroundColor: colour(style.separatorColor) }} />
      )}
      {content.type === 'box' ? (
        <BoxPart
          box={{ flex: 1, ...content }}
          place={ALONE}
          padding={blockPadding(name, size, bubble.footer !== undefined)}
        />
      ) : (
        <ComponentPart component={content} place={ALONE} />
      )}
    </div>
  );
}

/** The whole of a Flex message: one bubble, or several side by side that scroll. */
export function FlexContents({ container, altText }: { container: FlexContainer; altText: string }) {
  if (container.type === 'bubble') return <Bubble bubble={container} />;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area must be reachable by keyboard
    <section class="fx-carousel" aria-label={altText} tabIndex={0}>
      {(container.contents ?? []).map((bubble, index) => (
        <Bubble key={index} bubble={bubble} />
      ))}
    </section>
  );
}
