import { actingFor } from '@prakat/shared/people/names';
import type { AvailableAction } from '@prakat/shared/submission/available-actions';
import { useApp } from '../../app-context.ts';
import { Notice } from '../../components/notice.tsx';
import { PositionTitle } from '../../components/position-title.tsx';

/** Said before something is done for another: the name and post as they will stand under it. */
export function SigningAs({ action: { onBehalfOf } }: { action: Pick<AvailableAction, 'onBehalfOf'> }) {
  const { name, positionTitle } = useApp().me.member;
  if (!onBehalfOf) return null;
  return (
    <Notice tone="info">
      <p>
        ท่านลงนาม {name} <PositionTitle title={positionTitle} /> {actingFor(onBehalfOf)}
      </p>
    </Notice>
  );
}
