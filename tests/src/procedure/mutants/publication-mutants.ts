import { among, type Mutant, mutant } from './mutant.ts';

const permissions = 'publication/permissions.ts';
const transitions = 'publication/transitions.ts';
const decide = 'publication/decide.ts';
const plan = 'publication/actions/plan.ts';
const placing = 'publication/actions/placing.ts';
const removing = 'publication/actions/removing.ts';
const byHand = 'publication/actions/by-hand.ts';
const tasks = 'publication/actions/tasks.ts';
const orders = 'publication/orders.ts';
const standing = 'publication/standing.ts';
const timing = 'publication/timing.ts';
const waiting = 'publication/actions/waiting.ts';

/** Faults in how what was permitted gets to where the public reads it, and in who has to see to it. */
export const publicationMutants: readonly Mutant[] = [
  mutant('who acts for a webmaster does not publish', [
    permissions,
    "permitIn(capacitiesFor(actor, publisherSeats, at), 'นำข้อมูลขึ้นเผยแพร่')",
    "permitIn(capacitiesFor(actor, publisherSeats, at).filter(({ forMemberId }) => forMemberId === null), 'นำข้อมูลขึ้นเผยแพร่')",
  ]),
  mutant('anybody publishes', [
    permissions,
    "permitIn(capacitiesFor(actor, publisherSeats, at), 'นำข้อมูลขึ้นเผยแพร่')",
    'granted',
  ]),
  mutant('anybody calls it off', [
    permissions,
    'owner: ({ ownerId }, member) => (ownerId === member.id ? granted',
    'owner: ({ ownerId }, member) => (ownerId ? granted',
  ]),
  mutant('anybody assigns tasks', [
    permissions,
    "permitIn(capacitiesFor(actor, deciderSeats, at), 'มอบหมายงานเผยแพร่')",
    'granted',
  ]),
  mutant('anybody says that it is still right', [
    permissions,
    "return may.ok ? may : refuse('freshness_not_yours', { name: item.name });",
    'return granted;',
  ]),
  mutant('it is not said that one person had two duties', [
    byHand,
    'if (askers.includes(id) || publication.ownerId === id) {',
    'if (askers.length === 0) {',
  ]),
  mutant('a confirmation signs for what was not seen', [
    decide,
    'if (!seen) return null;',
    "if (!seen || action === 'confirm_publication') return null;",
  ]),
  mutant('a webmaster signs for what they did not put up', [
    decide,
    'if (!seen) return null;',
    "if (!seen || action === 'publish_by_hand') return null;",
  ]),
  mutant('the product puts it up before its day', [
    plan,
    "{ kind: 'place', placement: base.id, version, notBefore: later }",
    "{ kind: 'place', placement: base.id, version, notBefore: null }",
  ]),
  mutant(
    'an order that comes before its day is taken',
    [plan, 'version, notBefore: later }', 'version, notBefore: null }'],
    [orders, 'dayAhead(publication, at) === null &&', ''],
    [placing, '|| dayAhead(publication, at) ||', '||'],
  ),
  mutant('a webmaster puts it up before its day', [
    byHand,
    "if (day) return refuse('publishing_too_early', { date: thaiDate(day) });",
    '',
  ]),
  mutant('a webmaster puts it up after its last day', [
    byHand,
    'return until && isNextOver(publication, at)',
    'return false',
  ]),
  mutant(
    'an order that comes after its last day is taken',
    [
      placing,
      '|| dayAhead(publication, at) || isNextOver(publication, at))',
      '|| dayAhead(publication, at))',
    ],
    [orders, ' && !isNextOver(publication, at)', ''],
  ),
  mutant('what a website would not take is lost', [
    placing,
    'if (isWebsite(place) && publication.next) {\n      const byHand',
    'if (isWebsite(place) && !publication.next) {\n      const byHand',
  ]),
  mutant('groups hear of every correction', [placing, 'if (isFirst && profile', 'if (profile']),
  mutant('what is up has no end', [placing, '  if (end) return end.until;\n', '']),
  mutant('the end that the category says is left out', [
    placing,
    'return days === null ? null : addDays(calendarDate(at), days);',
    'return null;',
  ]),
  mutant('the owner does not hear that it is up', [
    placing,
    "const effects: Effect[] = [tell('published', [personalSeat(publication.ownerId)])];",
    'const effects: Effect[] = [];',
  ]),
  mutant('webmasters are not asked to look at it', [
    placing,
    "return outcome(changes, [...effects, tell('confirm_task', publication.publisherSeats)], details);",
    'return outcome(changes, effects, details);',
  ]),
  mutant('a correction is shown before it is up', [
    plan,
    '        ...changes,\n        versions,\n',
    '        ...changes,\n        shown: changes.next ?? null,\n        versions,\n',
  ]),
  mutant('a correction that gives way goes on waiting to be confirmed', [
    plan,
    '[...effects, ...way.effects],',
    'way.effects,',
  ]),
  mutant('what came down waits in its place for the day of what is next', [
    plan,
    "const isLeaving = left.placement.state === 'removing' && later !== null;",
    'const isLeaving = false;',
  ]),
  mutant('webmasters are not asked to put it up', [
    plan,
    "? tell('publish_task', publisherSeats)",
    "? tell('publish_task', [])",
  ]),
  mutant('nobody follows what a webmaster has to take away', [
    removing,
    'if (!isThere) return',
    'if (!isThere || isByHand(placement)) return',
  ]),
  mutant('the product is not told to take it away', [
    removing,
    "effects: isByHand(placement) ? [] : [{ kind: 'remove', placement: placement.id }],",
    'effects: [],',
  ]),
  mutant('what could not be taken away is forgotten', [
    removing,
    '{ ...place, since: at, error })',
    '{ ...place, since: at, error: null })',
  ]),
  mutant('webmasters are not asked to take it away', [
    removing,
    "...(asked ? [tell('remove_task', publisherSeats)] : []),",
    '',
  ]),
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
  mutant('anybody gives an item to another', [
    transitions,
    "done: 'มอบข้อมูลที่เผยแพร่ให้ผู้รับผิดชอบคนใหม่',",
    "done: 'มอบข้อมูลที่เผยแพร่ให้ผู้รับผิดชอบคนใหม่', ...({ who: 'publisher' } as object),",
  ]),
  ...among(
    'comings and goings',
    mutant('who has left still publishes', [
      permissions,
      "if (member.status !== 'active') return refuse('not_a_member');",
      '',
    ]),
  ),
  ...among(
    'words taken back',
    mutant(
      'the answer to an old order is taken',
      [orders, 'placement.version === version &&\n  !isByHand', '!isByHand'],
      [placing, 'if (publication.next.version !== version || day', 'if (day'],
    ),
    mutant('what is next is lost while something else is taken away', [
      removing,
      "    placement: { ...empty, state: 'wanted', version },",
      "    placement: { ...empty, state: 'gone', version },",
    ]),
  ),
];
