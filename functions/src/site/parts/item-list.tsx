import type { OfficeProfile } from '@prakat/shared/office/profile';
import { calendarDate, thaiDate } from '@prakat/shared/time/thai-date';
import type { Links } from '../links.ts';
import type { PublicItem } from '../public-item.ts';

/** Cards of items, newest first. The category is named only in lists that mix categories. */
export function ItemList({
  links,
  profile,
  items,
  showCategory,
}: {
  links: Links;
  profile: OfficeProfile;
  items: readonly PublicItem[];
  showCategory: boolean;
}) {
  return (
    <ul class="items">
      {items.map((item) => {
        const category = profile.categories.find(({ id }) => id === item.categoryId);
        return (
          <li key={item.id} class="card">
            <h3>
              <a href={links.item(profile.id, item.id)}>{item.title}</a>
            </h3>
            {showCategory && category ? <p class="tag">{category.name}</p> : null}
            <p class="muted">
              เผยแพร่ <time datetime={item.publishedAt}>{thaiDate(calendarDate(item.publishedAt))}</time>
              <span class="dot">{item.source}</span>
              {item.files.length > 0 ? <span class="dot whole">ไฟล์แนบ {item.files.length} ไฟล์</span> : null}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
