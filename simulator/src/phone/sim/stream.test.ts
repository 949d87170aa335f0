import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type ChatChange, createChatStream } from './stream.ts';

/** An event source that does what the test says. */
class FakeSource extends EventTarget {
  readyState = 0;
  close() {
    this.readyState = 2;
  }
  opens() {
    this.readyState = 1;
    this.dispatchEvent(new Event('open'));
  }
  fails(readyState: number) {
    this.readyState = readyState;
    this.dispatchEvent(new Event('error'));
  }
  tells(data: string) {
    this.dispatchEvent(new MessageEvent('chat', { data }));
  }
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function watched() {
  const sources: FakeSource[] = [];
  const heard: (ChatChange | 'all')[] = [];
  const stream = createChatStream('/x', () => {
    const source = new FakeSource();
    sources.push(source);
    return source as unknown as EventSource;
  });
  stream.subscribe({ onChange: (change) => heard.push(change) });
  const newest = () => sources.at(-1) as FakeSource;
  return { sources, heard, stream, newest };
}

it('hands on the chats that change, and passes over what it cannot read', () => {
  const { heard, newest } = watched();
  newest().opens();
  newest().tells('{"officeId":"satun","chatId":"U1"}');
  newest().tells('{');
  newest().tells('7');
  expect(heard).toEqual([{ officeId: 'satun', chatId: 'U1' }]);
});

it('has everything loaded again after a gap, but not at the beginning', () => {
  const { heard, stream, newest } = watched();
  newest().opens();
  expect(heard).toEqual([]);
  newest().fails(0);
  expect(stream.status()).toBe('away');
  newest().opens();
  expect(stream.status()).toBe('open');
  expect(heard).toEqual(['all']);
});

it('opens the stream anew, each time after a longer wait, when the browser has given it up', () => {
  const { sources, newest } = watched();
  newest().fails(2);
  vi.advanceTimersByTime(999);
  expect(sources).toHaveLength(1);
  vi.advanceTimersByTime(1);
  expect(sources).toHaveLength(2);
  newest().fails(2);
  vi.advanceTimersByTime(1999);
  expect(sources).toHaveLength(2);
  vi.advanceTimersByTime(1);
  expect(sources).toHaveLength(3);
});

it('tells a listener nothing more after it has left', () => {
  const { stream, newest } = watched();
  const late: unknown[] = [];
  stream.subscribe({ onChange: (change) => late.push(change) })();
  newest().tells('{"officeId":"satun","chatId":"U1"}');
  expect(late).toEqual([]);
});
