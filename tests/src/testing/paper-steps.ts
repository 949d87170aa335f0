import type { PaperView } from '@prakat/shared/api/papers';
import type { PaperKind } from '@prakat/shared/papers/register/paper-kinds';
import { expect } from 'vitest';
import type { Api } from './an-api.ts';

/** Steps in the life of a paper, as people of an office take them in the mini-app. */
export function paperSteps(api: Pick<Api, 'call' | 'uploaded'>) {
  const view = async (as: string, id: string): Promise<PaperView> => {
    const { status, body } = await api.call('GET', `/papers/${id}`, { as });
    expect({ status, body }).toMatchObject({ status: 200 });
    return body;
  };
  const act = async (as: string, id: string, action: string, more: object = {}): Promise<PaperView> => {
    const { revision } = await view(as, id);
    const json = { action, revision, ...more };
    const { status, body } = await api.call('POST', `/papers/${id}/actions`, { as, json });
    expect({ status, body }).toMatchObject({ status: 200 });
    return body;
  };
  return {
    view,
    act,

    async started(as: string, kind: PaperKind, subject: string): Promise<PaperView> {
      const { status, body } = await api.call('POST', '/papers', { as, json: { kind, subject } });
      expect({ status, body }).toMatchObject({ status: 201 });
      return body;
    },

    /** Worded as proposed, with the number and day that the office gives it. */
    worded: (as: string, id: string, number: string | null, date: string): Promise<PaperView> =>
      act(as, id, 'paper_word', { number, date, wording: {} }),

    async scanned(
      as: string,
      id: string,
      { name, content, signedOn }: { name: string; content: BodyInit; signedOn: string },
    ): Promise<PaperView> {
      const { id: fileId } = await api.uploaded(as, name, content);
      const checked = await api.call('POST', `/files/${fileId}/check`, { as });
      expect({ status: checked.status, body: checked.body }).toMatchObject({ status: 200 });
      const json = { fileId, signedOn };
      const { status, body } = await api.call('POST', `/papers/${id}/scans`, { as, json });
      expect({ status, body }).toMatchObject({ status: 200 });
      return body;
    },
  };
}
