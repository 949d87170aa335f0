import type { OfficeProfile } from '@prakat/shared/office/profile';
import type { Links } from '../links.ts';

/** Longer texts are cut: whoever pastes a paragraph is searching for its beginning. */
export const QUESTION_MAX = 1000;

/** True where the office's items are on this website, and so can be found on it. */
export const hasSearch = ({ destinations }: OfficeProfile): boolean => destinations.website === 'built-in';

/** Asks for a word and goes to the page of results; one at most on each page. */
export function SearchBox({ links, profile }: { links: Links; profile: OfficeProfile }) {
  const { words } = links;
  return (
    <search class="find">
      <form action={links.search(profile.id)} method="get">
        <label class="unseen" for="q">
          {words.searchSite}
        </label>
        <input
          id="q"
          name="q"
          type="search"
          maxlength={QUESTION_MAX}
          placeholder={words.searchSite}
          autocomplete="off"
        />
        <button type="submit" class="button">
          {words.search}
        </button>
      </form>
    </search>
  );
}
