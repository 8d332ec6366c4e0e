import { buildGlProgram, buildLocalMatrix } from '../gl-program';
import type { UpdatableCustomLayer } from '../module';
import { createPaintedLayer, type PaintedView } from '../painted-layer';
import { PALETTE_SIZE } from './build-palette';
import type { DensityTexture } from '@/engine/density-picture/density-texture';
import { forEachSide } from './divided-view';
import type { DensityWarp } from '@/engine/density-picture/density-warp';
import type { ScopeMesh } from '@/engine/density-picture/scope-mesh';

export interface DensityFillProps {
  readonly now: DensityTexture;
  /** Drawn right of the divider. */
  readonly before: DensityTexture | null;
  readonly warp: DensityWarp;
  readonly mesh: ScopeMesh;
  readonly palette: Uint8Array;
  /** Place on the ramp below which nothing is drawn. */
  readonly floor: number;
}

const VERTEX = `#version 300 es
layout(location = 0) in vec2 a_local;
layout(location = 1) in vec2 a_place;
uniform mat4 u_matrix;
out vec2 v_place;
void main() {
  v_place = a_place;
  gl_Position = u_matrix * vec4(a_local, 0.0, 1.0);
}`;

const FRAGMENT = `#version 300 es
precision highp float;
uniform sampler2D u_field;
uniform sampler2D u_palette;
uniform float u_floor;
in vec2 v_place;
out vec4 color;
void main() {
  float t = texture(u_field, v_place).r;
  float cover = clamp((t - u_floor) / max(fwidth(t), 1e-5) + 0.5, 0.0, 1.0);
  if (cover == 0.0) discard;
  color = texture(u_palette, vec2(t, 0.5)) * cover;
}`;

/** What the layer holds on the graphics card. */
interface Resources {
  readonly gl: WebGL2RenderingContext;
  readonly program: WebGLProgram;
  readonly uniforms: Readonly<
    Record<'u_matrix' | 'u_floor' | 'u_field' | 'u_palette', WebGLUniformLocation | null>
  >;
  readonly vertices: WebGLVertexArrayObject;
  readonly buffer: WebGLBuffer;
  readonly fields: readonly [WebGLTexture, WebGLTexture];
  readonly palette: WebGLTexture;
}

/** Draws a density raster as one texture on the triangles of its scope. */
export function createDensityFillLayer(id: string): UpdatableCustomLayer<DensityFillProps> {
  return createPaintedLayer(id, (gl) => {
    const resources = createResources(gl);
    let loaded: DensityFillProps | null = null;
    return {
      paint: (props, view) => {
        if (props !== loaded) load(resources, props, loaded);
        loaded = props;
        draw(resources, props, view);
      },
      release: () => deleteResources(resources),
    };
  });
}

function createResources(gl: WebGL2RenderingContext): Resources {
  const program = buildGlProgram(gl, VERTEX, FRAGMENT);
  const vertices = gl.createVertexArray();
  const buffer = gl.createBuffer();
  gl.bindVertexArray(vertices);
  gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
  for (const location of [0, 1]) {
    gl.enableVertexAttribArray(location);
    gl.vertexAttribPointer(location, 2, gl.FLOAT, false, 16, 8 * location);
  }
  gl.bindVertexArray(null);
  const uniform = (name: string) => gl.getUniformLocation(program, name);
  return {
    gl,
    program,
    uniforms: {
      u_matrix: uniform('u_matrix'),
      u_floor: uniform('u_floor'),
      u_field: uniform('u_field'),
      u_palette: uniform('u_palette'),
    },
    vertices,
    buffer,
    fields: [gl.createTexture(), gl.createTexture()],
    palette: gl.createTexture(),
  };
}

function deleteResources({ gl, program, vertices, buffer, fields, palette }: Resources): void {
  gl.deleteProgram(program);
  gl.deleteVertexArray(vertices);
  gl.deleteBuffer(buffer);
  for (const texture of [...fields, palette]) gl.deleteTexture(texture);
}

/** Sends to the graphics card what has changed since it was last sent. */
function load(
  { gl, buffer, fields, palette }: Resources,
  props: DensityFillProps,
  loaded: DensityFillProps | null,
): void {
  if (props.mesh !== loaded?.mesh) {
    gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
    gl.bufferData(gl.ARRAY_BUFFER, props.mesh.corners, gl.STATIC_DRAW);
  }
  gl.pixelStorei(gl.UNPACK_ALIGNMENT, 1);
  if (props.palette !== loaded?.palette) {
    gl.bindTexture(gl.TEXTURE_2D, palette);
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, PALETTE_SIZE, 1, 0, gl.RGBA, gl.UNSIGNED_BYTE, props.palette);
    setSampling(gl, gl.NEAREST);
  }
  if (props.now !== loaded?.now) loadField(gl, fields[0], props.now);
  if (props.before && props.before !== loaded?.before) loadField(gl, fields[1], props.before);
}

function loadField(
  gl: WebGL2RenderingContext,
  texture: WebGLTexture,
  { columns, rows, texels }: DensityTexture,
): void {
  gl.bindTexture(gl.TEXTURE_2D, texture);
  gl.texImage2D(gl.TEXTURE_2D, 0, gl.R8, columns, rows, 0, gl.RED, gl.UNSIGNED_BYTE, texels);
  setSampling(gl, gl.LINEAR);
}

function setSampling(gl: WebGL2RenderingContext, filter: GLenum): void {
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, filter);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, filter);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
}

function draw(
  { gl, program, uniforms, vertices, fields, palette }: Resources,
  { now, before, warp, floor }: DensityFillProps,
  { mercatorMatrix, divider }: PaintedView,
): void {
  gl.useProgram(program);
  gl.bindVertexArray(vertices);
  gl.uniformMatrix4fv(uniforms.u_matrix, false, buildLocalMatrix(mercatorMatrix, warp.origin, warp.scale));
  gl.uniform1f(uniforms.u_floor, floor);
  gl.uniform1i(uniforms.u_field, 0);
  gl.uniform1i(uniforms.u_palette, 1);
  gl.activeTexture(gl.TEXTURE1);
  gl.bindTexture(gl.TEXTURE_2D, palette);
  gl.activeTexture(gl.TEXTURE0);
  forEachSide(gl, before ? divider : null, (side) => {
    gl.bindTexture(gl.TEXTURE_2D, fields[side]);
    const { runs } = side === 0 ? now : before!;
    for (const { first, count } of runs) gl.drawArrays(gl.TRIANGLES, first, count);
  });
  gl.bindVertexArray(null);
}
