import type { Request, Response } from 'express';
import { bodiesOf } from '../bounds/bodies.ts';
import { type LimitName, limitOf, refusalOfLimit } from '../bounds/limits.ts';
import type { Context } from '../context.ts';
import type { SendRefusal } from './error-handler.ts';

/** Remembers whose call is answered, once their token was verified: by what their calls and bytes are counted. */
export const setPerson = (response: Response, officeId: string, lineUserId: string): void => {
  response.locals.person = `${officeId}:${lineUserId}`;
};

export function personOf({ locals }: Response): string {
  if (typeof locals.person !== 'string') throw new Error('nobody was verified for this call');
  return locals.person;
}

/** Reads what a person sends in JSON. Throws `BodyError`, and when nobody was verified before. */
export const createJsonReader =
  (context: Context) =>
  (request: Request): Promise<unknown> =>
    bodiesOf(context).json(request, personOf(request.res as Response));

/** Counts a call against a limit; one over it is refused with how long to wait, and then it is false. */
export const createLimiter =
  (context: Context, sendRefusal: SendRefusal) =>
  async (name: LimitName, response: Response, key: string): Promise<boolean> => {
    const seconds = await limitOf(context, name)(response.req, response, key);
    if (seconds === 0) return true;
    response.set('Retry-After', String(seconds));
    sendRefusal(response, refusalOfLimit(name, seconds));
    return false;
  };
