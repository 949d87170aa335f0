import { type State, stateSchema } from './schema.ts';
import { stateNames } from './state-names.ts';
import { type ActionName, targetsOf, transitionOf, transitions, type Who } from './transitions.ts';
import { awaitedIn, whoMay } from './who-may.ts';

const states = stateSchema.options;
const actions = Object.keys(transitions) as ActionName[];
const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
const code = (name: string) => `\`${name}\``;

/** `docs/workflow.md`: the procedure as `transitions.ts` has it, for people to read. */
export function workflowDoc(): string {
  return `<!-- Written by \`npm run docs\` from shared/src/submission. Changes belong there. -->

# The workflow of a request

A request to publish stands in one of ${states.length} states and is changed by ${actions.length} actions and by nothing else. \`decide\`
(\`shared/src/submission/decide.ts\`) takes or refuses every one of them; buttons, cards and screens ask it what they may
offer. What an action changes is in \`shared/src/submission/actions/\`.

## States

${table(['state', 'shown as', 'awaits'], states.map(stateRow))}

In any state a permission given by word of mouth awaits, until it is settled, the person who gave it.

\`\`\`mermaid
${diagram()}
\`\`\`

Actions that leave the state as it is are not drawn.

## Actions

${table(['action', 'button', 'from', 'to', 'who may', 'reason'], actions.map(actionRow))}

An action that leads to several states depends on the request: a correction that is refused or taken back leaves up
what was published before. Actions marked * are notes: they leave the revision, and so cards already sent, valid.

## Who may

${table(
  ['who', 'that is'],
  (Object.keys(whoMay) as Who[]).map((who) => [code(who), whoMay[who]]),
)}

Steps, stand-ins and publishers come from the office's profile (\`offices/\`), frozen when the request is filed.
`;
}

const stateRow = (state: State) => [code(state), stateNames[state], awaitedIn[state] || '–'];

function actionRow(name: ActionName): string[] {
  const row = transitionOf(name);
  const reached = new Set((row.from ?? [null]).flatMap((from) => [...targetsOf(name, from)]));
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
function diagram(): string {
  const arrows = new Map<string, ActionName[]>();
  for (const name of actions) {
    for (const from of transitionOf(name).from ?? [null]) {
      for (const to of targetsOf(name, from)) {
        if (to === from) continue;
        const arrow = `${from ?? '[*]'} --> ${to}`;
        arrows.set(arrow, [...(arrows.get(arrow) ?? []), name]);
      }
    }
  }
  const names = states.map((state) => `  ${state}: ${state} ${stateNames[state]}`);
  return [
    'stateDiagram-v2',
    ...names,
    ...[...arrows].map(([arrow, by]) => `  ${arrow}: ${by.join(', ')}`),
  ].join('\n');
}
