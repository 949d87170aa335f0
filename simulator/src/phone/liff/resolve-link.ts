import type { SimOffice } from '../../line-platform/control-api.ts';

/** What opening an address means on this phone. */
export type OpenedLink =
  | { kind: 'liff'; src: string; title: string }
  | { kind: 'page'; url: string }
  | { kind: 'refused'; sentence: string };

export type LinkWorld = {
  offices: Pick<SimOffice, 'officeId' | 'liffId' | 'botName'>[];
  /** Without a slash at the end. */
  productUrl: string;
  userId: string;
  /** The origin of the simulator, which the mock LIFF inside the page talks to. */
  simOrigin: string;
};

const LIFF_HOSTS = new Set(['liff.line.me', 'miniapp.line.me']);

/**
 * Where an address leads. `https://liff.line.me/{liffId}/path?query` becomes the office's LIFF endpoint with the
 * path and query appended, as LINE does it; an address under an endpoint is taken as already translated. The
 * mock LIFF learns from `sim_user` and `sim_line` who is holding the phone.
 */
export function resolveLink(address: string, world: LinkWorld): OpenedLink {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url) return { kind: 'refused', sentence: 'ลิงก์นี้ไม่ถูกต้อง จึงเปิดไม่ได้' };
  if (url.protocol === 'https:' && LIFF_HOSTS.has(url.hostname)) {
    const [, liffId, ...rest] = url.pathname.split('/');
    const office = world.offices.find((one) => one.liffId === liffId);
    if (!office)
      return { kind: 'refused', sentence: `ไม่มีแอป LIFF หมายเลข ${liffId || '(ว่าง)'} ในเครื่องจำลองนี้` };
    const endpoint = `${world.productUrl}/liff/${office.officeId}/`;
    return {
      kind: 'liff',
      src: asUser(new URL(`${endpoint}${rest.join('/')}${url.search}${url.hash}`), world),
      title: office.botName,
    };
  }
  const translated = world.offices.find((office) =>
    `${url.origin}${url.pathname}/`.startsWith(`${world.productUrl}/liff/${office.officeId}/`),
  );
  if (translated) return { kind: 'liff', src: asUser(url, world), title: translated.botName };
  if (['http:', 'https:', 'mailto:', 'tel:'].includes(url.protocol)) return { kind: 'page', url: url.href };
  return { kind: 'refused', sentence: `โทรศัพท์จำลองเปิดลิงก์ชนิด ${url.protocol} ไม่ได้` };
}

function asUser(url: URL, world: LinkWorld): string {
  url.searchParams.set('sim_user', world.userId);
  url.searchParams.set('sim_line', world.simOrigin);
  return url.href;
}
