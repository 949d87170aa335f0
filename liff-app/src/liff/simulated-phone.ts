/** The simulator's phone that shows this page: who holds it, and the simulator's origin. */
export type SimulatedPhone = { user: string; line: string; query: string };

const REMEMBERED = 'prakat.simulated-phone';

/**
 * The phone named by `sim_user` and `sim_line` in the address, else the one this tab remembers; null outside of any
 * phone. The address wins, because two phones in one tab share what the tab remembers.
 */
export function readSimulatedPhone(
  search: string,
  memory: Pick<Storage, 'getItem' | 'setItem'> | null,
): SimulatedPhone | null {
  const given = new URLSearchParams(search);
  const user = given.get('sim_user');
  const line = given.get('sim_line');
  if (user && line && isOrigin(line)) {
    const query = `?${new URLSearchParams({ sim_user: user, sim_line: line })}`;
    memory?.setItem(REMEMBERED, query);
    return { user, line, query };
  }
  const remembered = memory?.getItem(REMEMBERED);
  return remembered ? readSimulatedPhone(remembered, null) : null;
}

const isOrigin = (text: string): boolean =>
  URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).origin === text;
