import type { CollectionName, QueryName, RecordOf } from '@prakat/functions/store/collections';
import { pageOf, planFind } from '@prakat/functions/store/plan-find';
import type { Find, Page, StoreReader } from '@prakat/functions/store/store';
import type { Connection } from './database.ts';
import { quoted, selectIdsByList, selectRecords } from './select.ts';
import { DamagedRecordError } from './sqlite-error.ts';
import { RECORD, recordOf } from './stored-record.ts';

/** Reads over one connection: what it sees is what that connection sees. */
export class SqliteReader implements StoreReader {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  async get<C extends CollectionName>(collection: C, id: string): Promise<RecordOf<C> | null> {
    return this.#byId(collection, id);
  }

  async find<C extends CollectionName>(
    collection: C,
    query: QueryName<C>,
    find: Find,
  ): Promise<Page<RecordOf<C>>> {
    const plan = planFind(collection, query, find);
    const { anyOf, definition } = plan;
    const { file } = this.#connection;
    if (!definition.anyOf || !anyOf) {
      const { sql, parameters } = selectRecords(plan);
      const rows = this.#connection.all(sql, parameters);
      return pageOf(
        plan,
        rows.map((row) => recordOf(this.#connection, collection, row)),
      );
    }
    if (anyOf.length === 0) return pageOf<RecordOf<C>>(plan, []);
    const { sql, parameters } = selectIdsByList(plan, definition.anyOf, anyOf);
    return this.#connection.snapshot(() => {
      const found = this.#connection.all(sql, parameters).map(({ id }) => {
        const record = this.#byId(collection, String(id));
        // The list refers to its records: one that is not there is no deleted one.
        if (!record) throw new DamagedRecordError(file, `${collection}/${id}`);
        return record;
      });
      return pageOf(plan, found);
    });
  }

  #byId<C extends CollectionName>(collection: C, id: string): RecordOf<C> | null {
    const [row] = this.#connection.all(`SELECT ${RECORD} FROM ${quoted(collection)} WHERE id = ?`, [id]);
    return row ? recordOf(this.#connection, collection, row) : null;
  }
}
