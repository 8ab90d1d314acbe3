import { checkDrawing, parseDrawing } from './drawing';
import type { Matcher } from './index';
import type { Answer, MarkedSide } from './types';

export type ZoneList = readonly { readonly id: string; readonly side?: MarkedSide }[];

/** More entries than this are no list of zones. */
const MOST = 300;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const asSide = (side: unknown): MarkedSide => {
  if (side === undefined || side === null || side === 'both') return 'both';
  if (side === 'left' || side === 'right') return side;
  throw new Error(`unknown side: ${String(side).slice(0, 40)}`);
};

/**
 * Zones from "a,b:left", ["a", "b:left"] or [{ id, side }].
 *
 * @throws a short sentence if it is none of these
 */
export function zonesFrom(value: unknown): ZoneList {
  const list = typeof value === 'string' ? value.split(',') : value;
  if (!Array.isArray(list)) throw new Error('zones must be a list or a text');
  if (list.length > MOST) throw new Error(`too many zones: ${String(list.length)}`);
  return (list as unknown[]).map((one) => {
    if (isRecord(one) && typeof one['id'] === 'string') {
      return { id: one['id'], side: asSide(one['side']) };
    }
    if (typeof one !== 'string') throw new Error('a zone is a text or an object with an id');
    const [id = '', side] = one.trim().split(':');
    return { id, side: asSide(side) };
  });
}

/** Answer one request: { text }, { zones } or { drawing }. @throws a short sentence */
function answerRequest(matcher: Matcher, request: unknown): Answer {
  if (!isRecord(request)) throw new Error('a request is an object');
  const { text, zones, drawing } = request;
  if (typeof text === 'string') return matcher.text(text);
  if (zones !== undefined) return matcher.zones(zonesFrom(zones));
  if (drawing === undefined) throw new Error('a request has a text, zones or a drawing');
  const checked = typeof drawing === 'string' ? parseDrawing(drawing) : checkDrawing(drawing);
  if (!checked.ok) throw new Error(checked.error);
  return matcher.drawing(checked.drawing);
}

/** Answer as one line of JSON; what cannot be answered is {"error": "…"}. Never throws. */
export function answerLine(matcher: Matcher, request: () => unknown): string {
  try {
    return JSON.stringify(answerRequest(matcher, request()));
  } catch (error) {
    const message = error instanceof SyntaxError ? 'the request is not JSON' : String(error);
    return JSON.stringify({ error: message.replace(/^Error: /, '') });
  }
}
