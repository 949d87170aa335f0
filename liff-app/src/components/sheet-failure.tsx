import { useEffect, useRef } from 'preact/hooks';
import type { ApiFailure } from '../api/failure.ts';
import { Notice } from './notice.tsx';

/** Why a sheet's action came to nothing; scrolls into view, because a sheet may be longer than the screen. */
export function SheetFailure(props: { title: string; failure: ApiFailure; afterUnknown: string }) {
  const { failure } = props;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (failure) box.current?.scrollIntoView({ block: 'end' });
  }, [failure]);
  const unknown = failure.kind === 'unreachable' || failure.kind === 'timeout';
  return (
    <div ref={box}>
      <Notice tone="error" title={props.title}>
        <p>{failure.fields[0]?.message ?? failure.message}</p>
        {unknown && <p>{props.afterUnknown}</p>}
      </Notice>
    </div>
  );
}
