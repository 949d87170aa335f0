import { useEffect, useState } from 'preact/hooks';

/** The same width as in shell.css and phone.css: below it the phone fills the page. */
const NARROW = '(max-width: 819px)';

/** True on a screen of a phone's width, where the person list is a drawer. */
export function useNarrow(): boolean {
  const [narrow, setNarrow] = useState(() => matchMedia(NARROW).matches);
  useEffect(() => {
    const query = matchMedia(NARROW);
    const follow = () => setNarrow(query.matches);
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, []);
  return narrow;
}
