import { Wheel } from './wheel';

/** Safari tells of a trackpad's pinch by events of its own, which no other browser knows. */
interface GestureEvent extends UIEvent {
  readonly scale: number;
  readonly clientX: number;
  readonly clientY: number;
}

export interface ZoomingHandlers {
  /** So many times as near, about a point of the element (px). */
  zoom(nearer: number, x: number, y: number): void;
  /** radians around the body */
  turn(by: number): void;
  /** In the frame of another page a wheel went on to that page; it needs Ctrl or a click first. */
  passed(): void;
}

/**
 * Wheel, trackpad and Safari's gestures on the body: the page itself never zooms and never goes back
 * by a swipe. In the frame of another page the wheel scrolls that page, until the body is pressed or
 * Ctrl is held; a pinch is one with Ctrl. Returns a function that stops listening.
 */
export function listenForZoom(
  element: HTMLElement,
  to: ZoomingHandlers,
  framed = window.parent !== window,
): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const active = { signal, passive: false };
  const wheel = new Wheel();
  const fingers = new Set<number>();
  let asked = !framed;
  let scale = 1;

  const zoom = (nearer: number, { clientX, clientY }: { clientX: number; clientY: number }) => {
    const { left, top } = element.getBoundingClientRect();
    to.zoom(nearer, clientX - left, clientY - top);
  };

  // A pinch over what stands on the stage zooms the body as well; a wheel there scrolls it.
  const stage = element.closest<HTMLElement>('[data-stage]') ?? element;
  stage.addEventListener(
    'wheel',
    (event) => {
      const beside = !element.contains(event.target as Node);
      if (beside && !event.ctrlKey) return;
      if (!asked && !event.ctrlKey) return to.passed();
      event.preventDefault();
      const { nearer, turn } = wheel.read(event);
      if (nearer !== 1) zoom(nearer, event);
      if (turn) to.turn(turn);
    },
    active,
  );
  // A middle press would make the browser scroll by itself.
  element.addEventListener(
    'mousedown',
    (event) => event.button === 1 && event.preventDefault(),
    active,
  );

  // Fingers on the glass pinch by their own events as well: those are the camera's.
  const lift = ({ pointerId }: PointerEvent) => fingers.delete(pointerId);
  element.addEventListener(
    'pointerdown',
    ({ pointerId, pointerType }) => {
      asked = true;
      if (pointerType === 'touch') fingers.add(pointerId);
    },
    { signal, capture: true },
  );
  for (const type of ['pointerup', 'pointercancel'] as const)
    addEventListener(type, lift, { signal, capture: true });
  if (framed) {
    const leave = () => (asked = false);
    document.documentElement.addEventListener('mouseleave', leave, { signal });
    addEventListener('blur', leave, { signal });
  }

  const gesture = (handle: (event: GestureEvent) => void) => (event: Event) => {
    event.preventDefault();
    if (fingers.size === 0) handle(event as GestureEvent);
  };
  stage.addEventListener(
    'gesturestart',
    gesture((event) => (scale = event.scale)),
    active,
  );
  stage.addEventListener(
    'gesturechange',
    gesture((event) => {
      if (event.scale > 0 && scale > 0) zoom(event.scale / scale, event);
      scale = event.scale;
    }),
    active,
  );
  stage.addEventListener(
    'gestureend',
    gesture(() => undefined),
    active,
  );
  return () => stop.abort();
}
