import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '@prakat/functions/config/project-folder';
import { awaitedSeats } from '@prakat/shared/submission/awaited';
import { stateSchema } from '@prakat/shared/submission/schema';
import { targetsOf, transitions } from '@prakat/shared/submission/transitions';
import { awaitedIn } from '@prakat/shared/submission/who-may';
import { workflowDoc } from '@prakat/shared/machine/workflow-doc';
import { aSubmission } from '@prakat/shared/testing/builders';
import { describe, expect, it } from 'vitest';

describe('docs/workflow.md', () => {
  const text = workflowDoc();

  it('is what the code says (write it anew with npm run docs)', () => {
    expect(readFileSync(join(projectRoot, 'docs', 'workflow.md'), 'utf8')).toBe(text);
  });

  it('has one row for every action and every state', () => {
    for (const name of [...Object.keys(transitions), ...stateSchema.options]) {
      expect(text.split('\n').filter((line) => line.startsWith(`| \`${name}\``))).toHaveLength(1);
    }
  });

  it('draws an arrow into every state and into none that an action cannot reach', () => {
    const arrows = [...text.matchAll(/^ {2}(\S+) --> (\w+): (.+)$/gm)];
    expect(new Set(arrows.map(([, , to]) => to))).toEqual(new Set(stateSchema.options));
    for (const [, from, to, names] of arrows) {
      for (const name of names?.split(', ') ?? []) {
        const start = from === '[*]' ? null : stateSchema.parse(from);
        expect(targetsOf(name as keyof typeof transitions, start)).toContain(to);
      }
    }
  });

  it.each(stateSchema.options)('says of %s that somebody is awaited, as the code does', (state) => {
    // By hand and unconfirmed: the most that can be waited for in each state.
    const submission = aSubmission({
      state,
      currentStep: state === 'submitted' ? 0 : null,
      publishByHand: true,
      publisherSeats: ['role:webmaster'],
      verbal: null,
    });
    expect(awaitedSeats(submission).length > 0).toBe(awaitedIn[state] !== '');
  });
});
