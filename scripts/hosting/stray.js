{
  // Mail programs write %23 for #; people leave it out.
  const here = (location.pathname + location.search).replace(/^\/+/, '/');
  const at = here.search(
    /%(?:25)*23|(?<=\/)(?:region|muscle|condition|structure|learn|compare|draw|start)\b/i,
  );
  // Two slashes at the front would be the name of another host.
  const path = location.pathname.replace(/^\/+/, '/');

  /** The folder of the app: its manifest lies there. A host may answer with this page for what it has not. */
  const home = async () => {
    // Deepest first; nobody hosts it further down than this.
    const names = path.split('/').slice(1, -1).slice(0, 8);
    for (let length = names.length; length >= 0; length -= 1) {
      const folder = ['', ...names.slice(0, length), ''].join('/');
      try {
        const { name } = await (await fetch(`${folder}manifest.webmanifest`)).json();
        if (name === 'Myomap') return folder;
      } catch {
        // Not here.
      }
    }
    return undefined;
  };

  const lead = async () => {
    const [link, up] = [document.getElementById('home'), document.getElementById('up')];
    // No style may stand inside the page; a script may set it.
    Object.assign(document.body.style, {
      font: '1.125rem/1.5 system-ui, sans-serif',
      margin: '2rem auto',
      maxWidth: '36rem',
      padding: '0 1.25rem',
    });
    for (const { firstChild } of [link.parentNode, up])
      Object.assign(firstChild.style, { display: 'inline-block', padding: '.625rem 0' });
    const folder = await home();
    if (folder === undefined) return;
    link.href = folder;
    up.remove();
    // Only the name of the page was wrong; the place that was meant stands behind the #.
    if (/^#\/./.test(location.hash) && folder !== path) location.replace(folder + location.hash);
  };

  if (at >= 0) {
    const rest = here.slice(at).replace(/^%(?:25)*23/i, '');
    location.replace(`${here.slice(0, at)}#/${rest.replace(/^\/+/, '')}${location.hash}`);
  } else addEventListener('DOMContentLoaded', () => void lead());
}
