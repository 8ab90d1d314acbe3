/** A whole figure: its plates from the committed skin, as the text of the file that the app reads. */
import { regionOfZones } from '../export.ts';
import type { Figure, Vec3 } from '../mesh.ts';
import type { BodyModel } from '../read.ts';
import { normalsOf } from '../geometry/normals.ts';
import { lightOn } from './light.ts';
import { drawPlate, type PlateCurves } from './plate.ts';
import { platesOf, type Plate, type PlateName } from './plates.ts';
import { FINE, NOTHING, rasterOf, type Raster } from './raster.ts';
import { sweep } from './specks.ts';

/** Ids of the zones; a raster holds places in this list. */
export const zoneIds = (body: BodyModel): string[] =>
  [...new Set(body.zones.map(([zone]) => zone))].toSorted();

/** The left half of a figure, seen on one plate. */
export function plateRaster(body: BodyModel, figure: Figure, plate: Plate): Raster {
  const ids = zoneIds(body);
  const P = body.positions[figure];
  const N = normalsOf(body.indices, P);
  const vec = (of: Float64Array, v: number): Vec3 => [of[3 * v]!, of[3 * v + 1]!, of[3 * v + 2]!];
  const count = P.length / 3;
  const placed = new Float64Array(P.length);
  const light = new Float64Array(count);
  for (let v = 0; v < count; v++) {
    placed.set(plate.place(vec(P, v)), 3 * v);
    light[v] = lightOn(plate.turn(vec(N, v)), body.openness[figure][v]! / 255);
  }
  const zoneOf = new Int16Array(body.indices.length / 3).fill(NOTHING);
  for (const [zone, side, first, n] of body.zones)
    if (side === 'left' && (!plate.zones || plate.zones.has(zone)))
      zoneOf.fill(ids.indexOf(zone), first, first + n);
  const values = [light, body.garment[figure]];
  const raster = rasterOf({ triangles: body.indices, zoneOf, placed, values }, plate.whole);
  const { keeps } = plate;
  if (keeps)
    raster.zone.forEach((_, i) => {
      const h = raster.left + (0.5 + (i % raster.width)) / FINE;
      const v = raster.top + (0.5 + Math.floor(i / raster.width)) / FINE;
      if (!keeps(h, v)) raster.zone[i] = NOTHING;
    });
  sweep(raster);
  return raster;
}

const statureOf = (P: Float64Array): number =>
  P.reduce((most, y, i) => (i % 3 === 1 && y > most ? y : most), 0);

/** All plates of a figure, its height and how far it reaches from the mid-line, mm. */
export function drawFigure(body: BodyModel, figure: Figure) {
  const P = body.positions[figure];
  const height = statureOf(P);
  const half = P.reduce((most, x, i) => (i % 3 === 0 ? Math.max(most, x) : most), 0);
  const plates = platesOf(regionOfZones(), height).map((plate): [PlateName, PlateCurves] => [
    plate.name,
    drawPlate(plateRaster(body, figure, plate), plate.name === 'front'),
  ]);
  return { plates, height, half };
}
