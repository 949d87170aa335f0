import { fault, type InstallationCheck, ok, reasonOf } from '../check.ts';

/** The store opens, takes a record and gives it back; on one machine, nothing in it is damaged. */
export const store: InstallationCheck = {
  of: 'installation',
  id: 'store',
  title: 'ฐานข้อมูล',
  needs: ['schema'],
  async run(context) {
    try {
      await (await context.store()).check();
      const damage = context.machine?.damage() ?? null;
      return damage === null ? ok('อ่านและเขียนได้') : fault(damage);
    } catch (error) {
      return fault(`ใช้ฐานข้อมูลไม่ได้: ${reasonOf(error)}`);
    }
  },
};
