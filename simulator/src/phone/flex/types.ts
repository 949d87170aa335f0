import type { LineAction } from '../actions/line-action.ts';

/**
 * The parts of a Flex message as LINE defines them, read leniently: every property may be missing, and what is
 * not known is passed over. Names and nesting follow the FlexContainer schemas of line-openapi.
 */
export type Layout = 'horizontal' | 'vertical' | 'baseline';

export type Placed = {
  flex?: number;
  margin?: string;
  position?: 'relative' | 'absolute';
  offsetTop?: string;
  offsetBottom?: string;
  offsetStart?: string;
  offsetEnd?: string;
};
export type Gravity = 'top' | 'center' | 'bottom';
export type Align = 'start' | 'center' | 'end';
export type Spread = 'flex-start' | 'center' | 'flex-end' | 'space-between' | 'space-around' | 'space-evenly';

export type LinearGradient = {
  type: 'linearGradient';
  angle: string;
  startColor: string;
  endColor: string;
  centerColor?: string;
  centerPosition?: string;
};

export type FlexBox = Placed & {
  type: 'box';
  layout: Layout;
  contents?: FlexComponent[];
  spacing?: string;
  backgroundColor?: string;
  background?: LinearGradient;
  borderColor?: string;
  borderWidth?: string;
  cornerRadius?: string;
  width?: string;
  maxWidth?: string;
  height?: string;
  maxHeight?: string;
  paddingAll?: string;
  paddingTop?: string;
  paddingBottom?: string;
  paddingStart?: string;
  paddingEnd?: string;
  justifyContent?: Spread;
  alignItems?: 'flex-start' | 'center' | 'flex-end';
  action?: LineAction;
};

export type Typeface = {
  size?: string;
  color?: string;
  weight?: 'regular' | 'bold';
  style?: 'normal' | 'italic';
  decoration?: 'none' | 'underline' | 'line-through';
};
export type FlexSpan = Typeface & { type: 'span'; text?: string };
export type FlexText = Placed &
  Typeface & {
    type: 'text';
    text?: string;
    contents?: FlexSpan[];
    align?: Align;
    gravity?: Gravity;
    wrap?: boolean;
    maxLines?: number;
    lineSpacing?: string;
    adjustMode?: 'shrink-to-fit';
    scaling?: boolean;
    action?: LineAction;
  };

export type FlexButton = Placed & {
  type: 'button';
  action: LineAction;
  style?: 'primary' | 'secondary' | 'link';
  color?: string;
  height?: 'sm' | 'md';
  gravity?: Gravity;
  adjustMode?: 'shrink-to-fit';
  scaling?: boolean;
};

export type FlexImage = Placed & {
  type: 'image';
  url: string;
  size?: string;
  aspectRatio?: string;
  aspectMode?: 'fit' | 'cover';
  backgroundColor?: string;
  align?: Align;
  gravity?: Gravity;
  action?: LineAction;
};

export type FlexVideo = {
  type: 'video';
  url: string;
  previewUrl: string;
  aspectRatio?: string;
  altContent?: FlexComponent;
  action?: LineAction;
};

export type FlexIcon = Placed & { type: 'icon'; url: string; size?: string; aspectRatio?: string };
export type FlexSeparator = { type: 'separator'; margin?: string; color?: string };
export type FlexFiller = { type: 'filler'; flex?: number };

export type FlexComponent =
  | FlexBox
  | FlexText
  | FlexButton
  | FlexImage
  | FlexVideo
  | FlexIcon
  | FlexSeparator
  | FlexFiller
  | FlexSpan;

export type BubbleSize = 'nano' | 'micro' | 'deca' | 'hecto' | 'kilo' | 'mega' | 'giga';
export type BlockName = 'header' | 'hero' | 'body' | 'footer';
export type BlockStyle = { backgroundColor?: string; separator?: boolean; separatorColor?: string };

export type FlexBubble = {
  type: 'bubble';
  size?: BubbleSize;
  direction?: 'ltr' | 'rtl';
  header?: FlexBox;
  hero?: FlexBox | FlexImage | FlexVideo;
  body?: FlexBox;
  footer?: FlexBox;
  styles?: Partial<Record<BlockName, BlockStyle>>;
  action?: LineAction;
};
export type FlexCarousel = { type: 'carousel'; contents?: FlexBubble[] };
export type FlexContainer = FlexBubble | FlexCarousel;
