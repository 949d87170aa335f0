import type { CSSProperties } from 'preact';
import type { SimRichMenu } from '../../line-platform/control-api.ts';
import type { LineAction } from '../actions/line-action.ts';

/** A rich menu as the simulator has accepted it from the product. */
export type RichMenu = {
  richMenuId: string;
  imageUrl: string;
  size: { width: number; height: number };
  chatBarText: string;
  selected: boolean;
  areas: { bounds: { x: number; y: number; width: number; height: number }; action: LineAction }[];
};

/** The simulator checks the shape when the menu is created, and hands it on as it is. */
export const asRichMenu = (menu: SimRichMenu | undefined) => menu as RichMenu | undefined;

/** Where an area lies over the menu's image, in shares of it, so that it fits every screen width. */
export function areaStyle(menu: RichMenu, bounds: RichMenu['areas'][number]['bounds']): CSSProperties {
  const share = (part: number, whole: number) => `${(100 * part) / whole}%`;
  return {
    left: share(bounds.x, menu.size.width),
    top: share(bounds.y, menu.size.height),
    width: share(bounds.width, menu.size.width),
    height: share(bounds.height, menu.size.height),
  };
}
