import { fault, type InstallationCheck, ok } from '../check.ts';

/** The database file is of this version of the program. Asked before it is opened, which would bring it up to date. */
export const schema: InstallationCheck = {
  of: 'installation',
  id: 'schema',
  title: 'รุ่นของฐานข้อมูล',
  async run({ machine }) {
    if (!machine) return null;
    const { stored, known } = machine.schema();
    if (stored === null) {
      return fault(
        `ยังไม่มีฐานข้อมูลในโฟลเดอร์ ${machine.dataDir} กรุณาตรวจค่า DATA_DIR หรือเริ่มโปรแกรมครั้งแรกด้วย npm start`,
      );
    }
    if (stored > known) {
      return fault(`ฐานข้อมูลเป็นรุ่น ${stored} ใหม่กว่าโปรแกรม (รุ่น ${known}) กรุณาปรับรุ่นโปรแกรม`);
    }
    if (stored < known) {
      return fault(`ฐานข้อมูลเป็นรุ่น ${stored} เก่ากว่าโปรแกรม (รุ่น ${known}) กรุณาเริ่มโปรแกรมใหม่เพื่อปรับรุ่นฐานข้อมูล`);
    }
    return ok(`รุ่น ${stored}`);
  },
};
