import type { CollectionName, QueryName, RecordOf } from '@prakat/functions/store/collections';
import { pageOf, planFind } from '@prakat/functions/store/plan-find';
import type { Find, Page, StoreReader } from '@prakat/functions/store/store';
import { type Connection, explained, type Row } from './database.ts';
import { quoted, selectIdsByList, selectRecords } from './select.ts';

/** Reads over one connection: what it sees is what that connection sees. */
export class SqliteReader implements StoreReader {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  async get<C extends CollectionName>(collection: C, id: string): Promise<RecordOf<C> | null> {
    return this.#read(() => this.#byId(collection, id));
  }

  async find<C extends CollectionName>(
    collection: C,
    query: QueryName<C>,
    find: Find,
  ): Promise<Page<RecordOf<C>>> {
    const plan = planFind(collection, query, find);
    const { anyOf, definition } = plan;
    return this.#read(() => {
      if (!definition.anyOf || !anyOf) {
        const { sql, parameters } = selectRecords(plan);
        return pageOf(plan, this.#connection.all(sql, parameters).map(recordOf<C>));
      }
      if (anyOf.length === 0) return pageOf<RecordOf<C>>(plan, []);
      const { sql, parameters } = selectIdsByList(plan, definition.anyOf, anyOf);
      return this.#connection.snapshot(() => {
        const ids = this.#connection.all(sql, parameters).map((row) => String(row.id));
        const found = ids.map((id) => this.#byId(collection, id));
        return pageOf(
          plan,
          found.filter((record) => record !== null),
        );
      });
    });
  }

  #byId<C extends CollectionName>(collection: C, id: string): RecordOf<C> | null {
    const [row] = this.#connection.all(`SELECT data FROM ${quoted(collection)} WHERE id = ?`, [id]);
    return row ? recordOf<C>(row) : null;
  }

  #read<T>(read: () => T): T {
    try {
      return read();
    } catch (error) {
      throw explained(this.#connection.file, error);
    }
  }
}

const recordOf = <C extends CollectionName>(row: Row): RecordOf<C> => JSON.parse(String(row.data));
