import { z } from 'zod';
import { LineApiError } from '../line-error.ts';
import { messagesField, parseBody } from '../messages/message.ts';

const schema = z.strictObject({ messages: messagesField });

/** What LINE answers to this one message; null when it accepts it. */
export function refusalOf(message: unknown): Record<string, unknown> | null {
  try {
    parseBody(schema, { messages: [message] });
    return null;
  } catch (error) {
    if (error instanceof LineApiError) return error.body;
    throw error;
  }
}
/** Each detail of the refusal as `property: message`. */
export const problemsOf = (message: unknown) =>
  ((refusalOf(message)?.details ?? []) as { message: string; property: string }[]).map(
    ({ message: what, property }) => `${property}: ${what}`,
  );
