/** Paper cannot unfold: what is folded is opened for printing, and folded again after. */
export function openFoldsForPrint(): () => void {
  let opened: HTMLDetailsElement[] = [];
  const before = () => {
    opened = [...document.querySelectorAll<HTMLDetailsElement>('#sheet details:not([open])')];
    opened.forEach((fold) => (fold.open = true));
  };
  const after = () => {
    opened.forEach((fold) => (fold.open = false));
    opened = [];
  };
  addEventListener('beforeprint', before);
  addEventListener('afterprint', after);
  return () => {
    removeEventListener('beforeprint', before);
    removeEventListener('afterprint', after);
  };
}
