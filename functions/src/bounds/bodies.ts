import { randomUUID } from 'node:crypto';
import { type ParsedUrlQuery, parse } from 'node:querystring';
import type { Request } from 'express';
import type { Context } from '../context.ts';
import { BytesUnderWay } from './bytes-under-way.ts';
import { clientKey, SHARED } from './client-key.ts';
import { type FormBounds, type FormWithFiles, parseForm } from './form-with-files.ts';
import { BodyError, prompt, readBody, steady } from './read-body.ts';

const KB = 1024;
const MB = 1024 * KB;

/** LINE sends some KB; more than this it never does. */
export const MAX_WEBHOOK_BYTES = 256 * KB;

/** A message to the product in JSON: the longest form with all its texts has a tenth of it. */
const MAX_JSON_BYTES = 256 * KB;
const MAX_FORM_BYTES = 16 * KB;

/**
 * The bodies of requests, each read once it is known who sends it as far as that can be. All unfinished ones together have
 * bounds: people of the offices 128 MB and each of them 40, which is two files of the largest size; strangers, who send
 * webhooks and short forms, 32 MB and each address 4, and with photos of complaints 96 and 32. So no stranger keeps people from working, and no address LINE.
 */
export type Bodies = ReturnType<typeof createBodies>;

function createBodies(context: Pick<Context, 'traffic'>) {
  const people = new BytesUnderWay(128 * MB, 40 * MB);
  const strangers = new BytesUnderWay(32 * MB, 4 * MB);
  const photos = new BytesUnderWay(96 * MB, 32 * MB);
  const senderOf = (request: Request) => {
    const key = clientKey(context, request);
    // Behind a proxy that hides them nobody's share can be told apart.
    return key === SHARED ? randomUUID() : key;
  };
  const ofStranger = (request: Request, limit: number) =>
    readBody(request, { limit, isInTime: prompt, room: strangers, sender: senderOf(request) });

  return {
    /** What somebody who is known sends in JSON; undefined when it is something else. Throws `BodyError`. */
    async json(request: Request, person: string): Promise<unknown> {
      const bounds = { limit: MAX_JSON_BYTES, isInTime: prompt, room: people, sender: person };
      const bytes = await readBody(request, bounds);
      if (!request.is('application/json') || bytes.length === 0) return undefined;
      const charset = /;\s*charset="?([^";\s]+)/i.exec(request.get('content-type') ?? '')?.[1];
      if (charset && charset.toLowerCase() !== 'utf-8') throw new BodyError('charset.unsupported');
      return parsed(bytes);
    },
    /** A file that somebody who is known sends, as slowly as their connection is. Throws `BodyError`. */
    file: (request: Request, person: string, limit: number): Promise<Buffer> =>
      readBody(request, { limit, isInTime: steady, room: people, sender: person }),
    /** The fields of a form of the website, each a list where it was sent twice. Throws `BodyError`. */
    async form(request: Request, limit: number = MAX_FORM_BYTES): Promise<ParsedUrlQuery> {
      const bytes = await ofStranger(request, limit);
      if (!request.is('application/x-www-form-urlencoded')) return {};
      return parse(bytes.toString('utf8'));
    },
    /** A form of the website with files, as slowly as a telephone sends them. Throws `BodyError`. */
    async formWithFiles(request: Request, bounds: FormBounds & { limit: number }): Promise<FormWithFiles> {
      const { limit } = bounds;
      const bytes = await readBody(request, {
        limit,
        isInTime: steady,
        room: photos,
        sender: senderOf(request),
      });
      return parseForm(request.get('content-type') ?? '', bytes, bounds);
    },
    /** Exactly the bytes that LINE signed. Throws `BodyError`. */
    webhook: (request: Request): Promise<Buffer> => ofStranger(request, MAX_WEBHOOK_BYTES),
  };
}

const kept = new WeakMap<object, Bodies>();

/** The bodies of this process, whoever reads them. */
export function bodiesOf(context: Context): Bodies {
  const bodies = kept.get(context) ?? createBodies(context);
  kept.set(context, bodies);
  return bodies;
}

/** An object or a list: nothing else is a message. */
function parsed(bytes: Buffer): object {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    if (typeof value === 'object' && value !== null) return value;
  } catch {}
  throw new BodyError('entity.parse.failed');
}
