import type { FindPlan } from '@prakat/functions/store/plan-find';
import type { Parameter } from './database.ts';
import { RECORD } from './stored-record.ts';

export type Select = { sql: string; parameters: Parameter[] };

export const quoted = (name: string): string => `"${name}"`;

/** The table holding one row for each value of a list field. */
export const listTable = (collection: string, field: string): string => `${collection}__${field}`;

/** The statement that answers a plan with records, at most one more than the limit. */
export function selectRecords(plan: FindPlan): Select {
  const { conditions, parameters } = conditionsOf(plan);
  return {
    sql: `SELECT ${RECORD} FROM ${quoted(plan.collection)}${where(conditions)} ${order(plan)} LIMIT ?`,
    parameters: [...parameters, plan.limit + 1],
  };
}

/**
 * The statement that answers a plan with `anyOf` with records, at most one more than the limit. One select for each value, all
 * in the order of the index: SQLite merges them as it reads, drops repeats, stops at the limit, and looks up the records of
 * those only. The list refers to its records: one that is not there is no deleted one, and comes without `data`.
 */
export function selectByList(plan: FindPlan, field: string, values: readonly string[]): Select {
  const { conditions, parameters } = conditionsOf(plan);
  const columns = `${quoted(plan.definition.orderBy[0])}, id`;
  const one = `SELECT ${columns} FROM ${quoted(listTable(plan.collection, field))}${where(['value = ?', ...conditions])}`;
  const found = `${values.map(() => one).join(' UNION ')} ${order(plan)} LIMIT ?`;
  return {
    sql: `SELECT listed.id, record.data FROM (${found}) AS listed LEFT JOIN ${quoted(plan.collection)} AS record ON record.id = listed.id
      ${order(plan, 'listed.')}`,
    parameters: [...values.flatMap((value) => [value, ...parameters]), plan.limit + 1],
  };
}

const where = (conditions: string[]): string =>
  conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : '';

function order({ definition }: FindPlan, of = ''): string {
  const [field, direction] = definition.orderBy;
  return `ORDER BY ${of}${quoted(field)} ${direction}, ${of}id ${direction}`;
}

function conditionsOf({ definition, equals, upTo, after }: FindPlan): {
  conditions: string[];
  parameters: Parameter[];
} {
  const conditions: string[] = [];
  const parameters: Parameter[] = [];
  for (const [field, value] of equals) {
    if (value === null) {
      conditions.push(`${quoted(field)} IS NULL`);
    } else {
      conditions.push(`${quoted(field)} = ?`);
      parameters.push(value);
    }
  }
  const [field, direction] = definition.orderBy;
  if (after) {
    conditions.push(`(${quoted(field)}, id) ${direction === 'asc' ? '>' : '<'} (?, ?)`);
    parameters.push(after.value, after.id);
  }
  if (upTo !== null) {
    conditions.push(`${quoted(field)} <= ?`);
    parameters.push(upTo);
  }
  return { conditions, parameters };
}
