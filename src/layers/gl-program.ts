/** Compiles and links a WebGL2 program. */
export function buildGlProgram(
  gl: WebGL2RenderingContext,
  vertexSource: string,
  fragmentSource: string,
): WebGLProgram {
  const program = gl.createProgram();
  const shaders = [
    compile(gl, gl.VERTEX_SHADER, vertexSource),
    compile(gl, gl.FRAGMENT_SHADER, fragmentSource),
  ];
  for (const shader of shaders) gl.attachShader(program, shader);
  gl.linkProgram(program);
  for (const shader of shaders) gl.deleteShader(shader);
  if (gl.getProgramParameter(program, gl.LINK_STATUS) !== true && !gl.isContextLost()) {
    throw new Error(`The graphics driver refused a shader program: ${gl.getProgramInfoLog(program) ?? ''}`);
  }
  return program;
}

function compile(gl: WebGL2RenderingContext, kind: GLenum, source: string): WebGLShader {
  const shader = gl.createShader(kind);
  if (!shader) throw new Error('The graphics context is lost: wait for it to be restored.');
  gl.shaderSource(shader, source);
  gl.compileShader(shader);
  if (gl.getShaderParameter(shader, gl.COMPILE_STATUS) !== true && !gl.isContextLost()) {
    throw new Error(`The graphics driver refused a shader: ${gl.getShaderInfoLog(shader) ?? ''}`);
  }
  return shader;
}

/** A matrix from local coordinates about an origin to clip space, worked out in 64 bits to stay steady when zoomed in. */
export function buildLocalMatrix(
  mercatorMatrix: ArrayLike<number>,
  origin: readonly [number, number],
  scale: number,
): Float32Array {
  const m = mercatorMatrix;
  const local = new Float32Array(16);
  for (let row = 0; row < 4; row++) {
    local[row] = m[row]! * scale;
    local[4 + row] = m[4 + row]! * scale;
    local[8 + row] = m[8 + row]!;
    local[12 + row] = m[row]! * origin[0] + m[4 + row]! * origin[1] + m[12 + row]!;
  }
  return local;
}
