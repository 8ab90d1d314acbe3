{
  // Mail programs write %23 for #; people leave it out.
  const here = location.pathname + location.search;
  const at = here.search(
    /%(?:25)*23|(?<=\/)(?:region|muscle|condition|structure|learn|compare|draw|start)\b/i,
  );
  if (at >= 0) {
    const rest = here.slice(at).replace(/^%(?:25)*23/i, '');
    // Two slashes at the front would be the name of another host.
    location.replace(
      `${here.slice(0, at).replace(/^\/+/, '/')}#/${rest.replace(/^\/+/, '')}${location.hash}`,
    );
  }
}
