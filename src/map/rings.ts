import type { Border, Line } from './types';

/** A line run backwards. */
export function reversed({ from, to, steps }: Line): Line {
  const back: number[] = [];
  for (let i = steps.length - 6; i >= 0; i -= 6) {
    const [ax = 0, ay = 0, bx = 0, by = 0, gx = 0, gy = 0] = steps.slice(i, i + 6);
    back.push(bx, by, ax, ay, -gx, -gy);
  }
  return { from: to, to: from, steps: back };
}

/** The line of the other side. */
export const mirrored = ({ from, to, steps }: Line): Line => ({
  from: [-from[0], from[1]],
  to: [-to[0], to[1]],
  steps: steps.map((step, i) => (i % 2 ? step : -step)),
});

/** Lines joined end to start, as far as they go; closed where the last one ends where the first began. */
export function joined(lines: readonly Line[]): Line[][] {
  const at = ([x, y]: Line['from']): string => `${x + 0},${y + 0}`;
  const starting = new Map<string, Line[]>();
  for (const line of lines) {
    const here = starting.get(at(line.from));
    if (here) here.push(line);
    else starting.set(at(line.from), [line]);
  }
  const used = new Set<Line>();
  const take = (place: string): Line | undefined => {
    const line = starting.get(place)?.find((one) => !used.has(one));
    if (line) used.add(line);
    return line;
  };
  const ends = new Set(lines.map((line) => at(line.to)));
  const open = lines.filter((line) => !ends.has(at(line.from)));
  return [...open, ...lines].flatMap((line) => {
    if (used.has(line)) return [];
    used.add(line);
    const ring = [line];
    const start = at(line.from);
    for (let end = at(line.to); end !== start;) {
      const next = take(end);
      if (!next) break;
      ring.push(next);
      end = at(next.to);
    }
    return [ring];
  });
}

/** Rings around a zone, which lies on their left. */
export const ringsOf = (borders: readonly Border[], zone: number): Line[][] =>
  joined(
    borders.flatMap((border) => {
      if (border.left === zone) return [border];
      return border.right === zone ? [reversed(border)] : [];
    }),
  );

/** Area inside rings, mm²; curves count as the line through their ends and the middle between. */
export function areaOf(rings: readonly (readonly Line[])[]): number {
  let twice = 0;
  for (const ring of rings)
    for (const { from, steps } of ring) {
      let [x, y] = from;
      for (let i = 0; i < steps.length; i += 6) {
        const [ax = 0, ay = 0, bx = 0, by = 0, gx = 0, gy = 0] = steps.slice(i, i + 6);
        const [mx, my] = [x + gx / 2 + (3 * (ax + bx)) / 8, y + gy / 2 + (3 * (ay + by)) / 8];
        twice += x * my - mx * y + mx * (y + gy) - (x + gx) * my;
        x += gx;
        y += gy;
      }
    }
  return Math.abs(twice) / 2;
}
