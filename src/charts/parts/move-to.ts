/**
 * Bring a heading to the top of what scrolls around it, and only of that: `scrollIntoView` would also
 * shift the frame of the app. The focus follows, so that the next Tab goes on from there.
 */
export function moveTo(heading: HTMLElement): void {
  let scroller = heading.parentElement;
  while (scroller && !/auto|scroll/.test(getComputedStyle(scroller).overflowY))
    scroller = scroller.parentElement;
  const top = heading.getBoundingClientRect().top - (scroller?.getBoundingClientRect().top ?? 0);
  (scroller ?? document.scrollingElement)?.scrollBy({ top: top - 12 });
  heading.focus({ preventScroll: true });
}
