import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

const NEAR_PX = 80;

/**
 * Keeps a chat at its end as long as its reader is there: new bubbles and pictures that arrive late move it on.
 * Who has scrolled up stays where they are; `below` is then true.
 */
export function useScrollToEnd() {
  const scroller = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const [below, setBelow] = useState(false);

  const toEnd = useCallback(() => {
    atEnd.current = true;
    setBelow(false);
    scroller.current?.scrollTo({ top: scroller.current.scrollHeight });
  }, []);
  const onScroll = useCallback(() => {
    const element = scroller.current;
    if (!element) return;
    atEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR_PX;
    setBelow(!atEnd.current);
  }, []);
  useEffect(() => {
    const observer = new ResizeObserver(() => {
      if (atEnd.current) toEnd();
    });
    if (content.current) observer.observe(content.current);
    if (scroller.current) observer.observe(scroller.current);
    return () => observer.disconnect();
  }, [toEnd]);

  return { scroller, content, below, toEnd, onScroll };
}
