import { connect } from '../../server/src/sqlite-store/database.ts';

/** A request that went through the product, with everything that was written of it. */
export type Template = { id: string; number: string };

/** Where an item's records are, by the field of theirs that names it. */
const placesOf: [table: string, field: string][] = [
  ['submissions', 'id'],
  ['events', 'log'],
  ['publications', 'id'],
  ['publicationEvents', 'log'],
  ['listings', 'id'],
  ['publicListings', 'id'],
  ['outbox', 'about.id'],
];

const DAY_MS = 86_400_000;

/**
 * Writes copies of items into a database until there are so many requests: each with ids, a number and days of its own,
 * over ten years, and otherwise to the letter. By SQL, since what is measured comes after. Gives the ids, oldest first.
 */
export function multiply(
  file: string,
  templates: readonly Template[],
  count: number,
  categories: readonly string[],
): string[] {
  const connection = connect(file);
  connection.exec('PRAGMA synchronous = OFF; PRAGMA cache_size = -1000000; BEGIN');
  const rows = templates.map(({ id }) =>
    placesOf.flatMap(([table, field]) =>
      connection
        .all(`SELECT id, data FROM "${table}" WHERE data ->> '$.${field}' = ?`, [id])
        .map((row) => ({ table, id: String(row.id), data: String(row.data) })),
    ),
  );
  const ids: string[] = [];
  // Indexes of words are made anew once all are there: in their order, and not here and there with each request.
  const indexes = connection.all(
    `SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name LIKE '%\\_\\_facets' ESCAPE '\\' AND sql IS NOT NULL`,
  );
  for (const { name } of indexes) connection.exec(`DROP INDEX "${name}"`);
  for (let n = 0; n < count; n += 1) {
    const template = templates[n % templates.length] as Template;
    const id = `c0000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
    const day = new Date(Date.parse('2011-12-24') + Math.floor((n * 3652) / count) * DAY_MS)
      .toISOString()
      .slice(0, 10);
    const changed = (text: string) =>
      text
        .replaceAll(template.id, id)
        .replaceAll(template.number, `2555-${String(n).padStart(6, '0')}`)
        .replaceAll('2021-12-24', day)
        .replaceAll(/"categoryId":"[^"]*"/g, `"categoryId":"${categories[n % categories.length]}"`);
    for (const row of rows[n % templates.length] ?? []) {
      const own = row.table === 'outbox' ? `${row.id}-${n}` : changed(row.id);
      const data = row.table === 'outbox' ? changed(row.data).replaceAll(row.id, own) : changed(row.data);
      connection.run(`INSERT INTO "${row.table}" (id, data) VALUES (?, ?)`, [own, data]);
    }
    ids.push(id);
    // The log is as long as what is not committed.
    if (n % 500 === 499) connection.exec('COMMIT; BEGIN');
  }
  for (const { sql } of indexes) connection.exec(String(sql));
  connection.exec('COMMIT');
  connection.close();
  return ids;
}
