import type { Office } from '../../context.ts';
import type { Attempt, Destination, Failed, OpenDestination } from '../destination.ts';
import { CategoryIds } from './category.ts';
import { type Fetch, WordPressClient } from './client.ts';
import { asValue, forGood } from './errors.ts';
import { lookAtSite } from './look.ts';
import { putUp } from './put-up.ts';
import { takeDown } from './take-down.ts';

/** Opens the WordPress of an office over `fetch`, which tests bring along. */
export function wordpressOver(fetch: Fetch): OpenDestination {
  const categoryIds = new CategoryIds();
  return (context, office) => {
    const at = <T extends { ok: true }>(
      attempt: Attempt,
      work: (client: WordPressClient) => Promise<T>,
    ): Promise<T | Failed> => asValue(async () => work(clientOf(office, attempt, fetch)));
    const put: Destination['place'] = (order, attempt) =>
      at(attempt, (client) => putUp({ context, office, client, categoryIds }, order));
    return {
      place: put,
      replace: put,
      remove: (order, attempt) => at(attempt, (client) => takeDown(client, order)),
      look: (asked, attempt) => at(attempt, (client) => lookAtSite(client, office.profile, asked)),
    };
  };
}

/** The office's own WordPress: one post for each publication, its files as media. */
export const wordpress: OpenDestination = wordpressOver(globalThis.fetch);

function clientOf({ profile, wordpress: login }: Office, attempt: Attempt, fetch: Fetch): WordPressClient {
  const { websiteUrl } = profile.destinations;
  if (!websiteUrl || !login)
    throw forGood('ยังไม่ได้กำหนดที่อยู่หรือบัญชีของเว็บไซต์ WordPress (websiteUrl, WORDPRESS_USER, WORDPRESS_PASSWORD)');
  return new WordPressClient({ url: websiteUrl, login }, attempt, fetch);
}
