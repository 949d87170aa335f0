import type { Links } from '../links.ts';
import { type PageTrail, trailPath } from '../page-trail.ts';

/** Older and newer pages of a list; nothing where there is only one. */
export function Pager({
  links: { words },
  path,
  trail,
  next,
}: {
  links: Pick<Links, 'words'>;
  path: string;
  trail: PageTrail;
  next: string | null;
}) {
  if (trail.length === 0 && !next) return null;
  return (
    <nav class="pager" aria-label={words.pages}>
      {trail.length > 0 ? (
        <a rel="prev" href={trailPath(path, trail.slice(0, -1))}>
          {words.previous}
        </a>
      ) : null}
      {trail.length > 1 ? <a href={path}>{words.newest}</a> : null}
      {next ? (
        <a class="pager-next" rel="next" href={trailPath(path, [...trail, next])}>
          {words.next}
        </a>
      ) : null}
    </nav>
  );
}
