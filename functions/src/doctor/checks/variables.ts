import { fault, type InstallationCheck, ok, warning } from '../check.ts';

/** Every variable that is missing or wrong, named at once. */
export const variables: InstallationCheck = {
  of: 'installation',
  id: 'variables',
  title: 'ตัวแปรและการตั้งค่า',
  async run({ variables: { wrong, missing, missingSecrets, remarks }, offices, simulated, cloud }) {
    const problems = [
      ...(wrong.length > 0 ? [`ค่าไม่ถูกต้อง: ${wrong.join(', ')}`] : []),
      ...(missing.length > 0
        ? [`ยังไม่ได้กำหนด ${missing.join(', ')} กรุณากำหนดใน .env หรือสั่ง npm run setup`]
        : []),
      ...(missingSecrets.length > 0
        ? [
            `ยังไม่มีใน Secret Manager: ${missingSecrets.join(', ')} กรุณาสั่ง npm run setup -- --firestore ${cloud?.project ?? 'รหัสโครงการ'}`,
          ]
        : []),
    ];
    if (problems.length > 0) return fault(problems.join(' · '));
    if (remarks.length > 0) return warning(remarks.join(' · '));
    if (offices.length === 0) return fault('ยังไม่มีหน่วยงานใดเชื่อมต่อกับ LINE กรุณาสั่ง npm run setup');
    const names = offices.map(({ profile }) => profile.name.short).join(', ');
    return ok(`ครบสำหรับ ${names}${simulated ? ' (ใช้ LINE จำลอง)' : ''}`);
  },
};
