/** Firestore's event that a document of the outbox was created, as Eventarc delivers it: head in headers, protobuf. */
export function outboxCreated(project: string, id: string): RequestInit {
  const database = `projects/${project}/databases/(default)`;
  return {
    method: 'POST',
    headers: {
      'content-type': 'application/protobuf',
      'ce-specversion': '1.0',
      'ce-id': id,
      'ce-type': 'google.cloud.firestore.document.v1.created',
      'ce-source': `//firestore.googleapis.com/${database}`,
      'ce-subject': `documents/outbox/${id}`,
      'ce-time': new Date().toISOString(),
      'ce-project': project,
      'ce-database': '(default)',
      'ce-namespace': '(default)',
      'ce-location': 'asia-southeast1',
      'ce-document': `outbox/${id}`,
    },
    body: documentCreated(`${database}/documents/outbox/${id}`),
  };
}

/** `google.events.cloud.firestore.v1.DocumentEventData` of a document without fields, as Firestore sends it. */
function documentCreated(name: string): Uint8Array<ArrayBuffer> {
  const now = [1 << 3, ...varint(Math.floor(Date.now() / 1000))];
  const document = [...message(1, Buffer.from(name)), ...message(3, now), ...message(4, now)];
  return Uint8Array.from(message(1, document));
}

/** A field that holds a message or text: number and kind, length, content. */
const message = (field: number, content: Iterable<number>): number[] => {
  const bytes = [...content];
  return [(field << 3) | 2, ...varint(bytes.length), ...bytes];
};

const varint = (value: number): number[] =>
  value < 128 ? [value] : [(value % 128) + 128, ...varint(Math.floor(value / 128))];
