import { webAddress } from '@prakat/shared/text/web-address';
import type { PublicItem } from '../../search/public-item.ts';
import type { Links } from '../links.ts';

/** Items that are there for the website they lead to (category 4 of the standard): the title is the link. */
export function LinkList({ links, items }: { links: Links; items: readonly PublicItem[] }) {
  const { words } = links;
  return (
    <ul class="links">
      {items.map((item) => {
        const url = item.externalLink === null ? null : webAddress(item.externalLink);
        const own = links.item(item.officeId, item.id);
        return (
          <li key={item.id} class="card">
            <a
              href={url?.href ?? own}
              rel={url ? 'noopener nofollow external' : undefined}
              lang={words.content}
            >
              {item.title}
            </a>
            <p class="muted">
              {url ? <span>{url.host}</span> : null}
              {url ? (
                <span class="dot">
                  <a href={own}>
                    {words.details}
                    <span class="unseen"> {item.title}</span>
                  </a>
                </span>
              ) : null}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
