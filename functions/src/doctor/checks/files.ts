import { fault, type InstallationCheck, ok, reasonOf } from '../check.ts';

/** The file store takes a file and gives it back. */
export const files: InstallationCheck = {
  of: 'installation',
  id: 'files',
  title: 'ที่เก็บไฟล์',
  async run(context) {
    try {
      await (await context.files()).check();
      return ok('อ่านและเขียนได้');
    } catch (error) {
      return fault(`ใช้ที่เก็บไฟล์ไม่ได้: ${reasonOf(error)}`);
    }
  },
};
