/**
 * Where the base mesh opens into pockets and which detail of the skin is smoothed away. Numbers are
 * vertex indices of the MakeHuman base mesh, left side or mid-line; found by walking its edge loops.
 */

/** Two neighbours on the edge loop that stays, and a vertex in the pocket behind it that goes. */
export interface Opening {
  rim: [number, number];
  inside: number;
}

/** The loop in the crease between the lips; behind it the mouth bag. */
export const MOUTH: Opening = { rim: [474, 7229], inside: 7383 };

/** The loop inside the left lid margins, just behind the eyeball's surface; behind it the socket. */
export const LEFT_EYE: Opening = { rim: [7773, 7775], inside: 11922 };
