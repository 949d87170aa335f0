import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '@prakat/functions/config/project-folder';
import { workflowDoc } from '@prakat/shared/machine/workflow-doc';
import { publicationStateSchema } from '@prakat/shared/publication/schema';
import { awaitedSeats as awaitedOf } from '@prakat/shared/publication/standing';
import {
  isPublicationAction,
  transitions as ofPublication,
  targets as publicationTargets,
} from '@prakat/shared/publication/transitions';
import { awaitedIn as publicationAwaits } from '@prakat/shared/publication/who-may';
import { awaitedSeats } from '@prakat/shared/submission/awaited';
import { stateSchema } from '@prakat/shared/submission/schema';
import { isSubmissionAction, targets, transitions } from '@prakat/shared/submission/transitions';
import { awaitedIn } from '@prakat/shared/submission/who-may';
import { aContent, aPlacement, aPublication, aSubmission } from '@prakat/shared/testing/builders';
import { aVerbalApproval } from '@prakat/shared/testing/verbal-approval-builder';
import { describe, expect, it } from 'vitest';

describe('docs/workflow.md', () => {
  const text = workflowDoc();
  const [request = '', publication = ''] = text.split(/^# (?:A publication|The people of an office)$/m);

  it('is what the code says (write it anew with npm run docs)', () => {
    expect(readFileSync(join(projectRoot, 'docs', 'workflow.md'), 'utf8')).toBe(text);
  });

  it.each([
    ['a request', request, [...Object.keys(transitions), ...stateSchema.options]],
    ['a publication', publication, [...Object.keys(ofPublication), ...publicationStateSchema.options]],
  ])('has one row for every action and every state of %s', (_what, part, names) => {
    for (const name of names) {
      expect(part.split('\n').filter((line) => line.startsWith(`| \`${name}\``))).toHaveLength(1);
    }
  });

  it('draws an arrow into every state and into none that an action cannot reach', () => {
    const drawn = (part: string) => [...part.matchAll(/^ {2}(\S+) --> (\w+): (.+)$/gm)];
    expect(new Set(drawn(request).map(([, , to]) => to))).toEqual(new Set(stateSchema.options));
    expect(new Set(drawn(publication).map(([, , to]) => to))).toEqual(
      new Set(publicationStateSchema.options),
    );
    for (const [, from, to, names] of drawn(request)) {
      for (const name of (names ?? '').split(', ').filter(isSubmissionAction))
        expect(targets(name, from === '[*]' ? null : stateSchema.parse(from))).toContain(to);
    }
    for (const [, from, to, names] of drawn(publication)) {
      for (const name of (names ?? '').split(', ').filter(isPublicationAction)) {
        const start = from === '[*]' ? null : publicationStateSchema.parse(from);
        expect(publicationTargets(name, start)).toContain(to);
      }
    }
  });

  // By hand, unconfirmed and on its way out: the most that can be waited for in each state.
  it.each(stateSchema.options)('says of a request that is %s whether somebody is awaited', (state) => {
    const submission = aSubmission({
      state,
      currentStep: state === 'submitted' ? 0 : null,
      verbal: state === 'approved' ? aVerbalApproval() : null,
    });
    expect(awaitedSeats(submission).length > 0).toBe(awaitedIn[state] !== '');
  });

  it.each(publicationStateSchema.options)(
    'says of a publication that is %s whether somebody is awaited',
    (state) => {
      const placement = aPlacement({ id: 'by-hand', destination: 'by-hand', confirmed: null });
      const places = {
        planned: { ...placement, state: 'wanted' as const, placed: null },
        on_display: placement,
        taken_down: { ...placement, state: 'removing' as const },
        called_off: { ...placement, state: 'removing' as const },
      };
      const next = state === 'planned' ? { version: 1, content: aContent() } : null;
      const item = aPublication({ state, next, placements: [places[state]] });
      expect(awaitedOf(item).length > 0).toBe(publicationAwaits[state] !== '');
    },
  );
});
