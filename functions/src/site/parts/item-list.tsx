import type { OfficeProfile } from '@prakat/shared/office/profile';
import { calendarDate } from '@prakat/shared/time/thai-date';
import type { PublicItem } from '../../search/public-item.ts';
import type { Links } from '../links.ts';
import { snippetOf } from '../text/snippet.ts';

/** Cards of items, newest first. The category is named only in lists that mix categories. */
export function ItemList({
  links,
  profile,
  items,
  showCategory,
  isFront = false,
  words: soughtFor = [],
}: {
  links: Links;
  profile: OfficeProfile;
  items: readonly PublicItem[];
  showCategory: boolean;
  /** On a home page, where a wide screen has two beside each other. */
  isFront?: boolean;
  /** What the items were found by; shown where it stands in the details. */
  words?: readonly string[];
}) {
  const { words } = links;
  return (
    <ul class={isFront ? 'items front' : 'items'}>
      {items.map((item) => {
        const category = profile.categories.find(({ id }) => id === item.categoryId);
        return (
          <li key={item.id} class="card">
            <h3 lang={words.content}>
              <a href={links.item(profile.id, item.id)}>{item.title}</a>
            </h3>
            {showCategory && category ? (
              <p class="tag" lang={words.content}>
                {category.name}
              </p>
            ) : null}
            <FoundIn details={item.details} soughtFor={soughtFor} lang={words.content} />
            <p class="muted">
              {words.published}{' '}
              <time datetime={item.publishedAt}>{words.date(calendarDate(item.publishedAt))}</time>
              <span class="dot" lang={words.content}>
                {item.source}
              </span>
              {item.files.length > 0 ? (
                <span class="dot whole">{words.filesCounted(item.files.length)}</span>
              ) : null}
            </p>
          </li>
        );
      })}
    </ul>
  );
}

/** Where the details have what was looked for. */
function FoundIn({
  details,
  soughtFor,
  lang,
}: {
  details: string;
  soughtFor: readonly string[];
  lang: 'th' | undefined;
}) {
  const snippet = soughtFor.length > 0 ? snippetOf(details, soughtFor) : null;
  if (!snippet) return null;
  return (
    <p lang={lang}>
      {snippet.before}
      <mark>{snippet.found}</mark>
      {snippet.after}
    </p>
  );
}
