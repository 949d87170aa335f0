import { useCallback, useEffect, useState } from 'preact/hooks';
import { formatRoute, type PhoneRoute, parseRoute } from '../route.ts';

/** A change to one phone; an empty chat means the chat list. */
function changed(phone: PhoneRoute, change: Partial<PhoneRoute>): PhoneRoute {
  const { office, person, chat, pc } = { ...phone, ...change };
  return { office, ...(person ? { person } : {}), ...(chat ? { chat } : {}), ...(pc ? { pc } : {}) };
}

/**
 * The phones on the page, kept in the address so that links, reloads and the browser's back button work.
 * Without any in the address there is one, of the first office, that waits for a person.
 */
export function usePhones(firstOffice: string | undefined) {
  const [hash, setHash] = useState(location.hash);
  const [activeIndex, setActive] = useState(0);
  useEffect(() => {
    const follow = () => setHash(location.hash);
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  const named = parseRoute(hash);
  const phones = named.length > 0 ? named : firstOffice ? [{ office: firstOffice }] : [];
  const active = Math.min(activeIndex, Math.max(0, phones.length - 1));

  const show = useCallback((next: PhoneRoute[]) => {
    const to = formatRoute(next);
    if (to === location.hash) return;
    location.hash = to;
    setHash(to);
  }, []);
  return {
    phones,
    active,
    setActive,
    change: (index: number, by: Partial<PhoneRoute>) =>
      show(phones.map((phone, at) => (at === index ? changed(phone, by) : phone))),
    replace: (index: number, by: PhoneRoute) =>
      show(phones.map((phone, at) => (at === index ? { ...by, ...(phone.pc ? { pc: true } : {}) } : phone))),
    add: () => {
      const office = phones[active]?.office ?? firstOffice;
      if (!office) return;
      show([...phones, { office }]);
      setActive(phones.length);
    },
    close: (index: number) => {
      show(phones.filter((_, at) => at !== index));
      if (index <= active) setActive(Math.max(0, active - 1));
    },
  };
}
