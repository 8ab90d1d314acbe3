import { expect, test } from 'vitest';
import type { Mesh } from 'three';
import { DRAWS } from '../../../src/body/inside/edges';
import { InsideMesh } from '../../../src/body/inside/inside-mesh';
import { insideModel } from '../../../src/body/inside/inside-model';

const corners = Float32Array.from([0, 0, 0, 1, 0, 0, 0, 1, 0, 1, 1, 0, 2, 1, 0, 2, 2, 0]);
/** A strip of four triangles; by the third number of a corner's fibre it melts towards its end. */
const strip = (drawn: readonly number[]): InsideMesh =>
  new InsideMesh(
    insideModel({
      triangles: Uint32Array.from([0, 1, 2, 1, 3, 2, 2, 3, 4, 3, 5, 4]),
      positions: { female: corners, male: corners },
      fibres: Float32Array.from(drawn.flatMap((share) => [0, 0, share - 1])),
      things: [
        {
          kind: 'band',
          id: 'seam',
          basis: 'constructed',
          side: 'mid',
          mirrored: false,
          first: 0,
          count: 4,
        },
      ],
    }),
    'female',
  );
const draws = ({ material }: Pick<InsideMesh, 'material'>): unknown =>
  material.uniforms.draws?.value;

test('of a band those triangles melt that are less than whole at a corner and seen at another', () => {
  const mesh = strip([1, 1, 1, 0, 0, 0]);
  const [edges] = mesh.children as Mesh[];
  // the first is whole, the last is nowhere drawn
  expect([...(edges?.geometry.index?.array ?? [])]).toEqual([1, 3, 2, 2, 3, 4]);
  expect(edges?.geometry.getAttribute('position')).toBe(mesh.geometry.getAttribute('position'));
});

test('where nothing melts, there is no second draw call', () => {
  const mesh = strip([1, 1, 1, 1, 1, 1]);
  expect(mesh.children).toEqual([]);
  mesh.soften(true);
  expect(draws(mesh)).toBe(DRAWS.all);
});

test('what the edges do not draw, the mesh draws', () => {
  const mesh = strip([1, 1, 1, 0, 0, 0]);
  const [edges] = mesh.children as InsideMesh[];
  expect(edges && draws(edges)).toBe(DRAWS.edges);
  expect([edges?.visible, draws(mesh)]).toEqual([true, DRAWS.whole]);
  mesh.soften(false);
  expect([edges?.visible, draws(mesh)]).toEqual([false, DRAWS.all]);
});

test('edges read what the scene lends, as the mesh does', () => {
  const mesh = strip([1, 1, 1, 0, 0, 0]);
  const [edges] = mesh.children as InsideMesh[];
  const mist = { value: 1 };
  mesh.lend({ mist });
  expect([mesh.material.uniforms.mist, edges?.material.uniforms.mist]).toEqual([mist, mist]);
  expect(edges?.material.uniforms.mist).toBe(mesh.material.uniforms.mist);
  expect(draws(mesh)).toBe(DRAWS.whole);
});
