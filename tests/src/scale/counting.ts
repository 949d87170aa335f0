import type { FileStore } from '@prakat/functions/files/file-store';
import type { LineClient } from '@prakat/functions/line/line-client';
import type { Store, StoreTransaction } from '@prakat/functions/store/store';
import type { RequestHandler } from 'express';
import type { Tally } from './tally.ts';

/** A store that counts the outbox entries it creates: each starts a function. Firestore itself counts the rest. */
export function countingStore(store: Store, tally: Tally): Store {
  const transact: Store['transact'] = async (work) => {
    let created = 0;
    const answer = await store.transact((tx) => {
      // The callback may run again; the run that commits is the last.
      created = 0;
      const create: StoreTransaction['create'] = (collection, record) => {
        if (collection === 'outbox') created += 1;
        tx.create(collection, record);
      };
      return work({
        create,
        get: tx.get.bind(tx),
        find: tx.find.bind(tx),
        put: tx.put.bind(tx),
        delete: tx.delete.bind(tx),
      });
    });
    tally.triggers += created;
    return answer;
  };
  return {
    transact,
    get: store.get.bind(store),
    find: store.find.bind(store),
    snapshot: (read) => store.snapshot(read),
    check: () => store.check(),
    close: () => store.close(),
  };
}

/**
 * A file store that counts operations as `cloud-storage-file-store.ts` makes them: an upload is one of class A; reading
 * is the metadata and then the content, two of class B; the state of a file is its metadata; deleting is free.
 */
export function countingFiles(files: FileStore, tally: Tally): FileStore {
  return {
    write: (...given) => {
      tally.classA += 1;
      return files.write(...given);
    },
    read: (...given) => {
      tally.classB += 2;
      return files.read(...given);
    },
    stateOf: (...given) => {
      tally.classB += 1;
      return files.stateOf(...given);
    },
    delete: (...given) => files.delete(...given),
    check: () => files.check(),
  };
}

/** A LINE client that counts calls and the bytes of their messages. */
export function countingLine(line: LineClient, tally: Tally): LineClient {
  const sent = (messages: readonly unknown[]) => {
    tally.lineBytesOut += Buffer.byteLength(JSON.stringify(messages));
  };
  return {
    reply: (token, messages) => {
      tally.replies += 1;
      sent(messages);
      return line.reply(token, messages);
    },
    push: (to, messages, retryKey) => {
      tally.pushes += 1;
      sent(messages);
      return line.push(to, messages, retryKey);
    },
    multicast: (to, messages, retryKey) => {
      tally.pushes += 1;
      sent(messages);
      return line.multicast(to, messages, retryKey);
    },
    broadcast: (messages, retryKey) => {
      tally.pushes += 1;
      sent(messages);
      return line.broadcast(messages, retryKey);
    },
    friends: (date) => line.friends(date),
    findGroup: (groupId) => line.findGroup(groupId),
    showLoading: (userId) => line.showLoading(userId),
    content: async () => ({ ok: false, why: 'gone' }),
    showMenu: (userId, aliases) => line.showMenu(userId, aliases),
    memberCount: (groupId) => line.memberCount(groupId),
    quota: () => line.quota(),
  };
}

/** Counts requests and the bytes of their answers, without headers. */
export function countingRequests(tally: Tally): RequestHandler {
  return (_request, response, next) => {
    tally.requests += 1;
    const count = (chunk: unknown) => {
      if (typeof chunk === 'string' || chunk instanceof Uint8Array)
        tally.bytesOut += Buffer.byteLength(chunk);
    };
    const { write, end } = response;
    response.write = ((...given: [unknown]) => {
      count(given[0]);
      return (write as (...given: unknown[]) => boolean).apply(response, given);
    }) as typeof write;
    response.end = ((...given: [unknown]) => {
      count(given[0]);
      return (end as (...given: unknown[]) => typeof response).apply(response, given);
    }) as typeof end;
    next();
  };
}
