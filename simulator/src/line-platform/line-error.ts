export type ErrorDetail = { message: string; property: string };

/** An answer of LINE that is not a success. The route runner turns it into the HTTP response. */
export class LineApiError extends Error {
  override name = 'LineApiError';
  constructor(
    readonly status: number,
    readonly body: Record<string, unknown>,
    readonly headers: Record<string, string> = {},
  ) {
    super(`${status} ${JSON.stringify(body)}`);
  }
}

/** The Messaging API's form: `{message, details?}`. */
export const lineError = (status: number, message: string, details: ErrorDetail[] = []) =>
  new LineApiError(status, details.length > 0 ? { message, details } : { message });

/** The form of the token and login routes: `{error, error_description}`. */
export const oauthError = (status: number, error: string, description: string) =>
  new LineApiError(status, { error, error_description: description });

export const invalidProperty = (property: string) =>
  lineError(400, `The property, '${property}', in the request body is invalid (line: -, column: -)`);

export const notForThisAccount = () => lineError(403, 'Access to this API is not available for your account');
export const notFound = () => lineError(404, 'Not found');
