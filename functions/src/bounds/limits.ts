import { type Refusal, refuse } from '@prakat/shared/refusals';
import type { Request, Response } from 'express';
import { rateLimit } from 'express-rate-limit';
import type { Context } from '../context.ts';
import { SHARED } from './client-key.ts';

const MINUTE = 60_000;

/**
 * How many requests of a kind one person, or one address, may make in a window. A person works with their hands; an address
 * may be a whole office of forty behind one router, or a mobile network. What is beyond these is a program.
 */
const rules = {
  /** Sign-ins that failed. Those that succeed are not counted, and never refused for others. */
  failedSignIns: { of: 'address', most: 300, windowMs: 5 * MINUTE },
  /** Whatever a person changes in the mini-app, uploads and checks of files included. */
  writes: { of: 'person', most: 240, windowMs: MINUTE },
  uploads: { of: 'person', most: 60, windowMs: MINUTE },
  /** Of requests, in the mini-app. */
  searches: { of: 'person', most: 60, windowMs: MINUTE },
  registrations: { of: 'person', most: 20, windowMs: 60 * MINUTE },
  /** On the first day a whole office registers, and mends what it wrote. */
  registrationsNearby: { of: 'address', most: 200, windowMs: 60 * MINUTE },
  setUps: { of: 'person', most: 20, windowMs: 15 * MINUTE },
  setUpsNearby: { of: 'address', most: 100, windowMs: 15 * MINUTE },
  /** On the website. */
  siteSearches: { of: 'address', most: 120, windowMs: MINUTE },
  /** Forms that visitors send: how satisfied they are, what they report. */
  forms: { of: 'address', most: 60, windowMs: 10 * MINUTE },
  /** Complaints, whose photos are examined. */
  complaints: { of: 'address', most: 20, windowMs: 10 * MINUTE },
  /** Looks at a complaint by its number and the secret part, which nobody may guess at. */
  follows: { of: 'address', most: 60, windowMs: 10 * MINUTE },
} as const;

export type LimitName = keyof typeof rules;

/** A limit of an address that nobody knows is everybody's, and so much wider. */
const SHARED_FACTOR = 20;

/**
 * Counts a request of `key` (a person, or `clientKey`) and gives the seconds until it may be made; 0 when it may now.
 */
export type Limit = (request: Request, response: Response, key: string) => Promise<number>;

const kept = new WeakMap<Context, Map<LimitName, Limit>>();

/** The limit of this name. Counts are of this process and in its memory: a restart forgets them, and each instance has its own. */
export function limitOf(context: Context, name: LimitName): Limit {
  const limits = kept.get(context) ?? new Map<LimitName, Limit>();
  kept.set(context, limits);
  const limit = limits.get(name) ?? (context.isMeasured ? async () => 0 : createLimit(rules[name]));
  limits.set(name, limit);
  return limit;
}

function createLimit({ most, windowMs }: { most: number; windowMs: number }): Limit {
  const limiter = rateLimit({
    windowMs,
    limit: (_request, response) => (keyOf(response) === SHARED ? most * SHARED_FACTOR : most),
    keyGenerator: (_request, response) => keyOf(response),
    // Whoever asked says no in its own way: a page, or a refusal.
    handler: () => {},
    standardHeaders: false,
    legacyHeaders: false,
    // Looks at Express's settings for proxies, which the product reads by its own.
    validate: false,
  });
  return (request, response, key) => {
    response.locals.limitKey = key;
    return new Promise((resolve, reject) => {
      const goOn = (error?: unknown) => (error ? reject(error) : resolve(0));
      // Where it may, `goOn` came first.
      void Promise.resolve(limiter(request, response, goOn)).then(
        () => resolve(secondsLeft(request)),
        reject,
      );
    });
  };
}

const keyOf = ({ locals }: Response): string => String(locals.limitKey);

function secondsLeft(request: Request): number {
  const { resetTime } = (request as { rateLimit?: { resetTime?: Date } }).rateLimit ?? {};
  return Math.max(1, Math.ceil(((resetTime?.getTime() ?? 0) - Date.now()) / 1000));
}

/** What is said to whoever must wait. */
export function refusalOfLimit(name: LimitName, seconds: number): Refusal {
  const wait = seconds < 100 ? `${seconds} วินาที` : `${Math.ceil(seconds / 60)} นาที`;
  return refuse(rules[name].of === 'person' ? 'rate_limited' : 'network_limited', { wait }).refusal;
}
