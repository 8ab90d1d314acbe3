import { Color, ShaderMaterial, Vector3, Vector4, type IUniform } from 'three';
import { heatRamp, SLOT_LOOKS } from '../../state/pattern-look';
import type { LaidPaint } from '../referral/laid-paint';
import { DRAWING } from '../../state/pattern-look';
import { CLAY, LINEN, paintOf, placeColours } from '../paint';
import type { PlacePaint } from './place-paint';
import places from './places.glsl?raw';
import { REACH } from './signed-field';
import type { Shade } from '../paint';
import type { SkinTone } from '../../state/preferences.svelte';
import body from './clay.frag?raw';
import vertexShader from './clay.vert?raw';
import dots from './dots.glsl?raw';
import fold from './fold.glsl?raw';

/** No plane takes anything away and there is no mist; the scene lends its own in place of these. */
export const whole = () => ({
  cut: { value: new Vector4(0, 0, 0, 1) },
  haze: { value: new Vector4() },
  mist: { value: new Vector3(1e5, 2e5, 0) },
});

const scratch = new Color();
/** Least space between dots: mm on the skin, pixels on the screen. */
const FINEST_DOTS = 8;
const DOT_PIXELS = 10;
/** Mist begins so far behind what is looked at (mm), is thickest so much farther on, and hides so much. */
const MIST = { behind: 150, deep: 420, thick: 0.82 } as const;

/**
 * The skin's material: matte clay under a soft key light, a wide fill and a quiet rim. Its lights
 * hang on the camera like a photographer's, so that every side of the body is lit well; only up and
 * down belong to the room.
 */
export class Clay extends ShaderMaterial {
  /**
   * @param lit chosen and hovered places
   * @param referralShare how far the pattern on the skin has faded in
   * @param laid what of several patterns is shown
   */
  constructor(
    lit: Pick<PlacePaint, 'shares' | 'ends'>,
    referralShare: { value: number },
    laid: Pick<LaidPaint, 'shares' | 'heat'>,
  ) {
    super({
      vertexShader,
      defines: { REACH: REACH.toFixed(1) },
      fragmentShader: dots + fold + places + body,
      uniforms: {
        skin: { value: new Color(CLAY.medium) },
        linen: { value: new Color(LINEN) },
        placeShares: lit.shares,
        placeEnds: lit.ends,
        placeTint: { value: new Color() },
        placeLine: { value: new Color() },
        bedShare: { value: 0 },
        veilShare: { value: 0 },
        referralShare,
        often: { value: new Color() },
        spread: { value: new Color() },
        drawing: { value: new Vector4() },
        night: { value: 0 },
        dotSpacing: { value: FINEST_DOTS },
        clear: { value: 0 },
        lips: { value: new Vector4() },
        brows: { value: 0 },
        ...whole(),
        textured: { value: 1 },
        laidShares: laid.shares,
        laidHeat: laid.heat,
        laidColours: { value: SLOT_LOOKS.map(({ colour }) => new Color(colour)) },
        heatRamp: { value: heatRamp('medium').map((colour) => new Color(colour)) },
      },
      // The outline lies on the skin; push the skin back a little so that it never cuts the line.
      polygonOffset: true,
      polygonOffsetFactor: 1,
      polygonOffsetUnits: 1,
    });
  }

  /**
   * Choose how far apart the dots of spillover lie, so that they can be told apart from any distance.
   * It changes by doubling only: dots shall lie still on the skin while the camera moves.
   * Far behind what is looked at all fades into mist.
   *
   * @param millimetres a pixel covers
   * @param away mm from the eye to what is looked at
   */
  seenAt(millimetres: number, away: number): void {
    const { dotSpacing, mist } = this.uniforms;
    const from = away + MIST.behind;
    (mist?.value as Vector3).set(from, from + MIST.deep, MIST.thick);
    const steps = Math.ceil(Math.log2((DOT_PIXELS * millimetres) / FINEST_DOTS));
    if (dotSpacing) dotSpacing.value = FINEST_DOTS * 2 ** Math.max(0, steps);
  }

  /** The mist behind what is looked at, for what lies under the skin. */
  get mistUniform(): Record<string, IUniform> {
    const { mist } = this.uniforms;
    return mist ? { mist } : {};
  }

  /** How a pattern looks, for what is drawn in its place. */
  get patternUniforms(): Record<string, IUniform> {
    const names = ['often', 'spread', 'textured', 'dotSpacing'];
    return Object.fromEntries(
      Object.entries(this.uniforms).filter(([name]) => names.includes(name)),
    );
  }

  /** The same skin where a limb is faded: see `Veil`. */
  veil(): ShaderMaterial {
    const { vertexShader, fragmentShader, defines } = this;
    const veil = new ShaderMaterial({
      vertexShader,
      fragmentShader,
      defines: { ...defines, VEIL: '' },
      transparent: true,
      depthWrite: false,
    });
    veil.uniforms = this.uniforms;
    return veil;
  }

  /** How far a limb is faded: 0 not, 1 wholly. */
  veiled(share: number): void {
    const { veilShare } = this.uniforms;
    if (veilShare) veilShare.value = share;
  }

  /** 0 is closed skin, 1 is glass that lets one see inside. */
  clear(share: number): void {
    const { clear } = this.uniforms;
    if (clear) clear.value = share;
  }

  /** Show the person's own drawing, in the blue that can be told from this skin; or hide it. */
  draw(tone: SkinTone | undefined): void {
    const { r, g, b } = scratch.set(DRAWING[tone ?? 'medium']);
    (this.uniforms.drawing?.value as Vector4).set(r, g, b, tone ? 1 : 0);
  }

  /** Whether a texture tells beside the tone where pain may spread, and how many patterns meet. */
  texture(wanted: boolean): void {
    const { textured } = this.uniforms;
    if (textured) textured.value = wanted ? 1 : 0;
  }

  /** Follow the reader's tone and theme. */
  wear(tone: SkinTone, shade: Shade): void {
    const { skin, night, often, spread } = this.uniforms;
    const ramp = this.uniforms.heatRamp?.value as Color[];
    heatRamp(tone).forEach((colour, i) => ramp[i]?.set(colour));
    (skin?.value as Color).set(CLAY[tone]);
    const { tint, line } = placeColours(shade);
    (this.uniforms.placeTint?.value as Color).set(tint);
    (this.uniforms.placeLine?.value as Color).set(line);
    if (night) night.value = shade === 'dark' ? 1 : 0;
    (often?.value as Color).set(paintOf('primary', shade).colour);
    (spread?.value as Color).set(paintOf('spillover', shade).colour);
  }
}
