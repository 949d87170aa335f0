import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { FailurePage } from './failure-page.tsx';
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
  let loaded: ComponentType<Props> | null = null;
  function Lazy(props: Props) {
    const [state, setState] = useState<'loading' | 'ready' | 'failed'>(loaded ? 'ready' : 'loading');
    useEffect(() => {
      // It may have come since it was drawn.
      if (loaded) return setState('ready');
      load().then(
        (screen) => {
          loaded = screen;
          setState('ready');
        },
        () => setState('failed'),
      );
    }, []);
    if (state === 'failed') {
      return (
        <FailurePage
          failure={{ message: 'โหลดหน้านี้ไม่สำเร็จ กรุณาตรวจสอบสัญญาณอินเทอร์เน็ต แล้วลองใหม่' }}
          onRetry={() => location.reload()}
        />
      );
    }
    const Screen = loaded;
    return Screen ? <Screen {...props} /> : <Skeleton />;
  }
  const preload = () => {
    load().then(
      (screen) => {
        loaded = screen;
      },
      // It is fetched again when it is drawn, and that says what went wrong.
      () => {},
    );
  };
  return Object.assign(Lazy, { preload });
}
