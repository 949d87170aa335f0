import { among, type Mutant, mutant } from './mutant.ts';

const permissions = 'publication/permissions.ts';
const transitions = 'publication/transitions.ts';
const decide = 'publication/decide.ts';
const plan = 'publication/actions/plan.ts';
const placing = 'publication/actions/placing.ts';
const removing = 'publication/actions/removing.ts';
const byHand = 'publication/actions/by-hand.ts';
const lastDay = 'publication/last-day.ts';
const proving = 'publication/actions/proving.ts';
const orders = 'publication/orders.ts';

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
  mutant('people are sent to any website that a webmaster types in', [
    byHand,
    'if (elsewhere) return elsewhere;',
    '',
  ]),
  mutant('groups hear of a page that nobody has seen', [
    placing,
    "place.destination === 'built-in' ? 'placing' : 'wanted'",
    "'placing'",
  ]),
  mutant('groups never hear of a page that was found', [
    proving,
    "found.says === 'found'\n        ? toGroups",
    "found.says === 'gone'\n        ? toGroups",
  ]),
  mutant('webmasters hear of nothing that is missing', [
    proving,
    'isWrong(found.says) && !isKnown',
    "found.says === 'still_there' && !isKnown",
  ]),
  mutant('a webmaster vouches for a page that answered something else', [
    'publication/proof/wanted.ts',
    "proofAt(publication, place, at)?.says === 'unreached'",
    "isWrong(proofAt(publication, place, at)?.says ?? 'found')",
  ]),
  mutant('what is right is put up anew', [
    proving,
    'canBePlacedAgain(publication, at).length > 0 ?',
    'publication ?',
  ]),
  mutant('what is right is looked at again', [
    proving,
    'unproved(publication, at).length > 0 ?',
    'publication ?',
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
  mutant('what a website would not take is lost', [
    placing,
    'if (isWebsite(place) && publication.next) {\n      const byHand',
    'if (isWebsite(place) && !publication.next) {\n      const byHand',
  ]),
  mutant('groups hear of every correction', [placing, 'if (isFirst && profile', 'if (profile']),
  mutant('what is up has no end', [lastDay, '  if (end) return end.until;\n', '']),
  mutant('the end that the category says is left out', [
    lastDay,
    'return days === null ? null : addDays(calendarDate(at), days);',
    'return null;',
  ]),
  mutant('the owner does not hear that it is up', [
    placing,
    "const effects: Effect[] = [tell('published', [personalSeat(publication.ownerId)])];",
    'const effects: Effect[] = [];',
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
  ...among(
    'corrections',
    mutant(
      'an order that comes after its last day is taken',
      [
        placing,
        '|| dayAhead(publication, at) || isNextOver(publication, at))',
        '|| dayAhead(publication, at))',
      ],
      [orders, ' &&\n      !isNextOver(publication, at);', ';'],
    ),
  ),
  ...among(
    'by hand',
    mutant('a webmaster puts it up after its last day', [
      byHand,
      'return until && isNextOver(publication, at)',
      'return false',
    ]),
  ),
];
