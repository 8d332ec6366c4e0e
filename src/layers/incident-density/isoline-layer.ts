import type { Rgba } from '../css-color';
import { buildGlProgram, buildLocalMatrix } from '../gl-program';
import type { UpdatableCustomLayer } from '../module';
import { createPaintedLayer, type PaintedView } from '../painted-layer';
import { forEachSide } from './divided-view';
import type { DensityWarp } from '@/engine/density-picture/density-warp';

export interface IsolineProps {
  /** Pieces of the lines: x, y of both ends, in local coordinates of the warp. */
  readonly now: Float32Array;
  /** Drawn right of the divider. */
  readonly before: Float32Array | null;
  readonly warp: DensityWarp;
  readonly color: Rgba;
  readonly widthPixels: number;
}

const VERTEX = `#version 300 es
layout(location = 0) in vec4 a_ends;
layout(location = 1) in vec2 a_corner;
uniform mat4 u_matrix;
uniform vec2 u_viewport;
uniform float u_reach;
out float v_offset;
void main() {
  vec4 from = u_matrix * vec4(a_ends.xy, 0.0, 1.0);
  vec4 to = u_matrix * vec4(a_ends.zw, 0.0, 1.0);
  vec2 along = (to.xy / to.w - from.xy / from.w) * u_viewport;
  vec2 across = normalize(vec2(-along.y, along.x) + vec2(0.0, 1e-9));
  vec4 place = mix(from, to, a_corner.x);
  v_offset = a_corner.y * u_reach;
  place.xy += across * v_offset * 2.0 / u_viewport * place.w;
  gl_Position = place;
}`;

const FRAGMENT = `#version 300 es
precision mediump float;
uniform vec4 u_color;
uniform float u_half_width;
in float v_offset;
out vec4 color;
void main() {
  color = u_color * clamp(u_half_width + 0.5 - abs(v_offset), 0.0, 1.0);
}`;

/** Pieces on the graphics card: two triangles each, for instancing is slow without one. */
interface Lines {
  readonly vertices: WebGLVertexArrayObject;
  readonly buffer: WebGLBuffer;
  cornerCount: number;
}

interface Resources {
  readonly gl: WebGL2RenderingContext;
  readonly program: WebGLProgram;
  readonly uniforms: Readonly<
    Record<'u_matrix' | 'u_viewport' | 'u_reach' | 'u_half_width' | 'u_color', WebGLUniformLocation | null>
  >;
  readonly sides: readonly [Lines, Lines];
}

/** The corners of a piece: end (0 or 1) and side (-1 or 1) of each, as two triangles. */
const CORNERS = [0, -1, 1, -1, 1, 1, 0, -1, 1, 1, 0, 1];
const NUMBERS_PER_CORNER = 6;

/** Draws iso-lines as thin quads, without a round trip through a tile worker, so that they keep pace with a brush. */
export function createIsolineLayer(id: string): UpdatableCustomLayer<IsolineProps> {
  return createPaintedLayer(id, (gl) => {
    const resources = createResources(gl);
    let loaded: Partial<IsolineProps> = {};
    return {
      paint: (props, view) => {
        const { now, before } = props;
        if (now !== loaded.now) loadLines(gl, resources.sides[0], now);
        if (before && before !== loaded.before) loadLines(gl, resources.sides[1], before);
        loaded = props;
        draw(resources, props, view);
      },
      release: () => deleteResources(resources),
    };
  });
}

function createResources(gl: WebGL2RenderingContext): Resources {
  const program = buildGlProgram(gl, VERTEX, FRAGMENT);
  const uniform = (name: string) => gl.getUniformLocation(program, name);
  return {
    gl,
    program,
    uniforms: {
      u_matrix: uniform('u_matrix'),
      u_viewport: uniform('u_viewport'),
      u_reach: uniform('u_reach'),
      u_half_width: uniform('u_half_width'),
      u_color: uniform('u_color'),
    },
    sides: [createLines(gl), createLines(gl)],
  };
}

function createLines(gl: WebGL2RenderingContext): Lines {
  const vertices = gl.createVertexArray();
  const buffer = gl.createBuffer();
  gl.bindVertexArray(vertices);
  gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
  gl.enableVertexAttribArray(0);
  gl.vertexAttribPointer(0, 4, gl.FLOAT, false, 4 * NUMBERS_PER_CORNER, 0);
  gl.enableVertexAttribArray(1);
  gl.vertexAttribPointer(1, 2, gl.FLOAT, false, 4 * NUMBERS_PER_CORNER, 16);
  gl.bindVertexArray(null);
  return { vertices, buffer, cornerCount: 0 };
}

function deleteResources({ gl, program, sides }: Resources): void {
  gl.deleteProgram(program);
  for (const { vertices, buffer } of sides) {
    gl.deleteVertexArray(vertices);
    gl.deleteBuffer(buffer);
  }
}

function loadLines(gl: WebGL2RenderingContext, lines: Lines, pieces: Float32Array): void {
  const cornersPerPiece = CORNERS.length / 2;
  lines.cornerCount = (pieces.length / 4) * cornersPerPiece;
  const numbers = new Float32Array(lines.cornerCount * NUMBERS_PER_CORNER);
  let at = 0;
  for (let i = 0; i < pieces.length; i += 4) {
    for (let corner = 0; corner < CORNERS.length; corner += 2) {
      for (let k = 0; k < 4; k++) numbers[at++] = pieces[i + k]!;
      numbers[at++] = CORNERS[corner]!;
      numbers[at++] = CORNERS[corner + 1]!;
    }
  }
  gl.bindBuffer(gl.ARRAY_BUFFER, lines.buffer);
  gl.bufferData(gl.ARRAY_BUFFER, numbers, gl.DYNAMIC_DRAW);
}

function draw(
  { gl, program, uniforms, sides }: Resources,
  { warp, color: [red, green, blue, alpha], widthPixels, before }: IsolineProps,
  view: PaintedView,
): void {
  const halfWidth = (widthPixels * view.pixelRatio) / 2;
  gl.useProgram(program);
  gl.uniformMatrix4fv(
    uniforms.u_matrix,
    false,
    buildLocalMatrix(view.mercatorMatrix, warp.origin, warp.scale),
  );
  gl.uniform2f(uniforms.u_viewport, gl.drawingBufferWidth, gl.drawingBufferHeight);
  gl.uniform1f(uniforms.u_half_width, halfWidth);
  gl.uniform1f(uniforms.u_reach, halfWidth + 1);
  gl.uniform4f(uniforms.u_color, (red / 255) * alpha, (green / 255) * alpha, (blue / 255) * alpha, alpha);
  forEachSide(gl, before ? view.divider : null, (side) => {
    gl.bindVertexArray(sides[side].vertices);
    gl.drawArrays(gl.TRIANGLES, 0, sides[side].cornerCount);
  });
  gl.bindVertexArray(null);
}
