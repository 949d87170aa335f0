import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

const SMALLEST = 0.5;

/**
 * `adjustMode: shrink-to-fit`: lowers the font size of an element until its one line fits its width, down to
 * half, after which the ellipsis takes over. LINE promises no exact size either.
 */
export function useShrinkToFit(ref: RefObject<HTMLElement>, mode: string | undefined, text: string): void {
  // Another text needs another measure.
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element || mode !== 'shrink-to-fit') return;
    element.style.fontSize = element.dataset.fullSize ?? element.style.fontSize;
    element.dataset.fullSize = element.style.fontSize;
    const full = Number.parseFloat(getComputedStyle(element).fontSize);
    // Both are whole pixels: a fraction more would end in an ellipsis.
    const share = element.clientWidth / (element.scrollWidth + 1);
    if (element.scrollWidth > element.clientWidth)
      element.style.fontSize = `${Math.max(SMALLEST, share) * full}px`;
  }, [mode, text]);
}
