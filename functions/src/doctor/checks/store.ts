import { fault, type InstallationCheck, ok, reasonOf } from '../check.ts';

/** The store opens, takes a record and gives it back. */
export const store: InstallationCheck = {
  of: 'installation',
  id: 'store',
  title: 'ฐานข้อมูล',
  needs: ['schema'],
  async run(context) {
    try {
      await (await context.store()).check();
      return ok('อ่านและเขียนได้');
    } catch (error) {
      return fault(`ใช้ฐานข้อมูลไม่ได้: ${reasonOf(error)}`);
    }
  },
};
