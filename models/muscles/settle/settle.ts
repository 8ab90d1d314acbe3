/**
 * Settles the shells of one figure among each other: muscles share the room between skin, bones and
 * neighbours out instead of passing through each other, and each keeps its volume.
 */
import { Claims } from './claims.ts';
import { middleOf, tuckUnder } from './cover.ts';
import { Packer, type Room, type Walls } from './pack.ts';
import { boneDistances, boneField, skinDepths } from './walls.ts';
import type { Shell } from '../shapes/shell.ts';

const ROUNDS = 6;
/** Share of the way back to where it was measured that a core goes in each: else they drift on and on */
const HOME = 0.5;
/** The last rounds even out less, so that what gave way stays away. */
const FIRM = 3;
/** Rounds after that in which only what is still in the way gives way */
const LAST = 5;
/** mm that nothing may pass into a neighbour in the end, and the rounds that see to it */
const DEEPEST = 2.5;
const STRICT = 2;

/** Settles all shells; their rays of this figure are changed in place. */
export function settle(shells: readonly Shell[], room: Room): void {
  const packers = shells.map((shell, i) => new Packer(shell, room, i));
  const claims = new Claims(packers);
  claims.gather(packers);
  const asked = (cube: number): boolean => claims.claimed(cube);
  const bones = boneField(room.inside, room.figure);
  const walls: Walls = {
    bone: boneDistances(claims.grid, room.inside, room.figure, bones, asked),
    depth: skinDepths(claims.grid, room.skin, asked),
  };
  packers.forEach((p) => {
    p.look(walls);
    p.anchor(bones);
    p.remember();
  });
  for (let round = 0; round < ROUNDS; round++) {
    if (round) claims.gather(packers);
    packers.forEach((p) => {
      p.share(claims, walls);
      p.rise(walls);
    });
    packers.forEach((p) => {
      p.together();
      const strength = round < ROUNDS - FIRM ? 1 : 0.4;
      p.smooth(strength, strength * HOME);
      p.recall();
      p.stayInside();
      p.balance();
    });
  }
  const tuck = (): void =>
    packers.forEach((sheet, i) => {
      const names = room.covers[i];
      if (!names) return;
      const under = packers.filter((p) => names.includes(p.shell.muscle));
      tuckUnder(middleOf(sheet, room.skin), under, room.skin);
    });
  for (let round = 0; round < LAST; round++) {
    packers.forEach((p) => p.swell());
    const fields = packers.map((p) => p.field());
    packers.forEach((p, i) => {
      p.makeWay(fields, i);
      p.avoidBones(bones);
    });
    packers.forEach((p) => {
      p.together();
      p.smooth(0.3);
      p.stayInside();
    });
    tuck();
  }
  packers.forEach((p, i) => {
    if (room.sheet[i]) p.evenEdges();
  });
  keepApart(packers);
  tuck();
}

/** The last word: what is still far inside a neighbour gives way, whatever it costs in evenness. */
function keepApart(packers: readonly Packer[]): void {
  for (let round = 0; round < STRICT; round++) {
    const fields = packers.map((p) => p.field());
    packers.forEach((p, i) => {
      p.makeWay(fields, i, DEEPEST);
      p.stayInside();
    });
  }
}
