// Before the first paint: a dark room stays dark. (Its own file: no script may stand in the page.)
{
  let theme;
  try {
    theme = JSON.parse(localStorage.getItem('myomap.preferences')).theme;
  } catch {
    // The device decides.
  }
  if (theme !== 'light' && theme !== 'dark')
    theme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  document.documentElement.dataset.theme = theme;

  // No drag loads anew, no swipe leaves; from a frame the page around it scrolls on.
  const { style } = document.documentElement;
  if (parent === window) style.overscrollBehavior = 'none';
  else style.setProperty('--overscroll', 'auto');
}
