/** Makes a context for drawing and says when that is done; see `wake.ts`. */
try {
  new OffscreenCanvas(1, 1).getContext('webgl2');
} catch {
  // Not every browser makes one beside the page: then the page's own first one takes its time.
}
self.postMessage('awake');
