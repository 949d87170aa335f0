import type { ApiFailure } from '../api/failure.ts';
import { Notice } from './notice.tsx';

/** That what is shown was read earlier, because reading it again failed; nothing where it did not. */
export const StaleNotice = ({ failure, onRetry }: { failure: ApiFailure | null; onRetry?: () => void }) =>
  failure && (
    <Notice tone="warning" title="ข้อมูลอาจไม่เป็นปัจจุบัน">
      <p>{failure.message}</p>
      {onRetry && (
        <button type="button" class="button-small" onClick={onRetry}>
          ลองใหม่
        </button>
      )}
    </Notice>
  );
