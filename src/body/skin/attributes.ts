import { Box3, BufferAttribute, Sphere, type BufferGeometry } from 'three';

/** Give a geometry empty attributes that are filled later. `sizes`: numbers a vertex, by name. */
export function addAttributes(
  geometry: BufferGeometry,
  sizes: Readonly<Record<string, number>>,
  vertexCount: number,
): void {
  for (const [name, size] of Object.entries(sizes))
    geometry.setAttribute(name, new BufferAttribute(new Float32Array(size * vertexCount), size));
}

/** Take the shape of a figure: write its values into the attributes that are there. */
export function fillAttributes(
  geometry: BufferGeometry,
  values: Readonly<Record<string, Float32Array | Int16Array>>,
): void {
  for (const [name, array] of Object.entries(values)) {
    const attribute = geometry.getAttribute(name) as BufferAttribute;
    attribute.copyArray(array);
    attribute.needsUpdate = true;
  }
  // One look at the places where three would take three: the sphere around the box is near enough.
  const box = (geometry.boundingBox ??= new Box3());
  box.setFromArray(values.position ?? []);
  box.getBoundingSphere((geometry.boundingSphere ??= new Sphere()));
}
