import type { Delivery, SimOffice } from '../../line-platform/control-api.ts';
import { deliveryNotice } from '../actions/delivery-notice.ts';
import { useSim } from '../sim/sim-context.ts';
import type { HeaderChoice } from './chat-header.tsx';

/** What keeps the Official Account from hearing this chat, said to the person, and the way to mend it. */
type Lack = { sentence: string; label: string; mend: () => void };

/**
 * The bond between a chat and the Official Account: friendship in the 1:1 chat, membership in a group. It can be
 * broken and mended at will, because the product has to live with both.
 */
export function useBond(
  office: SimOffice,
  person: SimOffice['people'][number],
  group: SimOffice['groups'][number] | undefined,
  refresh: () => void,
): { lack: Lack | undefined; choices: HeaderChoice[] } {
  const { client, notify, reloadOffices } = useSim();
  const change = async (work: () => Promise<Delivery>) => {
    try {
      const notice = deliveryNotice(await work());
      if (notice) notify(notice);
    } catch (error) {
      notify({ tone: 'error', text: error instanceof Error ? error.message : String(error) });
    }
    reloadOffices();
    refresh();
  };
  const friend = (follows: boolean) => () =>
    void change(() => client.friend(office.officeId, person.userId, follows));
  const member = (joined: boolean) => () => {
    if (group) void change(() => client.membership(office.officeId, group.groupId, joined));
  };

  if (group) {
    if (group.joined)
      return { lack: undefined, choices: [{ label: 'นำบัญชีของหน่วยงานออกจากกลุ่ม', choose: member(false) }] };
    const invite = { label: 'เชิญบัญชีของหน่วยงานเข้ากลุ่ม', choose: member(true) };
    return {
      lack: {
        sentence: 'บัญชีของหน่วยงานยังไม่ได้อยู่ในกลุ่มนี้',
        label: 'เชิญเข้ากลุ่ม',
        mend: invite.choose,
      },
      choices: [invite],
    };
  }
  if (person.follows) return { lack: undefined, choices: [{ label: 'บล็อกบัญชีนี้', choose: friend(false) }] };
  const add = { label: 'เพิ่มเพื่อนหรือเลิกบล็อก', choose: friend(true) };
  return {
    lack: {
      sentence: 'ท่านยังไม่ได้เป็นเพื่อนกับบัญชีนี้ หรือบล็อกบัญชีนี้อยู่',
      label: 'เพิ่มเพื่อน',
      mend: add.choose,
    },
    choices: [add],
  };
}
