import { afterAll } from 'vitest';
import { collections } from '../collections.ts';
import { declaredQueries, nullableFields } from '../contract/query-data.ts';
import { storeContract } from '../store-contract.ts';
import { startEmulator } from './emulator.ts';
import { openAt } from './open-for-contract.ts';

const emulator = await startEmulator();
afterAll(() => emulator.stop());

const package_ = '@firestore-emulator/server';
const noIsolation = `${package_} has no transaction isolation: it does not notice that what was read has changed`;
const noCursors = `${package_} ignores startAfter cursors and the order by document name`;
const noNesting = `${package_} does not read nested fields (submitter.memberId)`;
const noNull = `${package_} does not know the IS_NULL filter`;
const notAtomic = `${package_} keeps the writes of a commit that came before the one that fails`;

const nested = declaredQueries.filter(({ definition }) =>
  definition.equals.some((field) => field.includes('.')),
);

/** What only a faithful emulator can show. The test beside this one shows it on a Firestore in memory. */
const skippedOnTheNpmPackage: Record<string, string> = {
  'creating what exists fails by name and nothing of the transaction is written': notAtomic,
  'two decisions that race have one winner': noIsolation,
  'a counter raised by transactions that race gives every number once': noIsolation,
  'a list that a transaction has read guards what it decides: of two that race one sees the other':
    noIsolation,
  'a transaction reads one state of the store while others write': noIsolation,
  'any records in any pages give exactly the list (property)': noCursors,
  'a snapshot gives long collections without gap or repeat': noCursors,
  'a snapshot is one moment of the whole store, while others write and are not kept waiting': noCursors,
};
for (const collection of Object.keys(collections)) {
  skippedOnTheNpmPackage[`a snapshot gives every record of ${collection} once, whole, in the order of ids`] =
    noCursors;
}
for (const { list } of declaredQueries) {
  skippedOnTheNpmPackage[`${list} pages without gap or repeat, equal order values included`] = noCursors;
  skippedOnTheNpmPackage[
    `${list} gives every record that was there once while new ones arrive between pages`
  ] = noCursors;
}
for (const { list, definition } of nested) {
  if (definition.upTo) skippedOnTheNpmPackage[`${list} ends at upTo, and includes it`] = noNesting;
  skippedOnTheNpmPackage[`${list} finds what matches, in order, and nothing else`] = noNesting;
}
for (const declared of declaredQueries) {
  for (const field of nullableFields(declared)) {
    skippedOnTheNpmPackage[`${declared.list} finds records whose ${field} is null when asked for null`] =
      noNull;
  }
}

storeContract('the Firestore store, on an emulator,', openAt(emulator.host), {
  skip: emulator.faithful ? {} : skippedOnTheNpmPackage,
});
