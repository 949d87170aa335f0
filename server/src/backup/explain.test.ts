import { BackupError } from '@prakat/functions/backup/backup-error';
import { explainCloud } from '@prakat/functions/backup/open-cloud';
import { expect, test } from 'vitest';
import { explainDisk } from './explain.ts';

const failure = (message: string, code?: unknown) => Object.assign(new Error(message), { code });
const names = { project: 'prakat-live', bucket: 'prakat-live.firebasestorage.app' };
const THAI_SENTENCE = /^[^\n]*[ก-๙][^\n]*$/;

test.each([
  ['ENOSPC', 'no_space'],
  ['EDQUOT', 'no_space'],
  ['EFBIG', 'no_space'],
  ['SQLITE_FULL', 'no_space'],
  ['EROFS', 'not_writable'],
  ['EACCES', 'not_writable'],
  ['SQLITE_READONLY_DBMOVED', 'not_writable'],
  ['ENOENT', 'not_writable'],
])('of the disk, %s is one sentence that names the place', (code, fault) => {
  // As the stores give it: inside an error of their own.
  const error = explainDisk(new Error('the store failed', { cause: failure('failed', code) }), '/srv/prakat');
  expect(error).toMatchObject({ code: fault, message: expect.stringMatching(THAI_SENTENCE) });
  expect((error as Error).message).toContain('/srv/prakat');
});

test.each([
  ['the database (default) does not exist for project prakat-live', 5, 'wrong_project', 'prakat-live'],
  ['Missing or insufficient permissions', 7, 'no_access', 'prakat-live'],
  ['Request had invalid authentication credentials', 16, 'no_access', 'prakat-live'],
  ['does not have storage.objects.list access', 403, 'no_access', 'prakat-live'],
  ['The specified bucket does not exist', 404, 'no_bucket', names.bucket],
  ['Could not load the default credentials', undefined, 'no_access', 'gcloud auth'],
  ['The requested read_time is too old', 3, 'too_slow', 'point-in-time recovery'],
])('of Google, “%s” is one sentence that says what to do', (message, code, fault, word) => {
  const error = explainCloud(failure(message, code), names);
  expect(error).toMatchObject({ code: fault, message: expect.stringMatching(THAI_SENTENCE) });
  expect((error as Error).message).toContain(word);
});

test('a fault of the program stays what it is, and what was explained is not explained again', () => {
  const fault = new TypeError('undefined is not a function');
  expect(explainDisk(explainCloud(fault, names), '/srv')).toBe(fault);
  const said = new BackupError('newer', 'รุ่นใหม่กว่า');
  expect(explainDisk(explainCloud(said, names), '/srv')).toBe(said);
});
