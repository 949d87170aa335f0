import { type Answer, TIMED_OUT, UNREACHABLE } from './ask.ts';
import { type ApiFailure, failureOf, timedOut, unreachable } from './failure.ts';

/** The answer of a call that succeeded; throws `ApiFailure` for whatever else comes of it. */
export async function answerOf(asked: Promise<Answer>): Promise<Answer> {
  const response = await asked.catch((error: unknown) => {
    throw noAnswer(error) ?? error;
  });
  if (response.ok) return response;
  throw await failureOfAnswer(response);
}

/** What it means that `ask` rejects; null for what is none of its errors. */
export function noAnswer(error: unknown): ApiFailure | null {
  const name = (error as Partial<Error> | null)?.name;
  if (name === TIMED_OUT) return timedOut();
  return name === UNREACHABLE ? unreachable() : null;
}

/** What an answer says that is no success. */
export const failureOfAnswer = async (response: Response): Promise<ApiFailure> =>
  failureOf(response.status, await textOf(response));

/** The JSON of an answer; throws `ApiFailure` where it breaks off or is none. */
export async function jsonOf<T>(response: Response): Promise<T> {
  const text = await textOf(response);
  try {
    return JSON.parse(text) as T;
  } catch {
    throw failureOf(502, text);
  }
}

/** A connection that breaks in the middle of an answer is the same as no answer. */
const textOf = (response: Response): Promise<string> =>
  response.text().catch(() => {
    throw unreachable();
  });
