import { describe, expect, test } from 'vitest';
import { frozen, takeOn } from '../testing/procedure.ts';
import { inputOn } from '../testing/procedure-inputs.ts';
import { everyone } from '../testing/procedure-people.ts';
import { anItemOnline, momentOf, type Situation, situationsOnline } from '../testing/procedure-situations.ts';
import { rightsOnline, type Who } from '../testing/rights-online.ts';
import { type Publication, type PublicationState, publicationSchema } from './schema.ts';
import { type PublicationAction, publicationActions, transitions } from './transitions.ts';

const anybody = [...everyone, 'system'] as const;
const inputIn = (situation: Situation, action: PublicationAction, publication: Publication) =>
  situation === 'expired' && action === 'restore'
    ? { displayUntil: '2022-06-30' }
    : inputOn(action, publication);

test('the table knows every situation in which something is or was on the website', () => {
  expect(situationsOnline.filter((situation) => !rightsOnline[situation])).toEqual([]);
});

describe.each(situationsOnline)('what is on the website when a matter is %s', (situation) => {
  const { publication } = anItemOnline(situation);
  const rights = rightsOnline[situation] ?? {};
  const at = momentOf(situation);
  frozen(publication);

  test.each(publicationActions)(
    'lets exactly those of the procedure %s, and refuses the others in words',
    (action) => {
      const [who, leadsTo]: readonly [Who, PublicationState | null] = rights[action] ?? [[], null];
      const input = inputIn(situation, action, publication);
      for (const name of anybody) {
        const result = takeOn(action, name, publication, { at, input });
        expect(`${name}: ${result.ok}`).toBe(`${name}: ${who.includes(name)}`);
        if (result.ok) {
          expect(result.publication.state).toBe(leadsTo);
        } else {
          expect(result).toEqual({
            ok: false,
            refusal: { code: expect.any(String), message: expect.stringMatching(/^[ก-๙].{15,}/) },
          });
        }
      }
    },
  );

  const possible = publicationActions.filter((action) => rights[action]);
  test.each(possible)('is a whole record, with one event in its log, after %s', (action) => {
    const [who] = rights[action] ?? [[]];
    const input = inputIn(situation, action, publication);
    const decided = takeOn(action, who[0] ?? 'system', publication, { at, input });
    if (!decided.ok) throw new Error('refused');
    expect(publicationSchema.safeParse(decided.publication).error).toBeUndefined();
    expect(decided.event).toMatchObject({
      kind: 'publication',
      action,
      seq: publication.log.seq + 1,
      log: publication.id,
    });
    expect(decided.publication.log).toEqual({ seq: decided.event.seq, hash: decided.event.hash });
  });
});

/** Notes that change nothing anybody decides on: a card drawn before them stays good. */
const notes = [
  'record_removed',
  'claim_task',
  'hand_over_task',
  'assign_task',
  'release_task',
  'check_unchanged',
  'settle_version',
  'nudge',
  'remind',
  'escalate',
  'transfer_owner',
  'note_undelivered',
  'record_proof',
  'prove_again',
  'post_sheet',
  'skip_sheet',
  'remove_sheet',
  'place_again',
  'vouch',
  'tell_followers',
];

test.each(publicationActions.filter((action) => action !== 'plan'))(
  '%s makes older cards stale unless it is a note',
  (action) => {
    const situation = situationsOnline.find((candidate) => rightsOnline[candidate]?.[action]) as Situation;
    const { publication } = anItemOnline(situation);
    const [who] = rightsOnline[situation]?.[action] ?? [[]];
    const input = inputIn(situation, action, publication);
    const decided = takeOn(action, who[0] ?? 'system', publication, { at: momentOf(situation), input });
    const raised = decided.ok && decided.publication.revision - publication.revision;
    expect(raised).toBe(notes.includes(action) ? 0 : 1);
  },
);

test('the confirmation of a webmaster is a signature, and the word of who releases, and nothing else is', () => {
  const decisions = publicationActions.filter((name) => 'isDecision' in transitions[name]);
  expect(decisions).toEqual(['confirm_publication', 'release']);
});
