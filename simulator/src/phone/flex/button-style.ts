import type { CSSProperties } from 'preact';
import { colour } from './scale.ts';
import { scaled } from './text-style.ts';
import type { FlexButton } from './types.ts';

const FACE = {
  primary: { background: '#17c950', text: '#ffffff' },
  secondary: { background: '#dcdfe5', text: '#111111' },
  link: { background: 'transparent', text: '#42659a' },
};

/** The face of a button: `color` paints the ground of a primary or secondary button and the letters of a link. */
export function buttonStyle(button: FlexButton): CSSProperties {
  const style = button.style && Object.hasOwn(FACE, button.style) ? button.style : 'link';
  const face = FACE[style];
  const own = colour(button.color);
  return {
    ...(button.scaling ? { fontSize: scaled('16px', true) } : {}),
    height: button.height === 'sm' ? '40px' : '52px',
    backgroundColor: style === 'link' ? face.background : (own ?? face.background),
    color: style === 'link' ? (own ?? face.text) : face.text,
  };
}
