import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { refuse } from '../refusals.ts';
import { aLogEvent } from '../testing/builders.ts';
import { verifyChain } from './chain.ts';
import { decideBy, granted, type Machine, type Outcome } from './decide.ts';
import type { Transition } from './transition.ts';

type Door = { state: 'open' | 'shut' | null; by: 'porter' | 'guest'; locked?: boolean };

const row = (given: Partial<Transition> = {}): Transition => ({
  from: ['open'],
  to: 'shut',
  who: 'porter',
  label: '',
  done: '',
  ...given,
});
const event = {
  kind: 'submission' as const,
  officeId: 'office',
  log: 'door',
  subject: 'door',
  at: '2021-12-24T03:00:00.000Z',
  action: 'shut',
  actor: { kind: 'system' as const, name: 'test' },
  changes: { state: 'shut' },
  details: {},
};

/** A door that a porter shuts, unless it is locked. */
const door = (given: Partial<Transition> = {}, outcome: Partial<Outcome> = {}): Machine<Door, Outcome> => ({
  stateOf: ({ state }) => state,
  row: () => row(given),
  input: () => z.strictObject({ times: z.int().optional() }),
  permit: (_who, { by }) => (by === 'porter' ? granted : refuse('not_entitled', { step: 'ประตู' })),
  obstacle: (_action, { locked }) => (locked ? refuse('stale', { state: 'ล็อก' }) : null),
  apply: (_action, _asked, input) =>
    (input as { times?: number }).times === 0
      ? refuse('reason_required')
      : { ok: true, state: 'shut', events: [event], ...outcome },
});
const shut = (asked: Partial<Door> = {}, input: unknown = {}, machine = door()) =>
  decideBy(machine, 'shut', { asked: { state: 'open', by: 'porter', ...asked }, input, head: null });
const codeOf = (result: ReturnType<typeof shut>) => (result.ok ? null : result.refusal.code);

describe('every action, of whatever record', () => {
  test('is taken by who may, and its events are sealed to follow the last', () => {
    const first = aLogEvent({ ...event, action: 'open' });
    const result = decideBy(door({}, { events: [event, event] }), 'shut', {
      asked: { state: 'open', by: 'porter' },
      input: {},
      head: first,
    });
    if (!result.ok) throw new Error('refused');
    expect(result.outcome.state).toBe('shut');
    expect(result.events.map(({ seq }) => seq)).toEqual([2, 3]);
    expect(verifyChain([first, ...result.events]).fault).toBeNull();
  });

  test('is refused to whom it does not belong, before anything of the record is told', () => {
    expect(codeOf(shut({ by: 'guest' }))).toBe('not_entitled');
    expect(codeOf(shut({ by: 'guest', locked: true }))).toBe('not_entitled');
  });

  test('tells whoever decides too late what happened, not that they may not', () => {
    const decision = door({ isDecision: true });
    expect(codeOf(shut({ by: 'guest', locked: true }, {}, decision))).toBe('stale');
    expect(codeOf(shut({ by: 'guest' }, {}, decision))).toBe('not_entitled');
  });

  test('is refused when the record does not take it, and by its own rule', () => {
    expect(codeOf(shut({ locked: true }))).toBe('stale');
    expect(codeOf(shut({}, { times: 0 }))).toBe('reason_required');
  });

  test('is refused with input of another shape, before anything else is asked', () => {
    expect(shut({ by: 'guest' }, { times: 'often' })).toMatchObject({
      refusal: { code: 'invalid_input', fields: [{ field: 'times' }] },
    });
  });

  test('leads where its row says, or is a fault of the program', () => {
    expect(() => shut({}, {}, door({}, { state: 'open' }))).toThrow('must not lead from open to open');
    expect(() => shut({}, {}, door({ to: null }))).toThrow('must not lead from open to shut');
    expect(shut({}, {}, door({ to: null }, { state: null })).ok).toBe(true);
  });
});
