import { personStateNames } from '../people/names.ts';
import { transitions as ofPeople } from '../people/transitions.ts';
import { awaitedIn as peopleAwait, whoMay as whoMayOnPeople } from '../people/who-may.ts';
import { publicationStateSchema } from '../publication/schema.ts';
import { publicationStateNames } from '../publication/state-names.ts';
import { transitions as ofPublication } from '../publication/transitions.ts';
import { awaitedIn as publicationAwaits, whoMay as whoMayPublish } from '../publication/who-may.ts';
import { stateSchema } from '../submission/schema.ts';
import { stateNames } from '../submission/state-names.ts';
import { transitions as ofSubmission } from '../submission/transitions.ts';
import { awaitedIn as submissionAwaits, whoMay } from '../submission/who-may.ts';
import { type Transition, targetsOf } from './transition.ts';

/** One procedure as it is written out for readers. */
type Procedure = {
  states: readonly string[];
  names: Record<string, string>;
  awaits: Record<string, string>;
  rows: Record<string, Transition>;
  whoMay: Record<string, string>;
};

const submission: Procedure = {
  states: stateSchema.options,
  names: stateNames,
  awaits: submissionAwaits,
  rows: ofSubmission,
  whoMay,
};
const publication: Procedure = {
  states: publicationStateSchema.options,
  names: publicationStateNames,
  awaits: publicationAwaits,
  rows: ofPublication,
  whoMay: whoMayPublish,
};

const people: Procedure = {
  states: Object.keys(personStateNames),
  names: personStateNames,
  awaits: peopleAwait,
  rows: ofPeople,
  whoMay: whoMayOnPeople,
};

const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
const code = (name: string) => `\`${name}\``;

/** `docs/workflow.md`: all three procedures as their tables have them, for people to read. */
export function workflowDoc(): string {
  return `<!-- Written by \`npm run docs\` from shared/src/submission, shared/src/publication and shared/src/people. Changes belong there. -->

# The two lives of an item

What is asked for and what stands on the website are two records. A request is filed, considered and decided; what was
approved becomes a publication, which goes up, is confirmed, corrected, renewed and taken down. A correction is a request
of its own about a publication: whatever becomes of it, what was approved before stays until something else is.

A request is changed by ${Object.keys(ofSubmission).length} actions and by nothing else, a publication by ${Object.keys(ofPublication).length}. One function
(\`decideBy\` in \`shared/src/machine\`) takes or refuses every one of them; buttons, cards and screens ask it what they
may offer. What an action changes is in \`actions/\` beside each table.

# A request

${written(submission)}

# A publication

${written(publication)}

Steps, stand-ins, publishers and givers of permission come from the office's profile (\`offices/\`), frozen when the
request is filed. Actions marked * are notes: they leave the revision, and so cards already sent, valid.

# The people of an office

Registered, admitted, given posts and roles, acting for each other, leaving. An action that gives or takes a post or the
administrator's role becomes \`propose_change\` wherever a second person could confirm it, and is done by
\`confirm_change\` ([why](adr/0005-two-people-for-a-post.md)).

${written(people)}
`;
}

const written = (procedure: Procedure): string => `## States

${table(
  ['state', 'shown as', 'awaits'],
  procedure.states.map((state) => [
    code(state),
    procedure.names[state] ?? '',
    procedure.awaits[state] || '–',
  ]),
)}

\`\`\`mermaid
${diagram(procedure)}
\`\`\`

Actions that leave the state as it is are not drawn.

## Actions

${table(
  ['action', 'button', 'from', 'to', 'who may', 'reason'],
  Object.entries(procedure.rows).map(([name, row]) => actionRow(procedure, name, row)),
)}

## Who may

${table(
  ['who', 'that is'],
  Object.entries(procedure.whoMay).map(([who, meaning]) => [code(who), meaning]),
)}`;

function actionRow({ states }: Procedure, name: string, row: Transition): string[] {
  const reached = new Set((row.from ?? [null]).flatMap((from) => [...targetsOf(row, from)]));
  const stays = row.to === null && !row.leadsTo;
  return [
    `${code(name)}${row.keepsRevision ? ' *' : ''}`,
    row.label,
    row.from === null ? '–' : row.from.length === states.length ? 'any' : row.from.map(code).join(', '),
    stays ? 'stays' : [...reached].map(code).join(', '),
    `${code(row.who)}${row.step ? `, at a step to ${row.step}` : ''}`,
    row.needsReason ? 'yes' : '',
  ];
}

/** One arrow for each pair of states, with every action that leads along it. */
function diagram({ states, names, rows }: Procedure): string {
  const arrows = new Map<string, string[]>();
  for (const [name, row] of Object.entries(rows)) {
    for (const from of row.from ?? [null]) {
      for (const to of targetsOf(row, from)) {
        if (to === from) continue;
        const arrow = `${from ?? '[*]'} --> ${to}`;
        arrows.set(arrow, [...(arrows.get(arrow) ?? []), name]);
      }
    }
  }
  return [
    'stateDiagram-v2',
    ...states.map((state) => `  ${state}: ${state} ${names[state]}`),
    ...[...arrows].map(([arrow, by]) => `  ${arrow}: ${by.join(', ')}`),
  ].join('\n');
}
