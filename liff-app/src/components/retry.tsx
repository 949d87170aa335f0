import type { ApiFailure } from '../api/failure.ts';
import { Notice } from './notice.tsx';

/** In place of a part of a screen that could not be read. */
export const Retry = (props: { failure: ApiFailure; onRetry: () => void }) => (
  <Notice tone="error">
    <p>{props.failure.message}</p>
    <button type="button" class="button" onClick={props.onRetry}>
      ลองใหม่
    </button>
  </Notice>
);
