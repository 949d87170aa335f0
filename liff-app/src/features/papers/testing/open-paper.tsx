import type { PaperView } from '@prakat/shared/api/papers';
import { vi } from 'vitest';
import { ApiFailure } from '../../../api/failure.ts';
import { aFile } from '../../../testing/fixtures.ts';
import { anApi, renderApp } from '../../../testing/render-app.tsx';
import { PaperScreen } from '../paper-screen.tsx';

/** The paper as it is read, and what each call that changes it is answered with, in order. */
export async function openPaper(view: PaperView, answers: (PaperView | ApiFailure)[] = []) {
  let current = view;
  const sent: unknown[] = [];
  const request = vi.fn(async (method: string, _path: string, body?: unknown) => {
    if (method === 'GET') return current;
    sent.push(body);
    const answer = answers.shift() ?? current;
    if (answer instanceof ApiFailure) throw answer;
    current = answer;
    return answer;
  });
  const upload = vi.fn((file: File) => ({
    done: Promise.resolve(aFile({ name: file.name })),
    cancel: vi.fn(),
  }));
  const api = anApi({ request: request as never, upload });
  const app = await renderApp(<PaperScreen id={view.id} />, { api });
  return { app, sent, request, upload, now: (next: PaperView) => (current = next) };
}
