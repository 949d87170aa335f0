import { among, type Mutant, mutant } from './mutant.ts';

const permissions = 'submission/permissions.ts';
const verbal = 'submission/actions/verbal.ts';
const settle = 'submission/actions/settle-verbal.ts';
const waiting = 'submission/actions/waiting.ts';
const timing = 'submission/timing.ts';

/** Faults in what is permitted by word of mouth. */
export const verbalMutants: readonly Mutant[] = [
  ...among(
    'word of mouth',
    mutant('what is not urgent is permitted by word of mouth', [
      verbal,
      "content.urgency === 'urgent' ? null : refuse('verbal_not_urgent')",
      'null',
    ]),
    mutant('who gave permission records it', [
      verbal,
      "if (givenBy.memberId === recordedBy.memberId) return refuse('verbal_giver_records');",
      '',
    ]),
    mutant(
      'who asks for it gives permission',
      [verbal, '|| barredFromReview(submission).includes(givenBy.memberId)', ''],
      [permissions, "giver.kind !== 'member' || barred.includes(giver.member.id)", "giver.kind !== 'member'"],
    ),
    mutant('anybody gives permission', [verbal, '!input.giverEntitled ||', '']),
    mutant('words from before the refusal count', [
      verbal,
      "if (refusedAt && Date.parse(givenAt) < Date.parse(refusedAt)) return refuse('verbal_before_refusal');",
      '',
    ]),
    mutant('permission comes from the future', [
      verbal,
      "if (Date.parse(givenAt) > Date.parse(at)) return refuse('verbal_in_future');",
      '',
    ]),
    mutant('who asks for it records that it was permitted', [
      permissions,
      "supervisor: (submission, member, { actor, at }) => {\n    if (askersOf(submission).includes(member.id)) return refuse('own_submission');",
      'supervisor: (submission, member, { actor, at }) => {',
    ]),
    mutant('whoever holds the post settles it at once', [
      verbal,
      'settledBy: [personalSeat(givenBy.memberId)],',
      'settledBy: submission.giverSeats,',
    ]),
    mutant('no successor settles what a giver left behind', [
      verbal,
      '{ verbal: { ...verbal, settledBy: verbal.giverSeats } }',
      '{ verbal: { ...verbal, settledBy: verbal.settledBy } }',
    ]),
    mutant('a successor settles what they asked for themselves', [
      permissions,
      'const barred = [...barredFromReview(submission), verbal?.recordedBy.memberId];',
      'const barred = [verbal?.recordedBy.memberId];',
    ]),
    mutant('a successor settles what they recorded themselves', [
      permissions,
      'const barred = [...barredFromReview(submission), verbal?.recordedBy.memberId];',
      'const barred = barredFromReview(submission);',
    ]),
    mutant('a successor settles what they proposed themselves', [
      permissions,
      'const barred = [...barredFromReview(submission), verbal?.recordedBy.memberId];',
      'const barred = [...askersOf(submission), verbal?.recordedBy.memberId];',
    ]),
    mutant('people are reminded until the deadline only', [
      timing,
      "if (verbal?.status !== 'pending' || !isWorkingDay(today)) return false;",
      "if (verbal?.status !== 'pending' || !isWorkingDay(today) || isVerbalOverdue(submission, at)) return false;",
    ]),
    mutant('others hear of it before the deadline', [
      timing,
      "verbal?.status === 'pending' && at > verbal.confirmBy",
      "verbal?.status === 'pending' && at > verbal.recordedAt",
    ]),
    mutant('others never hear of it', [
      timing,
      'isWorkingDay(calendarDate(at)) && isVerbalOverdue(submission, at) && !submission.verbal?.escalated',
      'false',
    ]),
    mutant('what was not confirmed stays although the office takes it down', [
      waiting,
      "if (profile.verbalApproval.afterDeadline === 'take_down') effects.unshift(dropUnconfirmed(submission));",
      '',
    ]),
    mutant('what was not confirmed comes down although the office keeps it', [
      waiting,
      "if (profile.verbalApproval.afterDeadline === 'take_down') effects",
      'effects',
    ]),
    mutant('what was denied stays', [
      settle,
      "      [\n        {\n          kind: 'act',\n          on: 'publication',\n          id: publicationIdOf(submission),\n          action: 'drop_version',\n          input: { submissionId: submission.id, kind: 'denied', reason, by: decision.by },\n        },\n",
      '      [\n',
    ]),
    mutant('an ID number is permitted by word of mouth without a word on it', [
      'submission/actions/verbal.ts',
      'const cleared = readClearance(submission, input.clearance);',
      'const cleared = { ok: true as const, clearance: input.clearance ?? null };',
    ]),
    mutant('what was confirmed goes on as unconfirmed', [
      settle,
      "    return outcome(changes, [\n      {\n        kind: 'act',\n        on: 'publication',\n        id: publicationIdOf(submission),\n        action: 'settle_version',\n        input: { submissionId: submission.id, by: decision.by.memberId },\n      },\n",
      '    return outcome(changes, [\n',
    ]),
    mutant('a denial is no decision in the record', [
      settle,
      'changes: { verbal: { ...verbal, status, settledAt: at }, decisions: [...decisions, decision] },',
      'changes: { verbal: { ...verbal, status, settledAt: at }, decisions },',
    ]),
    mutant('who acted on it does not hear that it was denied', [
      settle,
      "tell('verbal_denied', concernedBy(submission.ownerId, verbal, submission.publisherSeats)),",
      "tell('verbal_denied', concernedBy(submission.ownerId, verbal, []).slice(0, 1)),",
    ]),
  ),
  ...among(
    'comings and goings',
    mutant('who acts for one who asks for it gives permission', [
      permissions,
      'return capacitiesFor(giver, submission.giverSeats, at).filter(\n    ({ forMemberId }) => !forMemberId || !barred.includes(forMemberId),\n  );',
      'return capacitiesFor(giver, submission.giverSeats, at);',
    ]),
  ),
];
