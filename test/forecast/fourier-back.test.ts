// The way back alone, for lengths that nothing has been transformed to: it works out its roots of unity itself.
import { expect, test, vi } from 'vitest';

test.each([2 ** 5, 2 ** 6, 2 ** 13])('back from a spectrum of %d points, before any other transform', async (size) => {
  vi.resetModules();
  const { transformBack } = await import('../../src/forecast/fourier.js');
  const re = new Float64Array(size).fill(1);
  const im = new Float64Array(size);
  // The spectrum of 1 and zeros, and once more the wave of frequency 1: in bit-reversed order it stands in the middle.
  re[size / 2] = 2;
  transformBack(re, im);
  for (const j of [0, 1, 2, size / 8, size / 4 + 1, size - 1]) {
    const angle = (2 * Math.PI * j) / size;
    expect(re[j]).toBeCloseTo((j === 0 ? size : 0) + Math.cos(angle), 9);
    expect(im[j]).toBeCloseTo(Math.sin(angle), 9);
  }
});
