import type { OfficeProfile } from '@prakat/shared/office/profile';
import { calendarDate } from '@prakat/shared/time/thai-date';
import type { PublicItem } from '../../search/public-item.ts';
import type { Topic } from '../home.ts';
import type { Links } from '../links.ts';
import { excerpt } from '../text/excerpt.ts';

/** Letters of a title where many stand beside each other. */
const TITLE_ROOM = 110;

type Some = { links: Links; profile: OfficeProfile; items: readonly PublicItem[] };

/** What the office asked to go up at once, above everything else. */
export function UrgentNotices({ links, profile, items }: Some) {
  const { words } = links;
  if (items.length === 0) return null;
  return (
    <section class="urgent" aria-labelledby="urgent">
      <h2 id="urgent">{words.urgent}</h2>
      <ul>
        {items.map((item) => (
          <li key={item.id}>
            <a href={links.item(profile.id, item.id)} lang={words.content}>
              {item.title}
            </a>{' '}
            <time class="muted" datetime={item.publishedAt}>
              {words.date(calendarDate(item.publishedAt))}
            </time>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Days that news covers, today and after. */
export function Calendar({ links, profile, items }: Some) {
  const { words } = links;
  if (items.length === 0) return null;
  return (
    <section aria-labelledby="calendar">
      <h2 id="calendar">{words.calendar}</h2>
      <ul class="events">
        {items.map((item) => (
          <li key={item.id} class="card">
            <p class="event-days">{words.dateRange(item.coversFrom, item.coversTo)}</p>
            <p lang={words.content}>
              <a href={links.item(profile.id, item.id)}>{excerpt(item.title, TITLE_ROOM)}</a>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Every topic in the order of the office, with the newest of each. */
export function Topics({
  links,
  profile,
  topics,
}: {
  links: Links;
  profile: OfficeProfile;
  topics: readonly Topic[];
}) {
  const { words } = links;
  return (
    <nav aria-labelledby="categories">
      <h2 id="categories">{words.topics}</h2>
      <ul class="tiles">
        {topics.map(({ category: { id, number, name }, items }) => (
          <li key={id} class="card tile">
            <a class="numbered" href={links.category(profile.id, id)}>
              <span class="tile-number" aria-hidden="true">
                {number}
              </span>
              <span class="tile-name" lang={words.content}>
                {name}
              </span>
            </a>
            {items.length > 0 ? (
              <ul class="tile-items" lang={words.content}>
                {items.map((item) => (
                  <li key={item.id}>
                    <a href={links.item(profile.id, item.id)}>{excerpt(item.title, TITLE_ROOM)}</a>
                  </li>
                ))}
              </ul>
            ) : null}
          </li>
        ))}
      </ul>
    </nav>
  );
}
