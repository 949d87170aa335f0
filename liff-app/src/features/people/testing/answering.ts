import type { OfficeStatus } from '@prakat/shared/api/people';
import type { Api } from '../../../api/client.ts';
import { ApiFailure } from '../../../api/failure.ts';
import { aMe } from '../../../testing/fixtures.ts';
import { anApi } from '../../../testing/render-app.tsx';

/** An API that answers by method and path; what is not in the table must not be asked. */
export function answering(table: Record<string, (body: unknown) => unknown>) {
  const calls: [call: string, body: unknown][] = [];
  const request = async (method: string, path: string, body?: unknown) => {
    const call = `${method} ${path}`;
    const answer = table[call];
    if (!answer) throw new Error(`unexpected ${call}`);
    calls.push([call, body]);
    return answer(body);
  };
  return { api: anApi({ request: request as Api['request'] }), calls };
}

/** An answer that is a refusal. */
export const refusing =
  (code: string, message: string, fields: { field: string; message: string }[] = []) =>
  () => {
    throw new ApiFailure('refused', message, { code: code as never, message, fields });
  };

export const administrator = aMe({ isAdministrator: true, appoints: true });
/** Decides what is published, and administers nothing. */
export const head = aMe({ appoints: true, canDelegate: true });

/** What an office that lacks nothing is told of itself. */
export const nothingLacking: OfficeStatus = {
  warnings: [],
  advice: [],
  registrationsWaiting: 0,
  proposals: [],
  order: {
    sentence: null,
    differences: [],
    withoutOrder: [],
    paperId: 'order-1',
    next: { year: '2567', paperId: null },
  },
};
