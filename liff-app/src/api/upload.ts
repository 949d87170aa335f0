import type { UploadedFile } from '@prakat/shared/api/api';
import { ApiFailure, asFailure, failureOf, timedOut, unreachable } from './failure.ts';

/** An upload that makes no progress for this long is given up; a slow one that moves is not. */
const STALL_MS = 60_000;

export type Upload = { done: Promise<UploadedFile>; cancel(): void };

/** An upload that the person stopped. */
export class UploadCancelled extends Error {}

export type UploadOptions = {
  address: string;
  file: File;
  idToken: () => Promise<string>;
  /** Bytes sent so far. */
  onProgress: (sent: number) => void;
  onSignedOut: () => void;
};

/** Sends one file as it is. XMLHttpRequest, because fetch tells nothing of how far a request has come. */
export function uploadFile({ address, file, idToken, onProgress, onSignedOut }: UploadOptions): Upload {
  const request = new XMLHttpRequest();
  let cancelled = false;
  let stalled = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const watch = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      stalled = true;
      request.abort();
    }, STALL_MS);
  };

  const sent = (token: string) =>
    new Promise<UploadedFile>((resolve, reject) => {
      request.open('POST', address);
      request.setRequestHeader('Authorization', `Bearer ${token}`);
      request.setRequestHeader('Content-Type', 'application/octet-stream');
      request.setRequestHeader('X-File-Name', encodeURIComponent(file.name));
      request.upload.onprogress = (event) => {
        watch();
        onProgress(event.loaded);
      };
      request.onload = () => {
        const file = request.status === 201 ? readFile(request.responseText) : null;
        if (file) return resolve(file);
        const failure = failureOf(request.status, request.responseText);
        if (failure.kind === 'signed_out') onSignedOut();
        reject(failure);
      };
      request.onerror = async () => reject((await isReadable(file)) ? unreachable() : unreadable(file.name));
      request.onabort = () => reject(stalled ? timedOut() : new UploadCancelled());
      watch();
      request.send(file);
    });

  const start = async () => {
    try {
      const token = await idToken();
      if (cancelled) throw new UploadCancelled();
      return await sent(token);
    } catch (error) {
      throw error instanceof UploadCancelled || error instanceof ApiFailure ? error : asFailure(error);
    } finally {
      clearTimeout(timer);
    }
  };
  return {
    done: start(),
    cancel() {
      cancelled = true;
      request.abort();
    },
  };
}

/** A file that was moved, or that a cloud holds and the phone has not, fails as the network does. */
const isReadable = (file: File): Promise<boolean> =>
  file
    .slice(0, 1)
    .arrayBuffer()
    .then(
      () => true,
      () => false,
    );

const unreadable = (name: string) =>
  new ApiFailure(
    'refused',
    `อ่านไฟล์ “${name}” จากเครื่องนี้ไม่ได้ ไฟล์อาจถูกย้าย หรือยังอยู่บนคลาวด์ กรุณาเก็บไฟล์ลงเครื่องแล้วเลือกอีกครั้ง`,
  );

function readFile(body: string): UploadedFile | null {
  try {
    return JSON.parse(body) as UploadedFile;
  } catch {
    return null;
  }
}
