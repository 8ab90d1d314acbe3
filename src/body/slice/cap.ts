import { BufferAttribute, BufferGeometry, Mesh, ShaderMaterial, Sphere, Vector3 } from 'three';
import fragmentShader from './cap.frag?raw';
import { capShape } from './cap-shape';
import vertexShader from './cap.vert?raw';
import type { Plate } from './plate';
import type { CutPlane } from './plane';
import type { Section } from './sections';

const x = new Vector3();
const y = new Vector3();
const z = new Vector3();

/**
 * The cut face: one mesh, one draw call. What is left of the body lies behind the plane as seen from
 * the side where the face is shown, so its triangles are painted one over the other, without depth.
 */
export class Cap extends Mesh<BufferGeometry, ShaderMaterial> {
  constructor() {
    super(
      new BufferGeometry(),
      new ShaderMaterial({
        vertexShader,
        fragmentShader,
        uniforms: { pixel: { value: 1 } },
        depthTest: false,
        depthWrite: false,
        // After skin and glass.
        transparent: true,
      }),
    );
    this.frustumCulled = false;
    this.matrixAutoUpdate = false;
    this.renderOrder = 4;
  }

  /** Take the shape and colours of a cut. */
  cut(sections: readonly Section[], plates: readonly Plate[], { n, u, v, offset }: CutPlane): void {
    const shape = capShape(sections, plates);
    // A fresh geometry: three cannot lengthen the buffers of an old one.
    this.geometry.dispose();
    this.geometry = new BufferGeometry();
    // Two numbers a vertex: three could not work it out, and asks for it to sort what is see-through.
    this.geometry.boundingSphere = new Sphere();
    this.geometry.setAttribute('position', new BufferAttribute(shape.position, 2));
    this.geometry.setAttribute('edge', new BufferAttribute(shape.edge, 4));
    this.geometry.setAttribute('ink', new BufferAttribute(shape.ink, 4, true));
    this.geometry.setIndex(new BufferAttribute(shape.index, 1));
    this.matrix
      .makeBasis(x.set(...u), y.set(...v), z.set(...n))
      .setPosition(n[0] * offset, n[1] * offset, n[2] * offset);
    this.matrixWorldNeedsUpdate = true;
  }

  /** @param pixel mm that a pixel covers */
  seenAt(pixel: number): void {
    const { uniforms } = this.material;
    if (uniforms.pixel) uniforms.pixel.value = pixel;
  }

  override dispose(): void {
    this.geometry.dispose();
    this.material.dispose();
  }
}
