import { checkDrawing, parseDrawing } from './drawing';
import type { Matcher } from './index';
import type { Answer, MarkedSide, Said } from './types';

export type ZoneList = readonly { readonly id: string; readonly side?: MarkedSide }[];

/** More entries than this are no list of zones. */
const MOST = 300;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const asSide = (side: unknown): MarkedSide => {
  if (side === undefined || side === null || side === 'both' || side === 'midline') return 'both';
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

/** More ids than this are no answers of a person. */
const MOST_SAID = 200;

/**
 * What a person answered and set right, from the fields of a request that carry it.
 *
 * @throws a short sentence if one of them is not what it should be
 */
export function saidFrom({
  answers = {},
  without = [],
  sides = {},
}: Record<string, unknown>): Said {
  if (!isRecord(answers) || !isRecord(sides)) throw new Error('answers and sides are objects');
  if (!Array.isArray(without)) throw new Error('without is a list');
  const given = Object.entries(answers);
  const size = given.length + without.length + Object.keys(sides).length;
  if (size > MOST_SAID) throw new Error(`too many answers: ${String(size)}`);
  const plain = given.map(([id, answer]) => {
    if (answer !== 'yes' && answer !== 'no') throw new Error(`an answer is yes or no: ${id}`);
    return [id, answer] as const;
  });
  return {
    answers: Object.fromEntries(plain),
    without: (without as unknown[]).map(String),
    sides: Object.fromEntries(Object.entries(sides).map(([id, side]) => [id, asSide(side)])),
  };
}

/** As many letters as the app keeps of a description. */
const LONGEST = 1200;

/** What the person wrote beside a drawing, as it stands in a file that was read; '' where nothing does. */
function writtenIn(drawing: unknown): string {
  const file = typeof drawing === 'string' ? (JSON.parse(drawing) as unknown) : drawing;
  const { text } = file as { readonly text?: unknown };
  return typeof text === 'string' ? text.slice(0, LONGEST) : '';
}

/**
 * Answer one request: { text }, { zones }, { drawing }, or text with one of the others (a drawing's own words count
 * where the request has none); each may carry
 * answers, without and sides. @throws a short sentence
 */
function answerRequest(matcher: Matcher, request: unknown): Answer {
  if (!isRecord(request)) throw new Error('a request is an object');
  const { text, zones, drawing } = request;
  const said = saidFrom(request);
  const words = typeof text === 'string' ? text : '';
  if (drawing !== undefined) {
    const checked = typeof drawing === 'string' ? parseDrawing(drawing) : checkDrawing(drawing);
    if (!checked.ok) throw new Error(checked.error);
    return matcher.together(words || writtenIn(drawing), checked.drawing.zones, said);
  }
  if (zones !== undefined) return matcher.zones(zonesFrom(zones), words, said);
  if (typeof text !== 'string') throw new Error('a request has a text, zones or a drawing');
  return matcher.text(text, said);
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
