import type { CustomRenderMethodInput, Map as MapLibreMap } from 'maplibre-gl';
import type { Rgba } from '../css-color';
import { buildGlProgram, buildLocalMatrix } from '../gl-program';
import type { UpdatableCustomLayer } from '../module';
import { forEachSide } from './divided-view';
import type { DensityWarp } from './quadratic-warp';

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
in vec2 a_corner;
in vec4 a_ends;
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

interface Lines {
  readonly vertices: WebGLVertexArrayObject;
  readonly buffer: WebGLBuffer;
  count: number;
}

interface Resources {
  readonly program: WebGLProgram;
  readonly corners: WebGLBuffer;
  readonly sides: readonly [Lines, Lines];
}

/** Draws iso-lines as thin quads, without a round trip through a tile worker, so that they keep pace with a brush. */
export function createIsolineLayer(id: string): UpdatableCustomLayer<IsolineProps> {
  let map: MapLibreMap | null = null;
  let resources: Resources | null = null;
  let props: IsolineProps | null = null;
  let loaded: Partial<IsolineProps> = {};
  let divider: number | null = null;

  return {
    id,
    type: 'custom',
    renderingMode: '2d',
    update(next) {
      props = next;
      map?.triggerRepaint();
    },
    setDivider(fraction) {
      divider = fraction;
      map?.triggerRepaint();
    },
    onAdd(owner, gl) {
      map = owner;
      resources = createResources(gl);
      loaded = {};
    },
    onRemove(_owner, gl) {
      if (resources) deleteResources(gl, resources);
      resources = null;
      map = null;
    },
    render(gl, { defaultProjectionData }: CustomRenderMethodInput) {
      if (!props || !resources || !map) return;
      const { sides } = resources;
      if (props.now !== loaded.now) loadLines(gl, sides[0], props.now);
      if (props.before && props.before !== loaded.before) loadLines(gl, sides[1], props.before);
      loaded = props;
      bind(gl, resources.program, props, {
        matrix: defaultProjectionData.mainMatrix,
        pixelRatio: map.getPixelRatio(),
      });
      forEachSide(gl, props.before ? divider : null, (side) => {
        gl.bindVertexArray(sides[side].vertices);
        gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, 4, sides[side].count);
      });
      gl.bindVertexArray(null);
    },
  };
}

function createResources(gl: WebGL2RenderingContext): Resources {
  const program = buildGlProgram(gl, VERTEX, FRAGMENT);
  const corners = gl.createBuffer();
  gl.bindBuffer(gl.ARRAY_BUFFER, corners);
  gl.bufferData(gl.ARRAY_BUFFER, Float32Array.of(0, -1, 0, 1, 1, -1, 1, 1), gl.STATIC_DRAW);
  const createLines = (): Lines => {
    const vertices = gl.createVertexArray();
    const buffer = gl.createBuffer();
    gl.bindVertexArray(vertices);
    pointAttribute(gl, program, { name: 'a_corner', buffer: corners, size: 2, divisor: 0 });
    pointAttribute(gl, program, { name: 'a_ends', buffer, size: 4, divisor: 1 });
    gl.bindVertexArray(null);
    return { vertices, buffer, count: 0 };
  };
  return { program, corners, sides: [createLines(), createLines()] };
}

function pointAttribute(
  gl: WebGL2RenderingContext,
  program: WebGLProgram,
  { name, buffer, size, divisor }: { name: string; buffer: WebGLBuffer; size: number; divisor: number },
): void {
  const place = gl.getAttribLocation(program, name);
  gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
  gl.enableVertexAttribArray(place);
  gl.vertexAttribPointer(place, size, gl.FLOAT, false, 0, 0);
  gl.vertexAttribDivisor(place, divisor);
}

function deleteResources(gl: WebGL2RenderingContext, { program, corners, sides }: Resources): void {
  gl.deleteProgram(program);
  gl.deleteBuffer(corners);
  for (const { vertices, buffer } of sides) {
    gl.deleteVertexArray(vertices);
    gl.deleteBuffer(buffer);
  }
}

function loadLines(gl: WebGL2RenderingContext, lines: Lines, pieces: Float32Array): void {
  gl.bindBuffer(gl.ARRAY_BUFFER, lines.buffer);
  gl.bufferData(gl.ARRAY_BUFFER, pieces, gl.DYNAMIC_DRAW);
  lines.count = pieces.length / 4;
}

// eslint-disable-next-line max-params -- the state of one WebGL layer
function bind(
  gl: WebGL2RenderingContext,
  program: WebGLProgram,
  { warp, color, widthPixels }: IsolineProps,
  view: { readonly matrix: ArrayLike<number>; readonly pixelRatio: number },
): void {
  const uniform = (name: string) => gl.getUniformLocation(program, name);
  const halfWidth = (widthPixels * view.pixelRatio) / 2;
  const [red, green, blue, alpha] = color;
  gl.useProgram(program);
  gl.uniformMatrix4fv(uniform('u_matrix'), false, buildLocalMatrix(view.matrix, warp.origin, warp.scale));
  gl.uniform2f(uniform('u_viewport'), gl.drawingBufferWidth, gl.drawingBufferHeight);
  gl.uniform1f(uniform('u_half_width'), halfWidth);
  gl.uniform1f(uniform('u_reach'), halfWidth + 1);
  gl.uniform4f(uniform('u_color'), (red / 255) * alpha, (green / 255) * alpha, (blue / 255) * alpha, alpha);
}
