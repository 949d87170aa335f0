import type { SubmissionView } from '@prakat/shared/api/api';
import type { AvailableAction } from '@prakat/shared/submission/available-actions';
import { type ActionName, transitionOf } from '@prakat/shared/submission/transitions';
import { vi } from 'vitest';
import type { ApiFailure } from '../../../api/failure.ts';
import { aView } from '../../../testing/fixtures.ts';
import { anApi, renderApp } from '../../../testing/render-app.tsx';
import { SubmissionScreen } from '../submission-screen.tsx';

/** An action as the server offers it. */
export const action = (
  name: ActionName,
  onBehalfOf: AvailableAction['onBehalfOf'] = null,
): AvailableAction => {
  const { label, needsReason = false } = transitionOf(name);
  return { name, label, needsReason, onBehalfOf };
};

export const twoPeople = async () => [
  { id: 'm1', name: 'นายจิรายุ ทินจง', positionTitle: 'นักวิชาการ', unitName: 'งานข้อมูล' },
  { id: 'm2', name: 'นางสาวศิริพร นาคำ', positionTitle: 'เจ้าพนักงาน', unitName: 'งานข้อมูล' },
];

/** Opens a request on which one action is offered, and that action's sheet. */
export async function openSheet(
  name: ActionName,
  changes: Partial<SubmissionView> = {},
  failure?: ApiFailure,
) {
  const view = aView({ actions: [action(name)], ...changes });
  const act = vi.fn(async () => {
    if (failure) throw failure;
    return aView({ ...changes, actions: [] });
  });
  const submission = vi.fn(async () => view);
  const app = await renderApp(<SubmissionScreen id="s1" />, {
    api: anApi({ submission, act, people: twoPeople }),
  });
  await app.press(transitionOf(name).label);
  return { app, act, submission };
}
