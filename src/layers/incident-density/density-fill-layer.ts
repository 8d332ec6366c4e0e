import type { CustomRenderMethodInput, Map as MapLibreMap } from 'maplibre-gl';
import { buildGlProgram, buildLocalMatrix } from '../gl-program';
import type { UpdatableCustomLayer } from '../module';
import { PALETTE_SIZE } from './build-palette';
import { forEachSide } from './divided-view';
import type { DensityWarp } from './quadratic-warp';

/** A field as the graphics card takes it: value / max, zero outside the scope. */
export interface DensityTexture {
  readonly columns: number;
  readonly rows: number;
  readonly values: Float32Array;
}

export interface DensityFillProps {
  readonly now: DensityTexture;
  /** Drawn right of the divider. */
  readonly before: DensityTexture | null;
  readonly warp: DensityWarp;
  /** Triangles to draw on, in local coordinates of the warp. */
  readonly mesh: Float32Array;
  readonly palette: Uint8Array;
  /** Value / max below which nothing is drawn. */
  readonly floor: number;
}

const VERTEX = `#version 300 es
in vec2 a_local;
uniform mat4 u_matrix;
out vec2 v_local;
void main() {
  v_local = a_local;
  gl_Position = u_matrix * vec4(a_local, 0.0, 1.0);
}`;

const FRAGMENT = `#version 300 es
precision highp float;
uniform sampler2D u_field;
uniform sampler2D u_palette;
uniform vec2 u_warp[6];
uniform float u_floor;
in vec2 v_local;
out vec4 color;
void main() {
  vec2 p = v_local;
  vec2 place = u_warp[0] + p.x * (u_warp[1] + u_warp[3] * p.x + u_warp[4] * p.y) + p.y * (u_warp[2] + u_warp[5] * p.y);
  float value = texture(u_field, place).r;
  float cover = clamp((value - u_floor) / max(fwidth(value), 1e-6) + 0.5, 0.0, 1.0);
  if (cover == 0.0) discard;
  color = texture(u_palette, vec2(value, 0.5)) * cover;
}`;

interface Resources {
  readonly program: WebGLProgram;
  readonly vertices: WebGLVertexArrayObject;
  readonly buffer: WebGLBuffer;
  readonly fields: readonly [WebGLTexture, WebGLTexture];
  readonly palette: WebGLTexture;
}

/** Draws a density raster as one texture on the triangles of its scope. */
export function createDensityFillLayer(id: string): UpdatableCustomLayer<DensityFillProps> {
  let map: MapLibreMap | null = null;
  let resources: Resources | null = null;
  let props: DensityFillProps | null = null;
  let loaded: Partial<DensityFillProps> = {};
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
      if (!props || !resources) return;
      load(gl, resources, props, loaded);
      loaded = props;
      bind(gl, resources, props, defaultProjectionData.mainMatrix);
      const { fields } = resources;
      const vertexCount = props.mesh.length / 2;
      forEachSide(gl, props.before ? divider : null, (side) => {
        gl.activeTexture(gl.TEXTURE0);
        gl.bindTexture(gl.TEXTURE_2D, fields[side]);
        gl.drawArrays(gl.TRIANGLES, 0, vertexCount);
      });
      gl.bindVertexArray(null);
    },
  };
}

function createResources(gl: WebGL2RenderingContext): Resources {
  const program = buildGlProgram(gl, VERTEX, FRAGMENT);
  const vertices = gl.createVertexArray();
  const buffer = gl.createBuffer();
  gl.bindVertexArray(vertices);
  gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
  const place = gl.getAttribLocation(program, 'a_local');
  gl.enableVertexAttribArray(place);
  gl.vertexAttribPointer(place, 2, gl.FLOAT, false, 0, 0);
  gl.bindVertexArray(null);
  return {
    program,
    vertices,
    buffer,
    fields: [gl.createTexture(), gl.createTexture()],
    palette: gl.createTexture(),
  };
}

function deleteResources(gl: WebGL2RenderingContext, resources: Resources): void {
  gl.deleteProgram(resources.program);
  gl.deleteVertexArray(resources.vertices);
  gl.deleteBuffer(resources.buffer);
  for (const texture of [...resources.fields, resources.palette]) gl.deleteTexture(texture);
}

/** Sends to the graphics card what has changed since it was last sent. */
// eslint-disable-next-line max-params -- the state of one WebGL layer
function load(
  gl: WebGL2RenderingContext,
  resources: Resources,
  props: DensityFillProps,
  loaded: Partial<DensityFillProps>,
): void {
  if (props.mesh !== loaded.mesh) {
    gl.bindBuffer(gl.ARRAY_BUFFER, resources.buffer);
    gl.bufferData(gl.ARRAY_BUFFER, props.mesh, gl.STATIC_DRAW);
  }
  if (props.palette !== loaded.palette) {
    gl.bindTexture(gl.TEXTURE_2D, resources.palette);
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, PALETTE_SIZE, 1, 0, gl.RGBA, gl.UNSIGNED_BYTE, props.palette);
    setLinear(gl);
  }
  if (props.now !== loaded.now) loadField(gl, resources.fields[0], props.now);
  if (props.before && props.before !== loaded.before) loadField(gl, resources.fields[1], props.before);
}

function loadField(gl: WebGL2RenderingContext, texture: WebGLTexture, field: DensityTexture): void {
  gl.bindTexture(gl.TEXTURE_2D, texture);
  gl.texImage2D(gl.TEXTURE_2D, 0, gl.R16F, field.columns, field.rows, 0, gl.RED, gl.FLOAT, field.values);
  setLinear(gl);
}

function setLinear(gl: WebGL2RenderingContext): void {
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.LINEAR);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
}

// eslint-disable-next-line max-params -- the state of one WebGL layer
function bind(
  gl: WebGL2RenderingContext,
  { program, vertices, palette }: Resources,
  { warp, floor }: DensityFillProps,
  mercatorMatrix: ArrayLike<number>,
): void {
  const uniform = (name: string) => gl.getUniformLocation(program, name);
  gl.useProgram(program);
  gl.bindVertexArray(vertices);
  gl.uniformMatrix4fv(uniform('u_matrix'), false, buildLocalMatrix(mercatorMatrix, warp.origin, warp.scale));
  const [u, v] = warp.toUnit;
  gl.uniform2fv(uniform('u_warp'), Float32Array.from(u.flatMap((term, i) => [term, v[i]!])));
  gl.uniform1f(uniform('u_floor'), floor);
  gl.uniform1i(uniform('u_field'), 0);
  gl.uniform1i(uniform('u_palette'), 1);
  gl.activeTexture(gl.TEXTURE1);
  gl.bindTexture(gl.TEXTURE_2D, palette);
}
