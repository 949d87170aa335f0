import { among, type Mutant, mutant } from './mutant.ts';

const permissions = 'submission/permissions.ts';
const transitions = 'submission/transitions.ts';
const decide = 'submission/decide.ts';
const submit = 'submission/actions/submit.ts';
const resubmit = 'submission/actions/resubmit.ts';
const approve = 'submission/actions/approve.ts';
const refuse = 'submission/actions/refuse-request.ts';
const waiting = 'submission/actions/waiting.ts';

/** Faults in how requests are considered: who decides, on what, in which order, and what stays in the record. */
export const requestMutants: readonly Mutant[] = [
  mutant('one person takes two steps', [
    permissions,
    '...new Set([...askersOf(submission), ...decisionsNow(submission).map(({ by }) => by.memberId)]),',
    '...new Set(askersOf(submission)),',
  ]),
  mutant('who decided on an earlier filing is kept from this one', [
    permissions,
    '...decisionsNow(submission).map(',
    '...submission.decisions.map(',
  ]),
  mutant('an ID number is approved without a word', [
    'submission/actions/review-input.ts',
    'if (sure.length === 0) return { ok: true, clearance: null };',
    'if (sure.length === 0 || !given) return { ok: true, clearance: null };',
  ]),
  mutant('stand-ins act before they are asked', [
    permissions,
    'capacities.some(({ forMemberId }) => forMemberId === null) || !submission.waiting.escalated',
    'capacities.some(({ forMemberId }) => forMemberId === null)',
  ]),
  mutant('a stand-in signs as if by a delegation', [permissions, "kind: 'stand_in',", "kind: 'on_behalf',"]),
  mutant('who has left still decides', [
    permissions,
    "if (member.status !== 'active') return refuse('not_a_member');",
    '',
  ]),
  mutant('people of another office decide', [
    permissions,
    "if (!submission || submission.officeId !== member.officeId) return refuse('not_found');",
    "if (!submission) return refuse('not_found');",
  ]),
  mutant('whoever acts for another loses the post they hold themselves', [
    'people/capacity.ts',
    'if (holdsSeat(actor.member, seats)) return [ownRight];',
    'if (holdsSeat(actor.member, seats) && !actor.delegations?.length) return [ownRight];',
  ]),
  mutant('the first step approves', [transitions, "    step: 'approve',\n", '']),
  mutant('the last step proposes', [transitions, "    step: 'consider',\n", '']),
  mutant('a card of an older revision decides', [
    decide,
    "if (seen.revision !== submission.revision) return refuse('stale', { state: stateNames[submission.state] });",
    '',
  ]),
  mutant('what is mended goes on at the step that sent it back', [
    resubmit,
    'return outcome({ ...changes, author,',
    'return outcome({ ...changes, currentStep: handling.steps.length - 1, author,',
  ]),
  mutant('what is mended belongs to the filing before', [
    resubmit,
    'round: submission.round + 1',
    'round: submission.round',
  ]),
  mutant('who mends it is not its author', [
    resubmit,
    '...changes, author, ...again',
    '...changes, ...again',
  ]),
  mutant('what moves to another category keeps its steps', [
    resubmit,
    'const handling = moved ? frozenHandling(profile, content, submission.submitter.unitId) : submission;',
    'const handling = submission;',
  ]),
  mutant('anybody mends a request', [
    transitions,
    "from: ['changes_requested'],\n    to: 'submitted',\n    who: 'owner',",
    "from: ['changes_requested'],\n    to: 'submitted',\n    who: 'staff',",
  ]),
  mutant('anybody withdraws a request', [
    transitions,
    "to: 'withdrawn',\n    who: 'owner',",
    "to: 'withdrawn',\n    who: 'staff',",
  ]),
  mutant('anybody gives a request to another', [
    permissions,
    "administrator: (_submission, member) =>\n    member.roles.includes('administrator') ?",
    "administrator: (_submission, member) =>\n    member.roles.includes('staff') ?",
  ]),
  mutant('a refusal replaces the decisions before it', [
    refuse,
    'decisions: [...submission.decisions, decision],',
    'decisions: [decision],',
  ]),
  mutant('an approval replaces the decisions before it', [
    approve,
    'const decisions = [...submission.decisions, decision];',
    'const decisions = [decision];',
  ]),
  mutant('approval leads to nothing that is published', [
    approve,
    "{ state: 'approved', currentStep: null, decisions }, [plan], {",
    "{ state: 'approved', currentStep: null, decisions }, [], {",
  ]),
  mutant('who does not answer for it asks for a correction', [
    submit,
    "if (corrects.ownerId !== submitter.memberId) return refuse('not_owner_of_publication');",
    '',
  ]),
  mutant('two corrections are considered at once', [
    submit,
    "if (corrects.underWay) return refuse('correction_under_way', { number: corrects.underWay });",
    '',
  ]),
  mutant('refusing a correction takes the page down', [
    refuse,
    '[tell(kind, [personalSeat(submission.ownerId)])],',
    "[tell(kind, [personalSeat(submission.ownerId)]), ...(submission.corrects ? [{ kind: 'act', on: 'publication', id: submission.corrects.publicationId, action: 'drop_version', input: { submissionId: submission.corrects.publicationId, kind: 'denied', reason, by: decision.by } }] : [])],",
  ]),
  mutant('withdrawing a correction takes the page down', [
    'submission/actions/withdraw.ts',
    "told.length > 0 ? [tell('withdrawn', told, [submission.ownerId])] : [],",
    "submission.corrects ? [{ kind: 'act', on: 'publication', id: submission.corrects.publicationId, action: 'drop_version', input: { submissionId: submission.corrects.publicationId, kind: 'denied', reason: 'ถอน', by: null } }] : [],",
  ]),
  mutant('a refused owner is not told', [refuse, '[tell(kind, [personalSeat(submission.ownerId)])],', '[],']),
  mutant('the next step is not asked', [
    'submission/actions/propose.ts',
    "tell('review_requested', seats, except),",
    '',
  ]),
  mutant('administrators are not told when nobody acts', [
    waiting,
    "const told = [...(step?.standInSeats ?? []), roleSeat('administrator')];",
    'const told = step?.standInSeats ?? [];',
  ]),
  mutant('stand-ins are asked at once where somebody could act', [
    waiting,
    ': isEscalationDue(submission, profile, calendarDate(at));',
    ': isEscalationDue(submission, profile, calendarDate(at)) || step !== null;',
  ]),
  ...among(
    'four eyes',
    mutant('who wrote what it says now may approve it', [
      permissions,
      '[submitter.memberId, author.memberId, ownerId]',
      '[submitter.memberId, ownerId]',
    ]),
    mutant('who filed it may approve it once somebody else answers for it', [
      permissions,
      '[submitter.memberId, author.memberId, ownerId]',
      '[author.memberId, ownerId]',
    ]),
    mutant('who answers for it may approve it', [
      permissions,
      '[submitter.memberId, author.memberId, ownerId]',
      '[submitter.memberId, author.memberId]',
    ]),
  ),
  ...among(
    'comings and goings',
    mutant('somebody acts for one who may not act', [
      permissions,
      'const capacity = capacities.find(({ forMemberId }) => !forMemberId || !barred.includes(forMemberId));',
      'const capacity = capacities[0];',
    ]),
    mutant('a delegation holds after its last day', [
      'people/delegation.ts',
      'delegation.startDate <= today && today <= delegation.endDate',
      'delegation.startDate <= today',
    ]),
    mutant('a delegation that was taken back holds', [
      'people/delegation.ts',
      "delegation.status === 'active' && ",
      '',
    ]),
    mutant('what is mended goes by the steps of today', [
      resubmit,
      'const handling = moved ?',
      'const handling = true ?',
    ]),
  ),
  ...among(
    'words taken back',
    mutant('a new last day lies in the past', [
      approve,
      'newEnd.until !== null && newEnd.until < first',
      'false',
    ]),
  ),
  ...among(
    'by hand',
    mutant('approval after the last day asks for no other', [
      approve,
      'if (displayUntil !== null && displayUntil < today)',
      'if (false)',
    ]),
  ),
];
