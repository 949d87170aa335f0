import { type Mutant, mutant } from './mutant.ts';

const permissions = 'publication/permissions.ts';
const decide = 'publication/decide.ts';
const plan = 'publication/actions/plan.ts';
const placing = 'publication/actions/placing.ts';
const removing = 'publication/actions/removing.ts';
const tasks = 'publication/actions/tasks.ts';
const standing = 'publication/standing.ts';
const timing = 'publication/timing.ts';
const waiting = 'publication/actions/waiting.ts';

/** Faults in what webmasters have to do: who is asked, who has taken it, and what becomes of what nobody does. */
export const taskMutants: readonly Mutant[] = [
  mutant('a task is taken twice', [
    tasks,
    "(publication.claim ? refuse('task_claimed', { name: publication.claim.by.name }) : null)",
    'null',
  ]),
  mutant('nobody hears that a task was taken', [
    tasks,
    'outcome({ claim: { by, at: context.at } }, [told])',
    'outcome({ claim: { by, at: context.at } }, [])',
  ]),
  mutant('a task goes to somebody who does not publish', [
    tasks,
    "if (to && !toIsPublisher) return refuse('not_a_publisher', { name: to.name });",
    '',
  ]),
  mutant('who took one task has the next', [
    decide,
    'const released = isMoved && publication?.claim ? { claim: null } : {};',
    'const released = {};',
  ]),
  mutant('what is up needs no look', [
    standing,
    "if (state === 'on_display' && stands && !isConfirmed(stands)) return 'confirm';",
    '',
  ]),
  mutant('people are not reminded of tasks', [
    timing,
    'isHeld: awaitedSeats(publication).length > 0,',
    'isHeld: false,',
  ]),
  mutant('people are reminded before its day', [
    timing,
    'from: scheduledDay(publication) ?? calendarDate(publication.waiting.since),',
    'from: calendarDate(publication.createdAt),',
  ]),
  mutant('nobody hears that the end comes near', [
    timing,
    "if (state !== 'on_display' || displayUntil === null) return false;",
    "if (state !== 'planned' || displayUntil === null) return false;",
  ]),
  mutant('administrators do not hear of tasks that nobody does', [
    waiting,
    "tell('escalated', [roleSeat('administrator')]),",
    "tell('escalated', []),",
  ]),
  mutant('a task keeps the time of the one before', [
    'machine/waiting.ts',
    'const begins = before === null || moved ||',
    'const begins = before === null ||',
  ]),
  mutant('anybody assigns tasks', [
    permissions,
    "permitIn(capacitiesFor(actor, deciderSeats, at), 'มอบหมายงานเผยแพร่')",
    'granted',
  ]),
  mutant('webmasters are not asked to look at it', [
    placing,
    "return outcome(changes, [...effects, tell('confirm_task', publication.publisherSeats)], details);",
    'return outcome(changes, effects, details);',
  ]),
  mutant('webmasters are not asked to put it up', [
    plan,
    "? tell('publish_task', publisherSeats)",
    "? tell('publish_task', [])",
  ]),
  mutant('webmasters are not asked to take it away', [
    removing,
    "...(asked ? [tell('remove_task', publisherSeats)] : []),",
    '',
  ]),
];
