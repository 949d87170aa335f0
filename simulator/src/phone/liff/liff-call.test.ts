import { expect, it } from 'vitest';
import { readLiffCall } from './liff-call.ts';

it.each([
  [{ type: 'liff.closeWindow' }, { kind: 'close' }],
  [
    {
      type: 'liff.sendMessages',
      id: 'm1',
      messages: [{ type: 'text', text: 'ส่งแล้ว' }, { type: 'flex' }, { type: 'text', text: '' }, null],
    },
    { kind: 'send', id: 'm1', texts: ['ส่งแล้ว'] },
  ],
  [{ type: 'liff.sendMessages', messages: 'x' }, undefined],
  [{ type: 'webpackOk' }, undefined],
  ['liff.closeWindow', undefined],
  [null, undefined],
])('reads %o as %o', (data, call) => expect(readLiffCall(data)).toEqual(call));
