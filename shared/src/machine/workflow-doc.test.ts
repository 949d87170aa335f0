import { expect, test } from 'vitest';
import { memberSchema } from '../people/member.ts';
import { transitions as ofPeople } from '../people/transitions.ts';
import { publicationStateSchema } from '../publication/schema.ts';
import { transitions as ofPublication } from '../publication/transitions.ts';
import { stateSchema } from '../submission/schema.ts';
import { transitions as ofSubmission } from '../submission/transitions.ts';
import { workflowDoc } from './workflow-doc.ts';

const [request = '', publication = '', people = ''] = workflowDoc().split(
  /^# (?:A publication|The people of an office)$/m,
);

test.each([
  ['a request', request, stateSchema.options, ofSubmission],
  ['a publication', publication, publicationStateSchema.options, ofPublication],
  ['a person', people, memberSchema.shape.status.options, ofPeople],
])('the life of %s is written out with every state and action of its table', (_what, text, states, rows) => {
  for (const state of states) expect(text).toMatch(new RegExp(`\\| \`${state}\` \\| [ก-๙]`));
  for (const [name, { label, who }] of Object.entries(rows)) {
    expect(text).toMatch(new RegExp(`\\| \`${name}\`( \\*)? \\| ${label} \\|.*\`${who}\``));
    expect(text).toContain(`| \`${who}\` | `);
  }
});

test('every way that is drawn is one that an action takes', () => {
  const drawn = [...publication.matchAll(/^ {2}(\S+) --> (\w+): (.+)$/gm)];
  expect(drawn.length).toBeGreaterThan(5);
  for (const [, from = '', to = '', by = ''] of drawn) {
    for (const name of by.split(', ')) {
      const row: { from: readonly string[] | null; to: string | null; leadsTo?: object } =
        ofPublication[name as keyof typeof ofPublication];
      expect(row.from ?? ['[*]']).toContain(from);
      expect([row.to, ...Object.values(row.leadsTo ?? {}).flat()]).toContain(to);
    }
  }
});
