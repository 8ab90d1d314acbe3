import { BufferAttribute, BufferGeometry, Mesh, ShaderMaterial } from 'three';
import type { InsideModel } from './inside-model';

/** Which share of a mesh its material draws, for its shader: all by a scatter of pixels, what is whole, or edges. */
export const DRAWS = { all: 0, whole: 1, edges: 2 } as const;

/**
 * The edges of bands, which melt into what they lie on. Nothing is sorted: they are thin, and few lie over each
 * other. They are laid over all that is solid by their share, smoothly, where a scatter of pixels would look
 * like dust.
 */
export class Edges extends Mesh<BufferGeometry, ShaderMaterial> {
  /**
   * @param whole geometry of all things of the model, whose buffers this reads
   * @param material of the whole: the same shader reads the same values
   */
  constructor(model: InsideModel, whole: BufferGeometry, material: ShaderMaterial) {
    super(
      new BufferGeometry(),
      new ShaderMaterial({
        vertexShader: material.vertexShader,
        fragmentShader: material.fragmentShader,
        uniforms: { ...material.uniforms, draws: { value: DRAWS.edges } },
        transparent: true,
        premultipliedAlpha: true,
        depthWrite: false,
      }),
    );
    this.geometry.attributes = whole.attributes;
    this.geometry.setIndex(new BufferAttribute(meltingOf(model), 1));
    this.frustumCulled = false;
  }

  /** Nothing of the model melts. */
  get empty(): boolean {
    return !this.geometry.index?.count;
  }

  override dispose(): void {
    // Its buffers are those of the whole, which lets them go itself.
    this.geometry.attributes = {};
    this.geometry.dispose();
    this.material.dispose();
  }
}

/** Triangles of a model that melt at a corner and are seen at another: three vertices each. */
function meltingOf({ triangles, fibres }: InsideModel): Uint32Array {
  const drawn = (t: number, corner: number): number =>
    fibres[3 * (triangles[t + corner] ?? 0) + 2] ?? 0;
  const out: number[] = [];
  for (let t = 0; t < triangles.length; t += 3) {
    const corners = [drawn(t, 0), drawn(t, 1), drawn(t, 2)];
    if (Math.min(...corners) < 0 && Math.max(...corners) > -1)
      out.push(...triangles.subarray(t, t + 3));
  }
  return Uint32Array.from(out);
}
