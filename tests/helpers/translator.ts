/**
 * What translators of browsers do to a page, as a function that can be sent into one: every text, also
 * later ones, is taken out, and two `font` elements with the translation stand in its place.
 *
 * @param how `replace`: the text node is thrown away; `wrap`: it is moved into the elements
 */
export function translateLikeABrowser(how: 'replace' | 'wrap'): () => void {
  const skipped = 'script, style, noscript, textarea, font, [translate="no"]';
  const translate = (text: Text) => {
    const parent = text.parentElement;
    if (!text.data.trim() || !parent || parent.closest(skipped)) return;
    const outer = document.createElement('font');
    const inner = outer.appendChild(document.createElement('font'));
    outer.dir = 'auto';
    text.replaceWith(outer);
    inner.append(how === 'wrap' ? text : `«${text.data}»`);
  };
  const all = (root: Node) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    if (root instanceof Text) texts.push(root);
    texts.forEach(translate);
  };
  all(document.body);
  const observer = new MutationObserver((records) => {
    for (const { type, target, addedNodes } of records) {
      if (type === 'characterData') all(target);
      else addedNodes.forEach(all);
    }
  });
  observer.observe(document.body, { childList: true, characterData: true, subtree: true });
  return () => observer.disconnect();
}
