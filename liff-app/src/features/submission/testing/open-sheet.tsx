import type { PublicationView, SubmissionView } from '@prakat/shared/api/api';
import type { AvailablePublicationAction } from '@prakat/shared/publication/available-actions';
import {
  type PublicationAction,
  transitionOf as publicationRow,
} from '@prakat/shared/publication/transitions';
import type { AvailableAction } from '@prakat/shared/submission/available-actions';
import { type ActionName, transitionOf } from '@prakat/shared/submission/transitions';
import { vi } from 'vitest';
import type { ApiFailure } from '../../../api/failure.ts';
import { aPublication, aView } from '../../../testing/fixtures.ts';
import { anApi, renderApp } from '../../../testing/render-app.tsx';
import { SubmissionScreen } from '../submission-screen.tsx';

type Acting = AvailableAction['onBehalfOf'];

/** An action on a request as the server offers it. */
export function action(name: ActionName, onBehalfOf: Acting = null): AvailableAction {
  const { label, needsReason = false, answers = null, weight = 'neutral' } = transitionOf(name);
  return { name, label, needsReason, answers, weight, onBehalfOf };
}

/** An action on what stands on the website as the server offers it. */
export function publicationAction(
  name: PublicationAction,
  onBehalfOf: Acting = null,
): AvailablePublicationAction {
  const { label, needsReason = false, answers = null, weight = 'neutral' } = publicationRow(name);
  return { name, label, needsReason, answers, weight, onBehalfOf };
}

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

/** Opens a request with one action offered on what stands on the website by it, and that action's sheet. */
export async function openPublicationSheet(
  name: PublicationAction,
  changes: Partial<PublicationView> = {},
  failure?: ApiFailure,
  more: Parameters<typeof anApi>[0] = {},
) {
  const publication = aPublication({ actions: [publicationAction(name)], ...changes });
  const view = aView({ standing: publication.state, publication });
  const act = vi.fn(async () => {
    if (failure) throw failure;
    return aView({ ...view, publication: { ...publication, actions: [] } });
  });
  const submission = vi.fn(async () => view);
  const app = await renderApp(<SubmissionScreen id="s1" />, {
    api: anApi({ submission, actOnPublication: act, people: twoPeople, ...more }),
  });
  await app.press(publicationRow(name).label);
  return { app, act, submission };
}
