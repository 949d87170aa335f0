import { boxStyle, type Padding } from './box-style.ts';
import { ButtonPart } from './button.tsx';
import { IconPart, ImagePart, VideoPart } from './image.tsx';
import { type Place, placementStyle } from './placement.ts';
import { Pressable } from './pressable.tsx';
import { colour } from './scale.ts';
import { TextPart } from './text.tsx';
import type { FlexBox, FlexComponent } from './types.ts';

/** Any component, in its place. One of a kind that this renderer does not know takes no room. */
export function ComponentPart({ component, place }: { component: FlexComponent; place: Place }) {
  switch (component.type) {
    case 'box':
      return <BoxPart box={component} place={place} />;
    case 'text':
      return <TextPart text={component} place={place} />;
    case 'button':
      return <ButtonPart button={component} place={place} />;
    case 'image':
      return <ImagePart image={component} place={place} />;
    case 'icon':
      return <IconPart icon={component} place={place} />;
    case 'video':
      return <VideoPart video={component} />;
    case 'separator': {
      const upright = place.parent !== 'vertical';
      return (
        <div
          class={upright ? 'fx-separator fx-upright' : 'fx-separator'}
          style={{ ...placementStyle(component, place), backgroundColor: colour(component.color) }}
        />
      );
    }
    case 'filler':
      return <div style={placementStyle(component, place)} />;
    default:
      return null;
  }
}

type BoxProps = { box: FlexBox; place: Place; padding?: Padding };

/** A box and what it holds. `padding` is the default of the block whose outermost box this is. */
export function BoxPart({ box, place, padding }: BoxProps) {
  return (
    <Pressable
      action={box.action}
      class="fx-box"
      style={{ ...boxStyle(box, padding), ...placementStyle(box, place) }}
    >
      {(box.contents ?? []).map((component, index) => (
        <ComponentPart
          key={index}
          component={component}
          place={{ parent: box.layout, spacing: box.spacing, first: index === 0 }}
        />
      ))}
    </Pressable>
  );
}
