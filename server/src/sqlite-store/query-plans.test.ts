import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type CollectionName, collections } from '@prakat/functions/store/collections';
import { dataFor, declaredQueries, nullableFields } from '@prakat/functions/store/contract/query-data';
import { encodeCursor } from '@prakat/functions/store/cursor';
import { definitionOf, type FindPlan, planFind } from '@prakat/functions/store/plan-find';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Connection, connect } from './database.ts';
import { migrate } from './migrate.ts';
import { listTable, selectByList, selectRecords } from './select.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'prakat-plans-'));
let connection: Connection;
beforeAll(() => {
  connection = connect(path.join(folder, 'prakat.db'));
  migrate(connection, Date.now);
});
afterAll(() => {
  connection.close();
  rmSync(folder, { recursive: true });
});

/** The steps SQLite would take, in its own words. */
function stepsOf(plan: FindPlan): string[] {
  const { sql, parameters } =
    plan.definition.anyOf && plan.anyOf
      ? selectByList(plan, plan.definition.anyOf, plan.anyOf)
      : selectRecords(plan);
  return connection.all(`EXPLAIN QUERY PLAN ${sql}`, parameters).map(({ detail }) => String(detail));
}

const columnsOf = (table: string): string[] =>
  connection.all(`PRAGMA table_xinfo("${table}")`).map(({ name }) => String(name));

describe.each(declaredQueries)('$list', (declared) => {
  const { find } = dataFor(declared, 24, 1);
  const after = encodeCursor(declared.list, { value: '2021-12-24T03:00:00.000Z', id: 'x-1' });
  const asked = [
    find,
    { ...find, after },
    ...nullableFields(declared).map((field) => ({ ...find, equals: { ...find.equals, [field]: null } })),
  ];

  test.each(asked)('is answered by an index alone: no sorting, no scan ($after)', (one) => {
    const plan = planFind(declared.collection, declared.query, one);
    const steps = stepsOf(plan);
    const reads = steps.filter((step) => /^(SEARCH|SCAN)/.test(step));
    // Of a list field the index names at most a page of records, in order, and each is looked up as it comes.
    const lookedUp = plan.anyOf ? reads.splice(-2) : [];
    expect(lookedUp.map((step) => step.replace(/autoindex\w+/, 'autoindex'))).toEqual(
      plan.anyOf ? ['SCAN listed', 'SEARCH record USING INDEX sqlite_autoindex (id=?) LEFT-JOIN'] : [],
    );
    expect(reads.length).toBe(plan.anyOf?.length ?? 1);
    for (const read of reads) {
      expect(read).toMatch(/^SEARCH .* USING (COVERING )?INDEX/);
      // Every compared field, and the place in the order, is found by the index and not by reading on.
      for (const field of declared.definition.equals) expect(read).toContain(`${field}=?`);
      if (plan.anyOf) expect(read).toContain('value=?');
      if (one.after) expect(read).toMatch(/\([\w.]+,id\)[<>]\(\?,\?\)/);
    }
    expect(steps.filter((step) => /TEMP B-TREE|AUTOMATIC/.test(step))).toEqual([]);
  });
});

describe.each(Object.keys(collections) as CollectionName[])('the table of %s', (collection) => {
  const { queries, parent } = definitionOf(collection);

  test('has a column for each field that a list compares or orders by', () => {
    const fields = Object.values(queries).flatMap(({ equals, orderBy }) => [...equals, orderBy[0]]);
    expect(columnsOf(collection)).toEqual(expect.arrayContaining(['id', 'data', ...fields]));
  });

  test('has a table for each list field, with what its queries compare and order by', () => {
    for (const { anyOf, equals, orderBy } of Object.values(queries)) {
      if (!anyOf) continue;
      const wanted = ['id', 'value', ...equals, orderBy[0]];
      expect(columnsOf(listTable(collection, anyOf))).toEqual(expect.arrayContaining(wanted));
    }
  });

  test('refers to the table of its parent', () => {
    const references = connection.all(`PRAGMA foreign_key_list("${collection}")`);
    expect(references.map(({ table, from }) => [table, from])).toEqual(
      parent ? [[parent.collection, parent.field]] : [],
    );
  });
});

test('every index serves a declared query', () => {
  const used = new Set<string>();
  for (const declared of declaredQueries) {
    const plan = planFind(declared.collection, declared.query, dataFor(declared, 24, 1).find);
    for (const step of stepsOf(plan)) {
      const name = /USING (?:COVERING )?INDEX (\S+)/.exec(step)?.[1];
      // The index of a table's own key is SQLite's.
      if (name && !name.startsWith('sqlite_')) used.add(name);
    }
  }
  const made = connection
    .all("SELECT name FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL")
    .map(({ name }) => String(name));
  expect([...used].sort()).toEqual(made.sort());
});
