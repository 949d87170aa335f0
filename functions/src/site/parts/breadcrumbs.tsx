export type Crumb = { name: string; path: string };

/** The way from the office's home to this page; the page itself comes last and is no link. */
export function Breadcrumbs({ crumbs, current }: { crumbs: readonly Crumb[]; current: string }) {
  return (
    <nav class="crumbs" aria-label="ตำแหน่งของหน้านี้">
      <ol>
        {crumbs.map(({ name, path }) => (
          <li key={path}>
            <a href={path}>{name}</a>
          </li>
        ))}
        <li aria-current="page">{current}</li>
      </ol>
    </nav>
  );
}
