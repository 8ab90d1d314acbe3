import { describe, expect, it } from 'vitest';
import { NOWHERE, type BodyAddress } from '../../../../src/atlas/address';
import type { Figure } from '../../../../src/atlas/types';
import { LEVEL, wholeBody, type Stand } from '../../../../src/body/camera/framing';
import { presence } from '../../../../src/body/inside/inside-paint';
import { columnsBeside, layoutNames, type NameStage } from '../../../../src/body/names/layout';
import { lookOver, sightsOf, type Look } from '../../../../src/body/names/seen';
import { atlas } from '../../../helpers/atlas';
import { expectOrderly } from '../../../helpers/labels';
import { FOV, openedBody, raysFrom } from '../../../helpers/opened';

/** Names on the opened body, worked out from the shipped models as the app works them out. */
const body = await openedBody();

type Box = readonly [left: number, top: number, width: number, height: number];
const SCREENS: Readonly<Record<string, readonly [number, number, ...Box[]]>> = {
  // width and height of the stage, then where tools stand on it
  projector: [1500, 1010, [16, 16, 120, 44], [16, 950, 300, 44], [1370, 950, 114, 44]],
  // with the signs of left and right at its edges
  desktop: [
    1020,
    840,
    [16, 16, 120, 44],
    [880, 480, 124, 290],
    [16, 780, 300, 44],
    [16, 280, 14, 18],
    [990, 280, 14, 18],
  ],
  tablet: [760, 760, [16, 16, 120, 44], [620, 400, 124, 290], [16, 700, 300, 44]],
  phone: [390, 380, [8, 8, 110, 44], [300, 150, 82, 220]],
  strip: [390, 150, [8, 8, 110, 44], [330, 60, 52, 84]],
};

function stageOf(screen: string): NameStage {
  const [width = 0, height = 0, ...boxes] = SCREENS[screen] ?? [];
  const tools = boxes.map(([left, top, wide, high]) => ({
    ...{ left, top, right: left + wide, bottom: top + high },
  }));
  const narrow = width < 560;
  const [size, line] = narrow ? [12.5, 15] : [14, 18];
  const width_ = (text: string): number => 0.52 * size * text.length;
  const type = {
    scale: 1,
    size,
    line,
    edge: 13,
    edgeLine: 16,
    nameWidth: width_,
    edgeWidth: width_,
  };
  return { width, height, tools, type, press: narrow ? 44 : 27 };
}

/** What is seen from a stand at a depth, under no tool. */
function lookFrom(
  stand: Stand,
  stage: NameStage,
  figure: Figure,
  depth: number,
  selected: BodyAddress,
): Look {
  body.show(figure, { selected, hovered: NOWHERE, depth });
  const ray = raysFrom(stand, stage);
  const looking = lookOver(stage, (x, y) =>
    stage.tools.some((t) => x > t.left && x < t.right && y > t.top && y < t.bottom)
      ? undefined
      : body.thingOn(ray(x, y)),
  );
  for (;;) {
    const { done, value } = looking.next();
    if (done) return value;
  }
}

const FIGURES = ['female', 'male'] as const;
const VIEWS = { front: 0, back: Math.PI, left: Math.PI / 2, aslant: 0.7 } as const;
const whole = (aspect: number, azimuth: number): Stand => ({
  ...wholeBody(1700, 400, 150, 'front', { fov: (FOV * Math.PI) / 180, aspect }),
  azimuth,
});
const near = (y: number, distance: number, azimuth: number): Stand => ({
  ...{ target: [60, y, 0], azimuth, polar: LEVEL, distance },
});

interface View {
  readonly name: string;
  readonly screen: string;
  readonly figure: Figure;
  readonly depth: number;
  readonly stand: Stand;
  readonly selected?: BodyAddress;
}
/** Whole bodies on five screens, from four sides, at four depths; and from near. */
const views: readonly View[] = [
  ...Object.keys(SCREENS).flatMap((screen, s) =>
    Object.entries(VIEWS).map(([side, azimuth], v): View => {
      const { width, height } = stageOf(screen);
      const figure = FIGURES[(s + v) % 2] ?? 'female';
      const depth = 1 + ((s + v) % 4);
      const name = `whole, ${screen}, ${side}, ${figure}, ${String(depth)}`;
      return { name, screen, figure, depth, stand: whole(width / height, azimuth) };
    }),
  ),
  ...Object.keys(SCREENS).flatMap((screen, s) =>
    [1350, 1000, 480, 120].map((y, v): View => {
      const figure = FIGURES[(s + v + 1) % 2] ?? 'female';
      const depth = 1 + ((s + 2 * v) % 4);
      const stand = near(y, y < 200 ? 700 : 1300, v % 2 ? Math.PI : 0.3);
      const selected = { kind: 'muscle', id: 'soleus', side: 'left' } as const;
      const name = `near, ${screen}, ${String(y)} mm, ${figure}, ${String(depth)}`;
      return { name, screen, figure, depth, stand, ...(y === 480 && { selected }) };
    }),
  ),
];

describe('names on the opened body', () => {
  it('are tried in 40 views', () => expect(views).toHaveLength(40));

  it.each(views)(
    '$name',
    ({ name: viewName, screen, figure, depth, stand, selected = NOWHERE }) => {
      const stage = stageOf(screen);
      const look = lookFrom(stand, stage, figure, depth, selected);
      const columns = columnsBeside(look, stage);
      const labels = layoutNames(look, stage, selected, atlas);
      expectOrderly(labels, columns);

      // Every column lies on the stage and under no tool.
      const { room } = columns;
      for (const { side, y, height } of labels) {
        const { x } = columns[side];
        const [left, right] = side === 'left' ? [x - room, x] : [x, x + room];
        expect(left).toBeGreaterThanOrEqual(0);
        expect(right).toBeLessThanOrEqual(stage.width);
        for (const tool of stage.tools)
          expect(
            left < tool.right && right > tool.left && y < tool.bottom && y + height > tool.top,
          ).toBe(false);
      }

      // Each points at a place where what it names is seen, of no layer that is gone.
      for (const { anchor, key, name } of labels) {
        const at =
          Math.floor(anchor.y / look.step) * look.columns + Math.floor(anchor.x / look.step);
        const thing = look.things[look.found[at] ?? -1];
        expect(`${thing?.kind ?? ''} ${thing?.id ?? ''}`, name).toBe(key);
        // The windpipe fills the gap of the throat as soon as the body is open.
        if (thing?.kind === 'structure' && thing.id !== 'windpipe') expect(depth).toBe(4);
        if (thing?.kind === 'band' && thing.layer) expect(presence(thing.layer, depth)).toBe(1);
      }
      expect(new Set(labels.map(({ key }) => key)).size).toBe(labels.length);
      // Where there is room for names, both sides have some.
      if (stage.height > 300)
        expect(new Set(labels.map(({ side }) => side))).toEqual(new Set(['left', 'right']));
      // Nearly alike many stand at either side of a whole body that shows both halves.
      if (viewName.startsWith('whole') && /front|back/.test(viewName) && stage.height > 700) {
        const left = labels.filter(({ side }) => side === 'left').length;
        expect(Math.abs(labels.length - 2 * left)).toBeLessThanOrEqual(6);
      }
      if (selected.kind !== 'nowhere' && stage.height > 300)
        expect(labels.filter(({ chosen }) => chosen)).toHaveLength(1);
    },
  );
});

describe('what is seen', () => {
  const [view] = views;

  it('is never what lies behind other things', () => {
    if (!view) return;
    const stage = stageOf('desktop');
    const look = lookFrom(whole(1020 / 840, 0), stage, 'female', 1, NOWHERE);
    const seen = sightsOf(look, { left: 0, right: stage.width }).map(({ thing }) => thing.id);
    expect(seen).toContain('pectoralis-major');
    for (const hidden of ['psoas-major', 'rhomboids', 'heart', 'erector-spinae-lumbar'])
      expect(seen).not.toContain(hidden);
  });
});
