import { expect, test } from 'vitest';
import { type Transition, targetsOf } from './transition.ts';

const row = (given: Partial<Transition<'open' | 'shut' | 'gone'>>): Transition<'open' | 'shut' | 'gone'> => ({
  from: ['open'],
  to: null,
  who: 'anybody',
  label: '',
  done: '',
  ...given,
});

test.each([
  ['to the state it names, from everywhere', row({ to: 'shut' }), 'open', ['shut']],
  ['to the state it names, also where there was no record', row({ from: null, to: 'open' }), null, ['open']],
  ['nowhere when it names none', row({}), 'open', ['open']],
  ['wherever the record says', row({ leadsTo: { open: ['open', 'gone'] } }), 'open', ['open', 'gone']],
  [
    'nowhere from a state of which the record says nothing',
    row({ leadsTo: { open: ['gone'] } }),
    'shut',
    ['shut'],
  ],
  ['to no record when it names none and there was none', row({ from: null }), null, []],
] as const)('an action leads %s', (_where, transition, from, targets) => {
  expect(targetsOf(transition, from)).toEqual(targets);
});
