import type { SubmissionView } from '@prakat/shared/api/api';
import type { Api } from './api/client.ts';
import { asFailure } from './api/failure.ts';
import { type Ahead, type Known, readMe } from './boot.ts';

/** Gives what was asked ahead to whoever asks for it first; after that it is asked anew. */
export function takeAhead(
  api: Api,
  ahead: Ahead,
  onSignedOut: () => void,
): { api: Api; me: () => Promise<Known> } {
  const left: { me: Ahead['me'] | null; submission: Ahead['submission'] } = { ...ahead };
  async function told<T>(asked: Promise<T>): Promise<T> {
    try {
      return await asked;
    } catch (error) {
      if (asFailure(error).kind === 'signed_out') onSignedOut();
      throw error;
    }
  }
  return {
    me() {
      const first = left.me;
      left.me = null;
      return first ? told(first) : readMe(api);
    },
    api: {
      ...api,
      submission(id): Promise<SubmissionView> {
        const first = left.submission?.id === id ? left.submission.view : null;
        left.submission = null;
        return first ? told(first) : api.submission(id);
      },
    },
  };
}
