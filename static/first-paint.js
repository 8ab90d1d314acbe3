// Before the first paint, so that a dark room stays dark; the app takes over from here. A file of its
// own, because the content security policy allows no script inside the page.
{
  let theme;
  try {
    theme = JSON.parse(localStorage.getItem('myomap.preferences')).theme;
  } catch {
    // Nothing kept, or not allowed to look: the device decides.
  }
  if (theme !== 'light' && theme !== 'dark')
    theme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  document.documentElement.dataset.theme = theme;

  // A drag downwards shall not load the page anew, nor a swipe leave it: a drawing may be under way.
  // In the frame of another page, what is not scrolled here goes on to that page.
  const { style } = document.documentElement;
  if (parent === window) style.overscrollBehavior = 'none';
  else style.setProperty('--overscroll', 'auto');
}
