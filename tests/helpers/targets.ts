import type { Page } from '@playwright/test';

/**
 * What on the page can be pressed and is smaller than a finger: under 44 px in width or height, with all that is
 * folded open. Counted with its label, its padding and what is laid around it to be pressed; zones of a figure, which
 * have the size that they have on a body, and what is there for the keyboard alone are left out.
 */
export const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    for (const one of document.querySelectorAll('details')) one.open = true;
    const all = document.querySelectorAll<HTMLElement>(
      'a[href], button, summary, input, select, textarea, [role="tab"], [role="slider"]',
    );
    return [...all].flatMap((node) => {
      if (!node.checkVisibility({ opacityProperty: true }) || node.closest('svg, .visually-hidden'))
        return [];
      const sizes = [node.closest('label') ?? node, node].map((one) => one.getBoundingClientRect());
      const around = ['::before', '::after']
        .map((part) => getComputedStyle(node, part))
        .filter(({ position }) => position === 'absolute')
        .map(({ width, height }) => ({ width: parseFloat(width), height: parseFloat(height) }));
      const [width, height] = (['width', 'height'] as const).map((way) =>
        Math.max(...[...sizes, ...around].map((one) => one[way] || 0)),
      ) as [number, number];
      // Links that lead past everything show themselves once they hold the focus.
      if (!width || !height || Math.min(width, height) >= 43.5 || height <= 1) return [];
      const name = (node.textContent || node.ariaLabel || node.tagName).trim().slice(0, 40);
      return [`${name}: ${Math.round(width)}x${Math.round(height)}`];
    });
  });
