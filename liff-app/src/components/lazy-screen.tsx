import type { ComponentType } from 'preact';
import { FailurePage } from './failure-page.tsx';
import { lazyCode } from './lazy-code.ts';
import { Skeleton } from './skeleton.tsx';

/** A screen that comes when it is asked for; `preload` fetches its code ahead, and says nothing where that fails. */
export type LazyScreen<Props extends object> = ComponentType<Props> & { preload(): void };

/**
 * A screen whose code is read when it is first opened. After a new release an app that was left open asks for a
 * file that is gone: reloading the page helps then, and so does it when the connection broke.
 */
export function lazyScreen<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): LazyScreen<Props> {
  const screen = lazyCode(load);
  function Lazy(props: Props) {
    const { code: Screen, failed } = screen.use();
    if (failed) {
      return (
        <FailurePage
          failure={{ message: 'โหลดหน้านี้ไม่สำเร็จ กรุณาตรวจสอบสัญญาณอินเทอร์เน็ต แล้วลองใหม่' }}
          onRetry={() => location.reload()}
        />
      );
    }
    return Screen ? <Screen {...props} /> : <Skeleton />;
  }
  return Object.assign(Lazy, { preload: screen.preload });
}
