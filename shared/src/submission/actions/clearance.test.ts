import { describe, expect, test } from 'vitest';
import { keptFindings, nothingFound } from '../../checks/finding.ts';
import { aFinding } from '../../testing/builders.ts';
import { ask, newest, playOut } from '../../testing/play-out.ts';
import { refusalOf, take, taken } from '../../testing/procedure.ts';
import { CLEARANCE, inputFor } from '../../testing/procedure-inputs.ts';
import { anItem, aRequest } from '../../testing/procedure-situations.ts';
import type { Submission } from '../schema.ts';

const likely = aFinding({ kind: 'telephone', certainty: 'likely', excerpt: '08x-xxx-1234' });

/** A request in whose content something was found. */
const holding = (submission: Submission, ...found: Parameters<typeof keptFindings>[0]): Submission => ({
  ...submission,
  checks: { ...nothingFound, ...keptFindings(found) },
});
const before = aRequest('waiting for the head').submission;
const urgent = aRequest('urgent and waiting for the assistant').submission;

const approval = (submission: Submission, clearance?: string | null) => ({
  input: { seen: inputFor('approve', submission).seen, ...(clearance === undefined ? {} : { clearance }) },
});

describe('an ID number was found for sure', () => {
  const sure = holding(before, aFinding(), likely);

  test.each([undefined, null, '', '  \u200b ', '\u3164', '\u200d\u00ad', '\u2800', '-', ' … '])(
    'it is not approved without a word that it may be published: %j',
    (word) => {
      const refused = take('approve', 'head', sure, approval(sure, word));
      expect(refused).toMatchObject({
        refusal: { code: 'clearance_required', message: expect.stringContaining('1 แห่ง') },
      });
    },
  );

  test('it is approved with one, which the decision and its event keep', () => {
    const { submission, event } = taken('approve', 'head', sure, approval(sure, ` ${CLEARANCE} `));
    expect(submission).toMatchObject({ state: 'approved', decisions: [{}, { clearance: CLEARANCE }] });
    expect(event.details).toEqual({ clearance: CLEARANCE });
  });

  test('the word is no longer than a reason', () => {
    expect(refusalOf('approve', 'head', sure, approval(sure, 'ก'.repeat(501)))).toBe('reason_too_long');
  });

  test('it is proposed, sent back and refused as ever: only who permits answers for it', () => {
    const first = holding(aRequest('waiting for the assistant').submission, aFinding());
    expect(taken('propose', 'assistant', first).submission.decisions.at(-1)?.clearance).toBeNull();
    expect(taken('send_back', 'head', sure).submission.state).toBe('changes_requested');
    expect(taken('reject', 'head', sure).submission.state).toBe('rejected');
  });

  test('permission by word of mouth is recorded with the word of who gave it, and confirmed with the same', () => {
    const found = holding(urgent, aFinding());
    const input = inputFor('record_verbal_approval', found);
    expect(
      refusalOf('record_verbal_approval', 'assistant2', found, { input: { ...input, clearance: null } }),
    ).toBe('clearance_required');
    const item = playOut({ ...anItem('urgent and waiting for the assistant'), requests: [found] }, [
      ask('record_verbal_approval', 'assistant2', { input: () => input }),
      ask('confirm_verbal', 'head'),
    ]);
    expect(newest(item)).toMatchObject({
      verbal: { clearance: CLEARANCE },
      decisions: [{ outcome: 'approved', clearance: CLEARANCE }],
    });
  });
});

describe('nothing was found for sure', () => {
  test('no word is asked for, and one that is given is not kept', () => {
    // A slip never keeps anything from being published, however sure it is.
    const found = holding(before, likely, aFinding({ kind: 'act_year', certainty: 'sure' }));
    const { submission, event } = taken('approve', 'head', found, approval(found, CLEARANCE));
    expect(submission.decisions.at(-1)?.clearance).toBeNull();
    expect(event.details).toEqual({});
  });
});

describe('filing again', () => {
  test('is checked anew: what was found before is no longer said', () => {
    const back = holding(aRequest('sent back').submission, aFinding());
    expect(taken('resubmit', 'submitter', back).submission.checks).toEqual(nothingFound);
  });
});
