import { fault, type OfficeCheck, ok } from '../check.ts';

/** Officers must know whom to ask for traffic data (notification of the Ministry under section 26). */
export const custodian: OfficeCheck = {
  of: 'office',
  id: 'custodian',
  title: 'ผู้รับผิดชอบข้อมูลจราจรทางคอมพิวเตอร์',
  async run({ simulated }, { profile }) {
    const named = profile.trafficLog?.custodian;
    if (named) return ok(`${named.name} โทร. ${named.phone}`);
    // The simulation has no visitors.
    if (simulated) return null;
    return fault(
      'ยังไม่ได้ระบุชื่อและหมายเลขโทรศัพท์ใน trafficLog.custodian ของโพรไฟล์ ซึ่งกฎหมายให้มีผู้ประสานงานกับพนักงานเจ้าหน้าที่',
    );
  },
};
