import type { ApiFailure } from '../api/failure.ts';
import { Notice } from './notice.tsx';

/** The way to more of a list, under what has been read of it, and what failed on it; no button where there is no more. */
export const ShowMore = (props: {
  next: string | null;
  loading: boolean;
  failure: ApiFailure | null;
  onMore: () => void;
}) => (
  <>
    {props.failure && (
      <Notice tone="error">
        <p>{props.failure.message}</p>
      </Notice>
    )}
    {props.next && (
      <button type="button" class="button button-wide" disabled={props.loading} onClick={props.onMore}>
        {props.loading ? 'กำลังโหลด…' : 'แสดงเพิ่มเติม'}
      </button>
    )}
  </>
);
