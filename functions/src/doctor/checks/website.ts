import {
  addressUnknown,
  fault,
  type InstallationCheck,
  ok,
  reasonOf,
  type Verdict,
  warning,
} from '../check.ts';

const TIMEOUT_MS = 10_000;

/** The address that people and LINE use answers, over HTTPS, for the product's health and each office's page. */
export const website: InstallationCheck = {
  of: 'installation',
  id: 'website',
  title: 'เว็บไซต์',
  async run({ publicUrl, simulated, offices, cloud }) {
    if (publicUrl === null) return addressUnknown;
    const isSecure = publicUrl.startsWith('https://');
    if (!isSecure && !simulated) {
      return fault(
        `PUBLIC_URL คือ ${publicUrl} ซึ่งไม่ใช่ https LINE ไม่รับที่อยู่เช่นนี้ กรุณาติดตั้ง HTTPS แล้วแก้ PUBLIC_URL`,
      );
    }
    const unwell = await healthProblem(publicUrl, cloud !== null);
    if (unwell) return unwell;
    for (const { profile } of offices) {
      const page = `${publicUrl}/${profile.id}/`;
      const answer = await get(page);
      if (answer.problem !== null) return fault(`เปิด ${page} ไม่ได้ (${answer.problem})`);
      if (answer.status !== 200)
        return fault(`เปิด ${page} ไม่ได้ (${answer.status}) กรุณาตรวจว่าโปรแกรมที่ทำงานอยู่มีหน่วยงานนี้`);
    }
    if (!isSecure) return warning(`${publicUrl} ตอบ แต่ไม่ใช่ HTTPS ใช้ได้เฉพาะการทดลองกับ LINE จำลอง`);
    return ok(`${publicUrl} ตอบ และหน้าของทุกหน่วยงานเปิดได้`);
  },
};

async function healthProblem(publicUrl: string, isCloud: boolean): Promise<Verdict | null> {
  const { status, problem, body } = await get(`${publicUrl}/healthz`);
  if (problem !== null) {
    return fault(
      `เปิด ${publicUrl} ไม่ได้ (${problem}) กรุณาตรวจว่าโปรแกรมทำงานอยู่ และชื่อโดเมน ตัวกลาง HTTPS และใบรับรองใช้ได้`,
    );
  }
  if (status === 200 && isHealth(body)) return null;
  if (status === 503 && isHealth(body)) {
    const parts = Object.entries(body.checks).filter(([, result]) => result !== 'ok');
    return fault(
      `ระบบที่ ${publicUrl} แจ้งว่าไม่ปกติ: ${parts.map(([name, why]) => `${name} (${why})`).join(', ')}`,
    );
  }
  // Google keeps some addresses that end in z for itself.
  if (isCloud && status === 404) return null;
  return fault(`ที่อยู่ ${publicUrl} ไม่ใช่ระบบนี้ (${status}) กรุณาตรวจ PUBLIC_URL และการส่งต่อของตัวกลาง HTTPS`);
}

const isHealth = (body: unknown): body is { checks: Record<string, string> } =>
  typeof (body as { checks?: unknown } | null)?.checks === 'object';

type Got = { status: number; problem: null; body: unknown } | { status: null; problem: string; body: null };

const get = (url: string): Promise<Got> =>
  fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) }).then(
    async (answer): Promise<Got> => {
      const text = await answer.text();
      const isJson = answer.headers.get('content-type')?.includes('json');
      return { status: answer.status, problem: null, body: isJson ? parse(text) : null };
    },
    (error: unknown) => ({ status: null, problem: reasonOf(error), body: null }),
  );

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
