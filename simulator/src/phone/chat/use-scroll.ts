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
  const lastTop = useRef(0);
  const [below, setBelow] = useState(false);

  const toEnd = useCallback(() => {
    atEnd.current = true;
    setBelow(false);
    scroller.current?.scrollTo({ top: scroller.current.scrollHeight });
  }, []);
  const onScroll = useCallback(() => {
    const element = scroller.current;
    if (!element) return;
    // A scroll event is told a frame late, when the chat may have grown since; only going up leaves the end.
    if (element.scrollHeight - element.scrollTop - element.clientHeight < NEAR_PX) atEnd.current = true;
    else if (element.scrollTop < lastTop.current) atEnd.current = false;
    lastTop.current = element.scrollTop;
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
