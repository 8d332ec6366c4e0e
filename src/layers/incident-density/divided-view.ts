/**
 * Draws once for the whole view, or left and right of a divider, each cut to its side.
 *
 * @param divider Share of the width that lies left of it; `null` to draw side 0 over everything.
 */
export function forEachSide(
  gl: WebGL2RenderingContext,
  divider: number | null,
  draw: (side: 0 | 1) => void,
): void {
  if (divider === null) {
    draw(0);
    return;
  }
  const { drawingBufferWidth: width, drawingBufferHeight: height } = gl;
  const at = Math.round(divider * width);
  gl.enable(gl.SCISSOR_TEST);
  gl.scissor(0, 0, at, height);
  draw(0);
  gl.scissor(at, 0, width - at, height);
  draw(1);
  gl.disable(gl.SCISSOR_TEST); // MapLibre does not restore the scissor test
}
