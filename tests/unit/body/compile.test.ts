import type { Camera, Scene, WebGLRenderer } from 'three';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { compile } from '../../../src/body/compile';

const scene = {} as Scene;
const camera = {} as Camera;

/** A renderer that tells in which order it was asked, and a card whose queue passes a mark when it is told to. */
function card({ parallel = false, marks = true } = {}) {
  const asked: string[] = [];
  const queue = { passed: false, lost: false };
  const gl = {
    SYNC_GPU_COMMANDS_COMPLETE: 1,
    TIMEOUT_EXPIRED: 2,
    CONDITION_SATISFIED: 3,
    WAIT_FAILED: 4,
    fenceSync: () => (asked.push('mark'), marks ? {} : null),
    flush: () => asked.push('flush'),
    clientWaitSync: (_: unknown, __: number, wait: number) => {
      asked.push(`ask ${wait}`);
      return queue.lost ? 4 : queue.passed ? 3 : 2;
    },
    deleteSync: () => asked.push('away'),
  };
  const renderer = {
    extensions: {
      has: (name: string) => (asked.push(name), name.startsWith('KHR') && parallel),
    },
    compile: () => asked.push('compile'),
    compileAsync: () => (asked.push('compile beside'), Promise.resolve()),
    getContext: () => gl,
  } as unknown as WebGLRenderer;
  let done = false;
  void compile(renderer, scene, camera).then(() => (done = true));
  return { asked, queue, done: () => done };
}

describe('shaders are compiled beside the page', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('by the word of the browser, where it has one', async () => {
    const { asked, done } = card({ parallel: true });
    await vi.advanceTimersByTimeAsync(0);
    expect(asked.at(-1)).toBe('compile beside');
    expect(done()).toBe(true);
  });

  it('else behind a mark in the queue of the card, which is asked and never waited for', async () => {
    const { asked, queue, done } = card();
    await vi.advanceTimersByTimeAsync(100);
    expect(asked.slice(0, 5)).toEqual([
      // Asked behind the shaders, this would stop the page until they are done.
      'EXT_texture_filter_anisotropic',
      'KHR_parallel_shader_compile',
      'compile',
      'mark',
      'flush',
    ]);
    expect(new Set(asked.slice(5))).toEqual(new Set(['ask 0']));
    expect(done()).toBe(false);
    queue.passed = true;
    await vi.advanceTimersByTimeAsync(20);
    expect(asked.at(-1)).toBe('away');
    expect(done()).toBe(true);
  });

  it('a card that is lost, sets no mark or never comes there holds nothing back for ever', async () => {
    const lost = card();
    lost.queue.lost = true;
    const without = card({ marks: false });
    const never = card();
    await vi.advanceTimersByTimeAsync(20);
    expect([lost.done(), without.done(), never.done()]).toEqual([true, true, false]);
    await vi.advanceTimersByTimeAsync(9000);
    expect(never.done()).toBe(true);
  });
});
