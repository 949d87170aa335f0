/**
 * The part of Google's Firestore v1 messages that the store's requests use, as `@grpc/proto-loader` gives them:
 * camel case, enums by name, absent fields missing.
 */
export type Value = {
  nullValue?: 'NULL_VALUE';
  booleanValue?: boolean;
  integerValue?: number;
  doubleValue?: number;
  stringValue?: string;
  referenceValue?: string;
  arrayValue?: { values?: Value[] };
  mapValue?: { fields?: Fields };
};
export type Fields = Record<string, Value>;

export type FieldFilter = { field: { fieldPath: string }; op: string; value: Value };
export type Filter = {
  fieldFilter?: FieldFilter;
  unaryFilter?: { field: { fieldPath: string }; op: string };
  compositeFilter?: { op: string; filters: Filter[] };
};
export type StructuredQuery = {
  from: { collectionId: string; allDescendants?: boolean }[];
  where?: Filter;
  orderBy?: { field: { fieldPath: string }; direction: 'ASCENDING' | 'DESCENDING' }[];
  startAt?: { values: Value[]; before?: boolean };
  limit?: { value: number };
} & Partial<Record<'select' | 'endAt' | 'offset' | 'findNearest', unknown>>;

export type Timestamp = { seconds: number; nanos: number };
export type Document = { name: string; fields: Fields; createTime: Timestamp; updateTime: Timestamp };

type ReadIn = { transaction?: Uint8Array; newTransaction?: object; readTime?: Timestamp };
export type BatchGetRequest = { database: string; documents: string[] } & ReadIn;
export type RunQueryRequest = { parent: string; structuredQuery: StructuredQuery } & ReadIn;
export type WireWrite = {
  update?: { name: string; fields?: Fields };
  delete?: string;
  updateMask?: object;
  updateTransforms?: object[];
  currentDocument?: { exists?: boolean };
};
export type CommitRequest = { database: string; writes?: WireWrite[]; transaction?: Uint8Array };

/** An answer other than OK, by gRPC status code. */
export class StatusError extends Error {
  constructor(
    readonly code: number,
    message: string,
  ) {
    super(message);
  }
}
export const INVALID_ARGUMENT = 3;
export const NOT_FOUND = 5;
export const ALREADY_EXISTS = 6;
export const FAILED_PRECONDITION = 9;
export const ABORTED = 10;
export const UNIMPLEMENTED = 12;
