import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { ReadableStream } from 'node:stream/web';
import {
  Decrypter,
  Encrypter,
  generateHybridIdentity,
  generateX25519Identity,
  identityToRecipient,
} from 'age-encryption';
import { BackupError } from './backup-error.ts';

/** With what an encrypted archive begins: see https://age-encryption.org/v1. */
const MAGIC = 'age-encryption.org/v1\n';

/** A new identity of age, with the recipient that belongs to it: what an office keeps apart, and what encrypts to it. */
export async function newIdentity(): Promise<{ identity: string; recipient: string }> {
  const identity = await generateX25519Identity();
  return { identity, recipient: await identityToRecipient(identity) };
}

/** The recipients in a setting (`age1…`, spaces or commas between). Throws `BackupError` for what is none. */
export function readRecipients(text: string): string[] {
  const recipients = text.split(/[\s,]+/).filter(Boolean);
  for (const recipient of recipients) {
    try {
      new Encrypter().addRecipient(recipient);
    } catch (error) {
      const sentence = `${recipient} ใน BACKUP_RECIPIENTS ไม่ใช่กุญแจสำหรับเข้ารหัสไฟล์สำรอง กรุณาคัดลอกบรรทัดที่ขึ้นต้นด้วย age1 ทั้งบรรทัด`;
      throw new BackupError('bad_key', sentence, { cause: error });
    }
  }
  return recipients;
}

/** The identities in a file as `age-keygen` writes it. Throws `BackupError` where there is none. */
export function readIdentities(text: string, file: string): string[] {
  const identities = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  try {
    for (const identity of identities) new Decrypter().addIdentity(identity);
    if (identities.length > 0) return identities;
  } catch {
    // Said below, without the cause: it may have the secret in it.
  }
  throw new BackupError('bad_key', `ไฟล์ ${file} ไม่มีกุญแจถอดรหัส (บรรทัดที่ขึ้นต้นด้วย AGE-SECRET-KEY-)`);
}

export type Encryption = {
  encrypt(plain: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array>;
  /** Reads what was encrypted in this run, and is kept nowhere. */
  identity: string;
};

/**
 * Encrypts to recipients, piece by piece, in constant memory. Whoever writes a backup has no identity of theirs and must
 * still read it back: a key of this run's own is one more recipient, and is forgotten with it.
 */
export async function encryptionTo(recipients: readonly string[]): Promise<Encryption> {
  // A key that a quantum computer breaks would undo the others.
  const areHybrid = recipients.every((recipient) => /^age1(tag)?pq1/.test(recipient));
  const identity = await (areHybrid ? generateHybridIdentity() : generateX25519Identity());
  const encrypter = new Encrypter();
  for (const recipient of [...recipients, await identityToRecipient(identity)])
    encrypter.addRecipient(recipient);
  return {
    identity,
    async *encrypt(plain) {
      yield* await encrypter.encrypt(webStream(plain));
    },
  };
}

export async function isEncrypted(file: string): Promise<boolean> {
  const handle = await open(file, 'r');
  try {
    const start = Buffer.alloc(MAGIC.length);
    await handle.read(start, 0, start.length, 0);
    return start.toString('latin1') === MAGIC;
  } finally {
    await handle.close();
  }
}

/**
 * The bytes of an archive, decrypted where it is encrypted. Throws `BackupError` when none of the identities fits, and
 * whatever the cipher says of a damaged one.
 */
export async function* bytesOf(file: string, identities: readonly string[]): AsyncGenerator<Buffer> {
  const stored = createReadStream(file);
  try {
    if (!(await isEncrypted(file))) {
      yield* stored as AsyncIterable<Buffer>;
      return;
    }
    if (identities.length === 0) {
      throw new BackupError(
        'no_identity',
        `ไฟล์สำรอง ${file} เข้ารหัสไว้ กรุณาระบุไฟล์กุญแจถอดรหัสของหน่วยงานด้วย --identity`,
      );
    }
    const decrypter = new Decrypter();
    for (const identity of identities) decrypter.addIdentity(identity);
    const plain = await decrypter.decrypt(webStream(stored)).catch((error: Error) => {
      if (!error.message.startsWith('no identity matched')) throw error;
      throw new BackupError('no_identity', `กุญแจถอดรหัสที่ระบุไม่ตรงกับไฟล์สำรอง ${file} กรุณาใช้กุญแจอื่นของหน่วยงาน`, {
        cause: error,
      });
    });
    for await (const chunk of plain) yield Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  } finally {
    stored.destroy();
  }
}

/** Read when it is asked for: what flows into a stream that was given up meanwhile, as `Readable.toWeb` lets it, ends the process. */
const webStream = (bytes: AsyncIterable<Uint8Array>) =>
  ReadableStream.from(bytes) as globalThis.ReadableStream<Uint8Array>;
