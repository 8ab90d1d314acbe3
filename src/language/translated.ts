/** What a browser puts in the place of a text that it translates: `<font><font>…</font></font>`. */
const isStandIn = (node: Node | null | undefined): node is HTMLElement =>
  node instanceof HTMLElement && node.localName === 'font';

/**
 * Keep the page true while a browser translates it.
 *
 * A translator takes each text node out and puts `font` elements with its own text there. The app would go
 * on writing into nodes that nobody sees. So each text comes back to its place, empty, before its
 * stand-in: it still marks where things begin and end, and as soon as the app writes into it, the
 * stand-in goes and the new text is there to be translated again. What the app takes away takes its
 * stand-in along.
 *
 * Text in SVG is told to be left alone: a `font` inside it is not drawn at all.
 *
 * @returns ends the watch
 */
export function keepTranslatedTextAlive(root: Node): () => void {
  const standIns = new WeakMap<Text, HTMLElement>();
  /** Emptied by us a moment ago: that record is no change of the app's. */
  const emptied = new WeakSet<Text>();
  const returned = new WeakSet<Text>();

  function empty(text: Text): void {
    emptied.add(text);
    text.data = '';
  }

  function keep(text: Text, standIn: HTMLElement): void {
    const { parentElement } = standIn;
    if (parentElement instanceof SVGElement) {
      // Once only: a translator that insists would go round in circles with us.
      if (returned.has(text)) return;
      returned.add(text);
      parentElement.setAttribute('translate', 'no');
      standIn.replaceWith(text);
      return;
    }
    if (standIn.contains(text)) text.replaceWith(text.data);
    standIn.before(text);
    standIns.set(text, standIn);
    empty(text);
  }

  /** Where a text was, the stand-in that took its place, if that is what happened. */
  function replacement(record: MutationRecord): HTMLElement | undefined {
    const { addedNodes, nextSibling, previousSibling } = record;
    return [...addedNodes, nextSibling, previousSibling].find(
      (node): node is HTMLElement => isStandIn(node) && ![...kept(node)].length,
    );
  }

  /** The text that an element already stands for. */
  function* kept(standIn: HTMLElement): Iterable<Text> {
    const before = standIn.previousSibling;
    if (before instanceof Text && standIns.get(before) === standIn) yield before;
  }

  function removed(text: Text, record: MutationRecord): void {
    const standIn = standIns.get(text);
    if (standIn) {
      // Moved by the app: the stand-in follows. Taken away: it goes too.
      if (!text.isConnected) standIn.remove();
      else if (text.nextSibling !== standIn) text.after(standIn);
      return;
    }
    if (!text.data.trim()) return;
    const taken = replacement(record);
    if (taken && (!text.isConnected || taken.contains(text))) keep(text, taken);
  }

  function written(text: Text): void {
    if (emptied.delete(text)) return;
    const standIn = standIns.get(text);
    standIns.delete(text);
    standIn?.remove();
  }

  const observer = new MutationObserver((records) => {
    for (const record of records) {
      if (record.type === 'characterData') {
        if (record.target instanceof Text) written(record.target);
        continue;
      }
      for (const node of record.removedNodes) if (node instanceof Text) removed(node, record);
    }
  });
  observer.observe(root, { childList: true, characterData: true, subtree: true });
  return () => observer.disconnect();
}
