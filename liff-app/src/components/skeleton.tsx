/** Grey lines in the shape of what is being read. */
export function Skeleton(props: { lines?: number; label?: string }) {
  return (
    <div class="skeleton" role="status">
      <span class="visually-hidden">{props.label ?? 'กำลังโหลดข้อมูล'}</span>
      {Array.from({ length: props.lines ?? 4 }, (_, line) => (
        <span key={line} class="skeleton-line" aria-hidden="true" />
      ))}
    </div>
  );
}
