import type { Explorer } from '../../state/explorer.svelte';

/**
 * Escape closes what is nearest: an open note or menu, then the chosen place. The event is marked as
 * handled, so that one press never does two things. A text field keeps its own Escape.
 */
export function leadBackOnEscape(explorer: Explorer): () => void {
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    const open = document.querySelector<HTMLElement>(':popover-open');
    if (open) open.hidePopover();
    else if (event.target instanceof Element && event.target.matches('input, select')) return;
    else if (explorer.selected.kind === 'nowhere') return;
    else explorer.clear();
    event.preventDefault();
  };
  addEventListener('keydown', press, true);
  return () => removeEventListener('keydown', press, true);
}
