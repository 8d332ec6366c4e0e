// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { rememberFace, startPath } from '@/app/start-path';

describe('where a visit begins', () => {
  beforeEach(() => localStorage.clear());

  it('is the start page for who is new', () => {
    expect(startPath('')).toBe('/welcome');
    expect(startPath('?lang=en&theme=dark')).toBe('/welcome');
  });

  it('is where one was before, which the start page is not', () => {
    rememberFace('import');
    rememberFace('start');
    expect(startPath('')).toBe('/import');
  });

  it('is the scene that a link holds', () => {
    rememberFace('import');
    expect(startPath('?map=trend')).toBe('/explore');
  });

  it('is a face that still exists', () => {
    rememberFace('gone');
    expect(startPath('')).toBe('/explore');
  });
});
