import { expect, test } from 'vitest';
import { inWords, takenOn } from '../testing/procedure.ts';
import type { PersonName } from '../testing/procedure-people.ts';
import { anItemOnline, momentOf, type Situation } from '../testing/procedure-situations.ts';
import type { PublicationAction } from './transitions.ts';

const owner = 'member:submitter';
const webmasters = 'role:webmaster';
type Row = [by: PersonName | 'system', action: PublicationAction, from: Situation, effects: string[]];

const rows: Record<string, Row> = {
  'a publication that is up is told to its owner, and a webmaster is asked to look': [
    'system',
    'record_placed',
    'approved',
    [`published to ${owner}`, `confirm_task to ${webmasters}`],
  ],
  'what the website would not take goes to the webmasters and the administrators': [
    'system',
    'record_place_failed',
    'approved',
    [`publish_task to ${webmasters}`, 'publish_failed to role:administrator'],
  ],
  'publishing by hand tells the owner': [
    'webmaster',
    'publish_by_hand',
    'waiting to be published by hand',
    [`published to ${owner}`],
  ],
  'failing to put it up tells the owner and the administrators': [
    'webmaster',
    'report_publish_failure',
    'waiting to be published by hand',
    [`publish_failed to ${owner} role:administrator`],
  ],
  'confirming tells the owner': ['webmaster', 'confirm_publication', 'published', [`confirmed to ${owner}`]],
  'claiming a task tells the other webmasters': [
    'webmaster',
    'claim_task',
    'published',
    [`task_claimed to ${webmasters}, not webmaster`],
  ],
  'handing it over tells the other webmaster': [
    'webmaster',
    'hand_over_task',
    'claimed by a webmaster',
    ['publish_task to member:webmaster2'],
  ],
  'assigning it tells the webmaster who is to do it': [
    'head',
    'assign_task',
    'published',
    ['confirm_task to member:webmaster2'],
  ],
  'giving back a task that somebody had taken asks all webmasters again': [
    'administrator',
    'release_task',
    'claimed by a webmaster',
    [`publish_task to ${webmasters}`],
  ],
  'calling off what the product may be putting up takes it away': [
    'submitter',
    'call_off',
    'approved',
    ['remove from built-in'],
  ],
  'calling off what webmasters were to put up tells them': [
    'submitter',
    'call_off',
    'correction to be put up by hand',
    [`called_off to ${webmasters}, not submitter`],
  ],
  'calling off a correction puts the old version there again, in case the new one got there': [
    'submitter',
    'call_off',
    'correction approved',
    ['place version 1 at built-in'],
  ],
  'calling off a correction of a later day leaves everything as it is': [
    'submitter',
    'call_off',
    'correction approved for a later day',
    [],
  ],
  'calling off what was permitted by word of mouth lets the permission lapse': [
    'submitter',
    'call_off',
    'correction by word of mouth',
    ['place version 1 at built-in', 'lapse_verbal on the submission request-2'],
  ],
  'renewing tells nobody': ['webmaster', 'renew', 'confirmed', []],
  'finding nothing to change tells nobody': ['webmaster', 'check_unchanged', 'confirmed', []],
  'taking down takes it away, and tells owner and webmasters': [
    'head',
    'take_down',
    'confirmed',
    ['remove from built-in', `taken_down to ${owner} ${webmasters}`],
  ],
  'the end of the display period does the same': [
    'system',
    'expire',
    'past its last day',
    ['remove from built-in', `expired to ${owner} ${webmasters}`],
  ],
  'taking down what webmasters put up asks them to take it away': [
    'head',
    'take_down',
    'published by hand',
    ['remove from built-in', `remove_task to ${webmasters}`, `taken_down to ${owner} ${webmasters}`],
  ],
  'taking it away by hand tells the owner': [
    'webmaster',
    'confirm_removed',
    'being removed by hand',
    [`removed to ${owner}`],
  ],
  'putting a sheet on the board tells nobody': ['webmaster', 'post_sheet', 'to be put on the board', []],
  'leaving it off the board tells the owner why': [
    'webmaster',
    'skip_sheet',
    'to be put on the board',
    [`sheet_skipped to ${owner}`],
  ],
  'leaving a newer sheet off the board asks webmasters to take the older one off': [
    'webmaster',
    'skip_sheet',
    'to be replaced on the board',
    [`sheet_skipped to ${owner}`, `remove_sheet_task to ${webmasters}`],
  ],
  'taking down what hangs on the board, too, asks webmasters to take the sheet off': [
    'head',
    'take_down',
    'on the board',
    ['remove from built-in', `remove_sheet_task to ${webmasters}`, `taken_down to ${owner} ${webmasters}`],
  ],
  'taking a sheet off the board tells nobody': ['webmaster', 'remove_sheet', 'to be taken off the board', []],
  'what the website would not let go of goes to the webmasters and the administrators': [
    'system',
    'record_remove_failed',
    'taken down',
    [`remove_task to ${webmasters}`, 'remove_failed to role:administrator'],
  ],
  'putting it back puts it up, and tells the owner and who took it down': [
    'head',
    'restore',
    'taken down',
    ['place version 1 at built-in', `restored to ${owner} member:webmaster`],
  ],
  'what an outsider finds is told to nobody where no group waits for it': [
    'system',
    'record_proof',
    'published by hand',
    [],
  ],
  'looking again tells nobody': ['webmaster', 'prove_again', 'not found on the website', []],
  'a webmaster’s word that people can open the page tells nobody where no group waits for it': [
    'webmaster',
    'vouch',
    'on a website out of reach',
    [],
  ],
  'putting up anew what was changed orders the same version': [
    'webmaster',
    'place_again',
    'changed on the website',
    ['place version 1 at wordpress'],
  ],
  'what is sent to residents is sent once, to so many': [
    'webmaster',
    'tell_followers',
    'published by hand',
    ['tell 12 people of version 1 (category)'],
  ],
  'a reminder goes to whoever has the task': [
    'system',
    'remind',
    'claimed by a webmaster',
    ['reminder to member:webmaster'],
  ],
  'a task that nobody does is told to the administrators': [
    'system',
    'escalate',
    'published',
    ['escalated to role:administrator'],
  ],
  'a publication given to a successor is told to them': [
    'administrator',
    'transfer_owner',
    'confirmed',
    ['transferred to member:colleague'],
  ],
  'confirmation in writing of what is up is told by the request': [
    'system',
    'settle_version',
    'published by word of mouth',
    [],
  ],
};

test.each(Object.entries(rows))('%s', (_sentence, [by, action, from, effects]) => {
  const { publication } = anItemOnline(from);
  const decided = takenOn(action, by, publication, { at: momentOf(from) });
  expect(decided.effects.map(inWords)).toEqual(effects);
});
