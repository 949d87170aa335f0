import type { ApiFailure } from '../api/failure.ts';
import { Page } from './page.tsx';

/** In place of a screen that could not be read. `onRetry` is left out where trying again cannot help. */
export function FailurePage(props: {
  failure: Pick<ApiFailure, 'message'>;
  title?: string;
  onRetry?: () => void;
}) {
  return (
    <Page title={props.title ?? 'เปิดหน้านี้ไม่ได้'}>
      <div class="empty" role="alert">
        <p>{props.failure.message}</p>
        {props.onRetry && (
          <button type="button" class="button button-primary" onClick={props.onRetry}>
            ลองใหม่
          </button>
        )}
      </div>
    </Page>
  );
}
