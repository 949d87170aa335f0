import type { CollectionName, QueryName, RecordOf } from '@prakat/functions/store/collections';
import { pageOf, planFind } from '@prakat/functions/store/plan-find';
import type { Find, Page, StoreReader } from '@prakat/functions/store/store';
import type { Connection } from './database.ts';
import { quoted, selectByList, selectRecords } from './select.ts';
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
    if (anyOf?.length === 0) return pageOf<RecordOf<C>>(plan, []);
    const { sql, parameters } =
      definition.anyOf && anyOf ? selectByList(plan, definition.anyOf, anyOf) : selectRecords(plan);
    const rows = this.#connection.all(sql, parameters);
    return pageOf(
      plan,
      rows.map((row) => recordOf(this.#connection, collection, row)),
    );
  }

  #byId<C extends CollectionName>(collection: C, id: string): RecordOf<C> | null {
    const [row] = this.#connection.all(`SELECT ${RECORD} FROM ${quoted(collection)} WHERE id = ?`, [id]);
    return row ? recordOf(this.#connection, collection, row) : null;
  }
}
