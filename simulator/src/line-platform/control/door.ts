import type { Express, Request, Response } from 'express';
import express from 'express';
import { z } from 'zod';
import type { SimulatedPerson } from '../../simulated-office.ts';
import { findGroup, findPerson, type Office } from '../office.ts';
import type { Platform } from '../platform.ts';

/** A door under `/_sim/` says no; `message` is shown to the person at the phone screen. */
export class DoorRefusal extends Error {
  override name = 'DoorRefusal';
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/** One door: its input is the query of a GET and the JSON body of a POST. */
export type Door = {
  method: 'get' | 'post';
  path: string;
  handle: (platform: Platform, input: unknown) => unknown;
};

/** Makes a door whose input is checked by a schema. */
export const door = <Schema extends z.ZodType>(
  method: Door['method'],
  path: string,
  schema: Schema,
  handle: (platform: Platform, input: z.infer<Schema>) => unknown,
): Door => ({
  method,
  path: `/_sim/${path}`,
  handle: (platform, input) => {
    const parsed = schema.safeParse(input);
    if (!parsed.success) throw new DoorRefusal(400, `คำสั่งไม่ถูกต้อง: ${z.prettifyError(parsed.error)}`);
    return handle(platform, parsed.data);
  },
});

export function officeOf(platform: Platform, officeId: string): Office {
  const office = platform.offices.get(officeId);
  if (!office) throw new DoorRefusal(404, `ไม่มีหน่วยงาน ${officeId} ในเครื่องจำลองนี้`);
  return office;
}

export function personOf(office: Office, userId: string): SimulatedPerson {
  const person = findPerson(office, userId);
  if (!person) throw new DoorRefusal(404, 'ไม่มีผู้ใช้นี้ในหน่วยงานที่ระบุ');
  return person;
}

export function groupOf(office: Office, groupId: string) {
  const group = findGroup(office, groupId);
  if (!group) throw new DoorRefusal(404, 'ไม่มีกลุ่มนี้ในหน่วยงานที่ระบุ');
  return group;
}

/** A file of 10 MB in base64 and a little more. */
const readJson = express.json({ limit: '15mb' });

function answer(platform: Platform, one: Door) {
  return async (request: Request, response: Response) => {
    try {
      const input = one.method === 'get' ? request.query : (request.body ?? {});
      response.json(await one.handle(platform, input));
    } catch (error) {
      if (!(error instanceof DoorRefusal)) throw error;
      response.status(error.status).json({ error: error.message });
    }
  };
}

export function mountDoors(app: Express, platform: Platform, doors: Door[]): void {
  for (const one of doors) app[one.method](one.path, readJson, answer(platform, one));
}
