import type { LineAction } from '../actions/line-action.ts';
import { areaStyle, type RichMenu } from './rich-menu-area.ts';

type Props = { menu: RichMenu; busy: boolean; onPress: (action: LineAction) => void };

/** The rich menu's image with its areas over it. Where the image is missing, the areas show their labels. */
export function RichMenuPanel({ menu, busy, onPress }: Props) {
  return (
    <section
      class="rich-menu"
      aria-label={menu.chatBarText}
      style={{ aspectRatio: `${menu.size.width} / ${menu.size.height}` }}
    >
      <img
        src={menu.imageUrl}
        alt=""
        onError={(event) => event.currentTarget.parentElement?.classList.add('rich-menu-bare')}
      />
      {menu.areas.map(({ bounds, action }, index) => (
        <button
          key={index}
          type="button"
          style={areaStyle(menu, bounds)}
          aria-disabled={busy}
          onClick={() => {
            if (!busy) onPress(action);
          }}
        >
          <span>{action.label ?? action.text ?? action.displayText ?? `เมนูที่ ${index + 1}`}</span>
        </button>
      ))}
    </section>
  );
}
