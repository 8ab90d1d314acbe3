/** Makes a context for drawing and says when that is done; see `wake.ts`. */
try {
  const context = new OffscreenCanvas(1, 1).getContext('webgl2');
  // Given back at once: ending a worker that holds one stops the page until the card has drawn.
  context?.getExtension('WEBGL_lose_context')?.loseContext();
} catch {
  // Not every browser makes one beside the page: then the page's own first one takes its time.
}
self.postMessage('awake');
