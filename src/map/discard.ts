/** Takes down something whose graphics context may be gone: what it throws then tells nothing new. */
export function discard(takeDown: () => void): void {
  try {
    takeDown();
  } catch (error) {
    console.warn(
      'A part of the map could not be taken down cleanly after its graphics context was lost.',
      error,
    );
  }
}
