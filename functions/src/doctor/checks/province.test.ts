import { anOfficeProfile } from '@prakat/shared/testing/office-profile-builder';
import { expect, test } from 'vitest';
import type { DoctorContext, DoctorOffice } from '../context.ts';
import { province } from './province.ts';

const office = (id: string, named?: string) =>
  ({ profile: anOfficeProfile({ id, ...(named === undefined ? {} : { province: named }) }) }) as DoctorOffice;
const said = (...offices: [DoctorOffice, ...DoctorOffice[]]) =>
  province.run({ offices } as unknown as DoctorContext, offices[0]);

test('of an office that names no province nothing is said', async () => {
  expect(await said(office('langu'))).toBeNull();
});

test('a province that is served here is named', async () => {
  expect(await said(office('langu', 'satun'), office('satun'))).toMatchObject({ status: 'ok' });
});

test('a province that is not served here is said, and is no fault', async () => {
  expect(await said(office('langu', 'satun'))).toMatchObject({
    status: 'warning',
    message: expect.stringContaining('“satun”'),
  });
});
