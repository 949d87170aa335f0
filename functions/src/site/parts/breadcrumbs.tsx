import type { Links } from '../links.ts';

export type Crumb = { name: string; path: string };

/** The way from the office's home to this page; the page itself comes last and is no link. */
export function Breadcrumbs({
  links: { words },
  crumbs,
  current,
}: {
  links: Pick<Links, 'words'>;
  crumbs: readonly Crumb[];
  current: string;
}) {
  return (
    <nav class="crumbs" aria-label={words.crumbs}>
      <ol>
        {crumbs.map(({ name, path }) => (
          <li key={path} lang={name === words.home ? undefined : words.content}>
            <a href={path}>{name}</a>
          </li>
        ))}
        <li aria-current="page" lang={words.content}>
          {current}
        </li>
      </ol>
    </nav>
  );
}
