import { describe, expect, test } from 'vitest';
import { BUILDER_TIME } from '../testing/builders.ts';
import { inWords, refusalOn, takenOn } from '../testing/procedure.ts';
import { aFounding, inputOn } from '../testing/procedure-inputs.ts';
import { theOffice, theOfficeByHand } from '../testing/procedure-people.ts';
import { anItemOnline, LATER_DAY, type Situation } from '../testing/procedure-situations.ts';
import type { Publication } from './schema.ts';

const owner = 'member:submitter';
const webmasters = 'role:webmaster';

describe('an approval', () => {
  const planned = (publishOn: string | null, profile = theOffice()) => {
    const { content, ...founding } = aFounding();
    const input = { ...founding, content: { ...content, publishOn } };
    return takenOn('plan', 'system', null, { profile, input }).effects.map(inWords);
  };

  test('puts it up at once where the website is built in, and its owner hears once it is up', () => {
    expect(planned(null)).toEqual(['place version 1 at built-in']);
    expect(planned('2021-12-24')).toEqual(['place version 1 at built-in']);
  });

  test('for a later day puts it up on that day, and its owner hears now', () => {
    expect(planned(LATER_DAY)).toEqual([
      `place version 1 at built-in from ${LATER_DAY}`,
      `approved to ${owner}`,
    ]);
  });

  test('gives the webmasters the task where they keep the website, and tells the owner now', () => {
    const effects = [`publish_task to ${webmasters}`, `approved to ${owner}`];
    expect(planned(null, theOfficeByHand())).toEqual(effects);
    expect(planned(LATER_DAY, theOfficeByHand())).toEqual(effects);
  });
});

describe('the LINE groups of an office', () => {
  const groups = ['C1', 'C2'];
  const put = (situation: Situation, profile = theOffice()) => {
    const { publication } = anItemOnline(situation);
    const input = { ...inputOn('record_placed', publication), groups };
    const at = BUILDER_TIME;
    return takenOn('record_placed', 'system', publication, { profile, at, input }).effects.map(inWords);
  };
  const told = groups.map((group) => `place version 1 at line-group:${group}`);

  test('hear of what is up on the product’s own website for the first time', () => {
    expect(put('approved')).toEqual([`published to ${owner}`, ...told, `confirm_task to ${webmasters}`]);
  });

  describe('hear of what is up anywhere else', () => {
    const { publication } = anItemOnline('waiting to be published by hand');
    const input = { ...inputOn('publish_by_hand', publication), groups };
    const byHand = takenOn('publish_by_hand', 'webmaster', publication, { input });
    const look = (of: Publication, says: 'found' | 'missing' | 'unreached', version = 1) => {
      const wrong = says === 'found' ? null : 'ไม่มีหน้านี้บนเว็บไซต์ (404)';
      return takenOn('record_proof', 'system', of, { input: { placement: 'by-hand', version, says, wrong } });
    };

    test('once it was found there, and not on a webmaster’s word', () => {
      expect(byHand.effects.map(inWords)).toEqual([`published to ${owner}`]);
      const found = look(byHand.publication, 'found');
      expect(found.effects.map(inWords)).toEqual(told);
      const missing = look(found.publication, 'missing').publication;
      expect(look(missing, 'found').effects).toEqual([]);
    });

    test('not while it is missing, and then at last', () => {
      const missing = look(byHand.publication, 'missing');
      expect(missing.effects.map(inWords)).toEqual([`unproved to ${webmasters}`]);
      expect(look(missing.publication, 'found').effects.map(inWords)).toEqual(told);
    });

    test('on a webmaster’s word only where the product does not reach the website at all', () => {
      const unreached = look(byHand.publication, 'unreached').publication;
      const vouched = takenOn('vouch', 'webmaster', unreached);
      expect(vouched.effects.map(inWords)).toEqual(told);
      expect(look(vouched.publication, 'found').effects).toEqual([]);
      const missing = look(byHand.publication, 'missing').publication;
      const answered = look(unreached, 'missing').publication;
      for (const publication of [byHand.publication, missing, answered])
        expect(refusalOn('vouch', 'webmaster', publication)).toBe('nothing_to_vouch_for');
    });

    test('by the correction that stands there when it was found first', () => {
      const planned = takenOn('plan_version', 'system', byHand.publication, { profile: theOfficeByHand() });
      const corrected = takenOn('publish_by_hand', 'webmaster', planned.publication);
      expect(corrected.effects.map(inWords)).toEqual([`published to ${owner}`]);
      expect(look(corrected.publication, 'found', 2).effects.map(inWords)).toEqual(
        groups.map((group) => `place version 2 at line-group:${group}`),
      );
    });

    test('never, where it came down before anybody had seen it', () => {
      const down = takenOn('take_down', 'head', byHand.publication);
      const places = down.publication.placements.filter(({ destination }) => destination === 'line-group');
      expect(places.map(({ state }) => state)).toEqual(['gone', 'gone']);
    });
  });

  test.each(['correction approved', 'to be put up again', 'corrected after it was taken down'] as const)(
    'hear of it once only: %s',
    (situation) => {
      expect(put(situation)).toEqual([`published to ${owner}`, `confirm_task to ${webmasters}`]);
    },
  );

  test('hear nothing where the office has it so', () => {
    const { destinations } = theOffice();
    const silent = theOffice({ destinations: { ...destinations, lineGroup: false } });
    expect(put('approved', silent)).toEqual([`published to ${owner}`, `confirm_task to ${webmasters}`]);
  });
});

test('a message that was given up is in the log and told to the administrators, except the telling itself', () => {
  const { publication } = anItemOnline('published');
  const noted = (notice: string) =>
    takenOn('note_undelivered', 'system', publication, {
      input: { ...inputOn('note_undelivered', publication), notice },
    });
  const { publication: after, event, effects } = noted('confirm_task');
  expect({ ...after, log: publication.log }).toEqual(publication);
  expect(event.details).toMatchObject({ entryId: 'outbox-1', notice: 'confirm_task' });
  expect(effects.map(inWords)).toEqual(['undelivered to role:administrator']);
  expect(noted('undelivered').effects).toEqual([]);
});
