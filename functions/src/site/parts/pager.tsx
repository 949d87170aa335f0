import { type PageTrail, trailPath } from '../page-trail.ts';

/** Older and newer pages of a list; nothing where there is only one. */
export function Pager({ path, trail, next }: { path: string; trail: PageTrail; next: string | null }) {
  if (trail.length === 0 && !next) return null;
  return (
    <nav class="pager" aria-label="เปลี่ยนหน้ารายการ">
      {trail.length > 0 ? (
        <a rel="prev" href={trailPath(path, trail.slice(0, -1))}>
          ก่อนหน้า
        </a>
      ) : null}
      {trail.length > 1 ? <a href={path}>รายการล่าสุด</a> : null}
      {next ? (
        <a class="pager-next" rel="next" href={trailPath(path, [...trail, next])}>
          ถัดไป
        </a>
      ) : null}
    </nav>
  );
}
