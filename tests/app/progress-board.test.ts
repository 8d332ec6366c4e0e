import { describe, expect, it, vi } from 'vitest';
import { createProgressBoard } from '@/app/progress-board';

describe('createProgressBoard', () => {
  it('tells how far the newest run of a study has come, and nothing once it ended', () => {
    const board = createProgressBoard();
    const heard = vi.fn();
    board.subscribe(heard);
    expect(board.progressOf('risk')).toBeNull();
    const first = board.begin('risk');
    first.tell(0.4);
    expect(board.progressOf('risk')).toBe(0.4);
    const second = board.begin('risk');
    first.end();
    expect(board.progressOf('risk')).toBe(0);
    second.end();

    expect(board.progressOf('risk')).toBeNull();
    expect(heard).toHaveBeenCalledTimes(5);
  });

  it('stops telling those who left', () => {
    const board = createProgressBoard();
    const heard = vi.fn();
    board.subscribe(heard)();
    board.begin('risk');

    expect(heard).not.toHaveBeenCalled();
  });
});
