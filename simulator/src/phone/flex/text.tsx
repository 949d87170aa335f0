import { useRef } from 'preact/hooks';
import { gravityStyle, type Place, placementStyle } from './placement.ts';
import { Pressable } from './pressable.tsx';
import { paragraphStyle, typefaceStyle } from './text-style.ts';
import type { FlexText } from './types.ts';
import { useShrinkToFit } from './use-shrink-to-fit.ts';

/** A text component. Spans replace `text` and keep its size and colour where they set none. */
export function TextPart({ text, place }: { text: FlexText; place: Place }) {
  const paragraph = useRef<HTMLParagraphElement>(null);
  const spans = text.contents?.length ? text.contents : undefined;
  const plain = spans ? spans.map((span) => span.text ?? '').join('') : (text.text ?? '');
  useShrinkToFit(paragraph, text.wrap ? undefined : text.adjustMode, plain);
  return (
    <Pressable
      action={text.action}
      class="fx-text"
      style={{ ...placementStyle(text, place), ...gravityStyle(text.gravity) }}
    >
      <p ref={paragraph} style={paragraphStyle(text)}>
        {spans
          ? spans.map((span, index) => (
              <span key={index} style={typefaceStyle(span, text.scaling)}>
                {span.text}
              </span>
            ))
          : plain}
      </p>
    </Pressable>
  );
}
