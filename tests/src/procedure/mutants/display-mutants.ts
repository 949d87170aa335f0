import { among, type Mutant, mutant } from './mutant.ts';

const permissions = 'publication/permissions.ts';
const display = 'publication/actions/display.ts';
const takingDown = 'publication/actions/taking-down.ts';
const staying = 'publication/actions/staying.ts';
const lapse = 'publication/actions/lapse.ts';
const versions = 'publication/actions/versions.ts';
const standing = 'publication/standing.ts';
const orders = 'publication/orders.ts';

/** Faults in how long something is shown, who takes it down and puts it back, and what stands there then. */
export const displayMutants: readonly Mutant[] = [
  mutant('it is shown after it was taken down', [
    standing,
    "visibility: !onDisplay ? 'none' : builtIn ? 'public' : 'elsewhere',",
    "visibility: builtIn || shown ? 'public' : onDisplay ? 'elsewhere' : 'none',",
  ]),
  mutant('it comes down before its time is over', [
    takingDown,
    "isDisplayOver(displayUntil, Date.parse(at)) ? null : refuse('not_expired')",
    "displayUntil ? null : refuse('not_expired')",
  ]),
  mutant('it never comes down by itself', [
    takingDown,
    "isDisplayOver(displayUntil, Date.parse(at)) ? null : refuse('not_expired')",
    "refuse('not_expired')",
  ]),
  mutant('a correction for a later day is lost when what stands is over', [
    takingDown,
    'down(publication, takenDown, publication.next);\n    return outcome(changes,',
    'down(publication, takenDown);\n    return outcome({ ...changes, next: null },',
  ]),
  mutant('anybody takes it down', [
    permissions,
    "permitIn(capacitiesFor(actor, [...publisherSeats, ...reviewerSeats], at), 'ดูแลข้อมูลที่เผยแพร่')",
    'granted',
  ]),
  mutant('the owner does not hear that it came down', [
    takingDown,
    "[...effects, ...dropped.effects, tell('taken_down', concerned(publication))],",
    '[...effects, ...dropped.effects],',
  ]),
  mutant('it is forgotten that who decides took it down', [
    takingDown,
    'byDecider: mayDecide(publication, actor, at),',
    'byDecider: false,',
  ]),
  mutant('a webmaster puts back what a head took down', [
    display,
    "if (takenDown.byDecider) return refuse('restore_by_decider', { name: takenDown.by?.name ?? '' });",
    '',
  ]),
  mutant('it is put back for longer than was permitted', [
    display,
    'if (end !== null && (displayUntil === null || displayUntil > end))',
    'if (end !== null && displayUntil === null)',
  ]),
  mutant('it is put back without end', [
    display,
    'if (end !== null && (displayUntil === null || displayUntil > end))',
    'if (end !== null && displayUntil !== null && displayUntil > end)',
  ]),
  mutant('what was not confirmed is put back', [
    display,
    "return unconfirmed ? refuse('verbal_unsettled') : null;",
    'return null;',
  ]),
  mutant('it is put back for a time that is over', [
    display,
    'if (isDisplayOver(displayUntil, Date.parse(at)))\n      return',
    'if (false)\n      return',
  ]),
  mutant('anybody puts it back', [
    permissions,
    "permitIn(capacitiesFor(actor, [...deciderSeats, ...publisherSeats], at), 'นำข้อมูลกลับขึ้นเผยแพร่')",
    'granted',
  ]),
  mutant('who took it down does not hear that it is put back', [
    display,
    'const told = [ownerId, takenDown.by?.memberId]',
    'const told = [ownerId, undefined]',
  ]),
  mutant('an owner shows without end what had one', [
    display,
    "if (displayUntil === null && !mayDecide(publication, actor, at)) return refuse('no_end_needs_decision');",
    '',
  ]),
  mutant('it is renewed to an earlier day', [
    display,
    'if (displayUntil !== null && displayUntil <= last)',
    'if (false)',
  ]),
  mutant('the end that is in force is forgotten when it is renewed', [
    display,
    'versions: withVersion(versions, shown.version, { displayUntil }), ...again.changes',
    'versions: withVersion(versions, shown.version, {}), ...again.changes',
  ]),
  mutant('what was called off still waits to be confirmed', [
    staying,
    'effects: [...places.effects, ...effects],',
    'effects: places.effects,',
  ]),
  mutant(
    'what was not put up in time still goes up',
    [lapse, "isNextOver(publication, at) ? null : refuse('not_expired')", "refuse('not_expired')"],
    [orders, ' &&\n      !isNextOver(publication, at);', ';'],
  ),
  mutant('nobody hears that it was not put up in time', [
    lapse,
    "[...effects, tell('lapsed', concerned(publication))]",
    'effects',
  ]),
  mutant('denying a correction that is not up yet takes the page down', [
    versions,
    'shown?.version === version || (next?.version === version && upFrom !== null);',
    'shown?.version === version || next?.version === version;',
  ]),
  mutant('owner and webmasters do not hear what came down by the deadline', [
    versions,
    "kind === 'unconfirmed' ? [tell(notice, concerned(publication))] : [];",
    '[];',
  ]),
  mutant('a correction that was replaced is said to be up', [
    'publication/item-standing.ts',
    'if (version === shown?.version) return publication.state;',
    'if (upFrom !== null) return publication.state;',
  ]),
  ...among(
    'words taken back',
    mutant('a denied correction takes the page with it', [
      versions,
      'return before && !isDisplayOver(before.displayUntil, Date.parse(at)) ? before : null;',
      'return null;',
    ]),
    mutant('what is over stands again', [
      versions,
      'return before && !isDisplayOver(before.displayUntil, Date.parse(at)) ? before : null;',
      'return before;',
    ]),
    mutant('what came down long before stands again', [
      versions,
      'one.version < version && one.upUntil !== null && one.upUntil === upFrom)',
      'one.version < version && one.upFrom !== null)',
    ]),
    mutant('what was denied before stands again', [
      versions,
      'while (before && notPermitted.has(before.verbal)) before = replacedBy(publication, before);\n',
      '',
    ]),
    mutant('what was denied is put back', [
      display,
      "if (takenDown?.kind === 'denied') return refuse('restore_after_denial');",
      '',
    ]),
  ),
  ...among(
    'corrections',
    mutant('calling off a correction takes the page down', [
      staying,
      'const places = isUp ? stays(publication, at) : removedEverywhere(publication, at);',
      'const places = removedEverywhere(publication, at);',
    ]),
    mutant('taking down leaves a correction on its way', [
      takingDown,
      '{ ...changes, versions: dropped.versions, next: null },',
      "publication.next ? { ...changes, state: 'planned', versions: dropped.versions } : { ...changes, versions: dropped.versions },",
    ]),
    mutant('it is shown after its last day', [
      standing,
      "visibility === 'public' && !isDisplayOver(displayUntil, now);",
      "visibility === 'public';",
    ]),
  ),
];
