import { fault, type InstallationCheck, ok, reasonOf, warning } from '../check.ts';
import { type Deployment, FUNCTIONS_LOCATION } from '../cloud-deployment.ts';

/** Accounts that Google makes by itself and gives many roles, or none where an organisation forbids that. */
const isGooglesOwn = (account: string) =>
  account === '' || /-compute@developer\.gserviceaccount\.com$|@appspot\.gserviceaccount\.com$/.test(account);

/** Functions are there, LINE and readers may call them, and they run with no more rights than they need. */
export const deployment: InstallationCheck = {
  of: 'installation',
  id: 'deployment',
  title: 'ฟังก์ชันบน Google Cloud',
  async run({ cloud }) {
    if (!cloud) return null;
    const { project } = cloud;
    let found: Deployment;
    try {
      found = await cloud.deployment();
    } catch (error) {
      return warning(`ตรวจการติดตั้งฟังก์ชันไม่ได้ (${reasonOf(error)}) กรุณาตรวจสิทธิของบัญชีที่ใช้`);
    }
    const { missing, closed, serviceAccounts, cleansUp } = found;
    if (missing.length > 0)
      return warning(
        `ยังไม่ได้ติดตั้งฟังก์ชัน ${missing.join(', ')} กรุณาสั่ง npx firebase-tools deploy --project ${project}`,
      );
    if (closed.length > 0) {
      const commands = closed.map(
        (name) =>
          `gcloud run services update ${name} --no-invoker-iam-check --region=${FUNCTIONS_LOCATION} --project=${project}`,
      );
      return fault(
        `LINE และประชาชนยังเรียกฟังก์ชัน ${closed.join(', ')} ไม่ได้ กรุณาสั่ง ${commands.join(' และ ')} แล้วกำหนด FUNCTIONS_INVOKER=private ใน .env.${project}`,
      );
    }
    const remarks = [
      ...(serviceAccounts.some(isGooglesOwn)
        ? [
            'ฟังก์ชันใช้บัญชีบริการเริ่มต้นของ Google ซึ่งมีสิทธิเกินจำเป็น กรุณาสร้างบัญชีของระบบเองตาม docs/deploy-firebase.md ข้อ 5',
          ]
        : []),
      ...(cleansUp === false
        ? [
            `อิมเมจของการติดตั้งครั้งก่อนยังเก็บไว้และมีค่าใช้จ่าย กรุณาสั่ง npx firebase-tools functions:artifacts:setpolicy --location ${FUNCTIONS_LOCATION} --days 1 --project ${project}`,
          ]
        : []),
    ];
    return remarks.length > 0
      ? warning(remarks.join(' · '))
      : ok(`เรียกใช้ได้ และทำงานด้วยบัญชี ${serviceAccounts.join(', ')}`);
  },
};
