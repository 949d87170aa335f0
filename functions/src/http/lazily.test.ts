import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { expect, test } from 'vitest';
import { lazily } from './lazily.ts';

const call = async (handler: RequestHandler) => {
  const answers: string[] = [];
  const response = { end: (text: string) => answers.push(text) };
  await handler({} as Request, response as unknown as Response, (() => {}) as NextFunction);
  return answers;
};

test('what answers is loaded by the first request, once for all that come meanwhile', async () => {
  let loaded = 0;
  const handler = lazily(async () => {
    loaded += 1;
    return (_request, response) => void response.end('here');
  });
  expect(loaded).toBe(0);
  expect(await Promise.all([call(handler), call(handler)])).toEqual([['here'], ['here']]);
  expect(loaded).toBe(1);
});

test('a loading that failed fails its request and is tried again by the next', async () => {
  let loaded = 0;
  const handler = lazily(async () => {
    loaded += 1;
    if (loaded === 1) throw new Error('the disk could not be read');
    return (_request, response) => void response.end('here');
  });
  await expect(call(handler)).rejects.toThrow('the disk could not be read');
  expect(await call(handler)).toEqual(['here']);
});
