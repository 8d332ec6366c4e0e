import type { Rgba } from './css-color';
import { buildGlProgram, buildLocalMatrix } from './gl-program';
import type { UpdatableCustomLayer } from './module';
import { createPaintedLayer } from './painted-layer';

export interface FlatMeshProps {
  /** Triangles: x, y pairs in local coordinates. */
  readonly corners: Float32Array;
  /** Mercator coordinates of local zero, and what one local unit measures in them. */
  readonly origin: readonly [number, number];
  readonly scale: number;
  readonly color: Rgba;
}

const VERTEX = `#version 300 es
layout(location = 0) in vec2 a_local;
uniform mat4 u_matrix;
void main() {
  gl_Position = u_matrix * vec4(a_local, 0.0, 1.0);
}`;

const FRAGMENT = `#version 300 es
precision mediump float;
uniform vec4 u_color;
out vec4 color;
void main() {
  color = u_color;
}`;

/** Fills triangles with one color. */
export function createFlatMeshLayer(id: string): UpdatableCustomLayer<FlatMeshProps> {
  return createPaintedLayer(id, (gl) => {
    const program = buildGlProgram(gl, VERTEX, FRAGMENT);
    const matrix = gl.getUniformLocation(program, 'u_matrix');
    const tint = gl.getUniformLocation(program, 'u_color');
    const { vertices, buffer } = createCorners(gl);
    let loaded: Float32Array | null = null;

    return {
      paint: ({ corners, origin, scale, color }, { mercatorMatrix }) => {
        gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
        if (corners !== loaded) gl.bufferData(gl.ARRAY_BUFFER, corners, gl.STATIC_DRAW);
        loaded = corners;
        gl.useProgram(program);
        gl.bindVertexArray(vertices);
        gl.uniformMatrix4fv(matrix, false, buildLocalMatrix(mercatorMatrix, origin, scale));
        gl.uniform4fv(tint, premultiply(color));
        gl.drawArrays(gl.TRIANGLES, 0, corners.length / 2);
        gl.bindVertexArray(null);
      },
      release: () => {
        gl.deleteProgram(program);
        gl.deleteVertexArray(vertices);
        gl.deleteBuffer(buffer);
      },
    };
  });
}

function createCorners(gl: WebGL2RenderingContext) {
  const vertices = gl.createVertexArray();
  const buffer = gl.createBuffer();
  gl.bindVertexArray(vertices);
  gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
  gl.enableVertexAttribArray(0);
  gl.vertexAttribPointer(0, 2, gl.FLOAT, false, 0, 0);
  gl.bindVertexArray(null);
  return { vertices, buffer };
}

function premultiply([red, green, blue, alpha]: Rgba): [number, number, number, number] {
  return [(red / 255) * alpha, (green / 255) * alpha, (blue / 255) * alpha, alpha];
}
