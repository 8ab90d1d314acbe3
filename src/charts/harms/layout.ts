import { scaleLog } from 'd3-scale';
import type { Harm, HarmStudy } from '../../atlas/comparison/types';
import { inSoMany, oneIn } from './format';

export type Wording = 'numbers' | 'words';

export interface HarmRow {
  readonly id: string;
  readonly label: string;
  /** The value as text, in the wording asked for. */
  readonly value: string;
  readonly mark: Harm['mark'];
  readonly serious: boolean;
  /** Vertical middle of the mark, px. */
  readonly y: number;
  /** Horizontal place of the mark, px; undefined where nothing is known. */
  readonly x?: number;
  /** Ends of the interval, px. */
  readonly from?: number;
  readonly to?: number;
  /** The interval goes on to zero, which a logarithmic axis does not have. */
  readonly arrow: boolean;
}

export interface HarmLayout {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly axisY: number;
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
  readonly rows: readonly HarmRow[];
}

const ROW = 46;
const AXIS = 34;
const SIDE = 14;

const decadeBelow = (value: number) => 10 ** Math.floor(Math.log10(value));
const decadeAbove = (value: number) => 10 ** Math.ceil(Math.log10(value) - 1e-9);

/** Smallest and largest decade that hold every rate and interval of a study; rates are at most 1. */
function domainOf(harms: readonly Harm[]): [number, number] {
  const values = harms
    .flatMap((harm) => [harm.rate ?? 0, ...(harm.interval ?? [])])
    .filter((value) => value > 0);
  if (!values.length) return [1e-6, 1];
  const low = decadeBelow(Math.min(...values));
  return [low, Math.max(decadeAbove(Math.max(...values)), low * 10)];
}

function valueText(harm: Harm, per: number, wording: Wording): string {
  const tell = (rate: number) => (wording === 'words' ? oneIn(rate) : inSoMany(rate, per));
  if (harm.rate === null) return 'not known';
  const upper = harm.interval?.[1];
  if (harm.mark === 'zero') return `0 seen; could be up to ${tell(upper ?? 0)}`;
  if (harm.mark === 'below') return `less than ${tell(harm.rate)}`;
  return tell(harm.rate);
}

/**
 * Place the harms of ONE study on a logarithmic axis of its own. Two studies never share an axis:
 * their units and reporters differ.
 *
 * @param width px
 * @returns px throughout, origin at the top left
 */
export function layoutHarms(study: HarmStudy, width: number, wording: Wording): HarmLayout {
  const left = SIDE;
  const right = Math.max(width - SIDE, left + 80);
  const [low, high] = domainOf(study.harms);
  const x = scaleLog().domain([low, high]).range([left, right]);
  const at = (rate: number) => (rate <= low ? left : x(rate));

  const decades = Math.round(Math.log10(high / low));
  const every = decades > 4 ? 2 : 1;
  const ticks = Array.from({ length: decades + 1 }, (_, i) => high / 10 ** i)
    .filter((_, i) => i % every === 0)
    .map((rate) => ({
      x: x(rate),
      label: rate >= 1 ? 'all' : `1 in ${Math.round(1 / rate).toLocaleString('en')}`,
    }))
    .toReversed();

  const rows = study.harms.map((harm, i): HarmRow => {
    const known = harm.rate !== null;
    const place = harm.mark === 'zero' ? (harm.interval?.[1] ?? 0) : (harm.rate ?? 0);
    return {
      id: harm.id,
      label: harm.label,
      value: valueText(harm, study.per, wording),
      mark: harm.mark,
      serious: harm.severity === 'serious',
      y: i * ROW + 32,
      ...(known && { x: at(place) }),
      ...(harm.interval && { from: at(harm.interval[0]), to: at(harm.interval[1]) }),
      arrow: harm.interval !== undefined && harm.interval[0] < low,
    };
  });
  const axisY = study.harms.length * ROW + 6;
  return { width, height: axisY + AXIS, left, right, axisY, ticks, rows };
}
