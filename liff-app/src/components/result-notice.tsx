import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Notice } from './notice.tsx';

/** What the person's last action came to. */
export type ActionResult = { done: string } | { refused: string };

/** Takes the focus, so that what happened is the first thing read. `children`: where to go after it was done. */
export function ResultNotice(props: { result: ActionResult | null; children?: ComponentChildren }) {
  const { result } = props;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!result) return;
    box.current?.focus();
    box.current?.scrollIntoView({ block: 'start' });
  }, [result]);
  if (!result) return null;
  return (
    <div ref={box} tabIndex={-1} class="result">
      {'done' in result ? (
        <Notice tone="success" title={result.done}>
          {props.children}
        </Notice>
      ) : (
        <Notice tone="error" title="ยังไม่ได้ทำรายการ">
          <p>{result.refused}</p>
          <p>ข้อมูลด้านล่างเป็นข้อมูลล่าสุด</p>
        </Notice>
      )}
    </div>
  );
}
