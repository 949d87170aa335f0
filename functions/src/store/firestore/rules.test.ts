import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (name: string) => readFileSync(new URL(`../../../../${name}`, import.meta.url), 'utf8');

test('the database is made where the functions are, which is the only place for its trigger', () => {
  const { firestore } = JSON.parse(read('firebase.json'));
  const region = /region: '([\w-]+)'/.exec(read('functions/src/index.ts'))?.[1];
  expect(firestore).toMatchObject({ database: '(default)', location: region });
});

// The language of rules has no interpreter outside Google's emulators; a rule that allows anything at all would
// have to say so in an `allow` statement.
test.each([
  ['firestore.rules', /service cloud\.firestore \{/],
  ['storage.rules', /service firebase\.storage \{/],
])('%s lets no client read or write anything', (name, service) => {
  const rules = read(name).replaceAll(/\/\/.*$/gm, '');
  expect(rules).toMatch(service);
  expect(rules).toMatch(/match \/\{\w+=\*\*\} \{/);
  expect(rules.match(/allow[^;]*;/g)).toEqual(['allow read, write: if false;']);
});
