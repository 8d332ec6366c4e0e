import type { CustomRenderMethodInput, Map as MapLibreMap } from 'maplibre-gl';
import type { Rgba } from './css-color';
import { buildGlProgram, buildLocalMatrix } from './gl-program';
import type { UpdatableCustomLayer } from './module';

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

interface Resources {
  readonly program: WebGLProgram;
  readonly matrix: WebGLUniformLocation | null;
  readonly color: WebGLUniformLocation | null;
  readonly vertices: WebGLVertexArrayObject;
  readonly buffer: WebGLBuffer;
}

/** Fills triangles with one color. */
export function createFlatMeshLayer(id: string): UpdatableCustomLayer<FlatMeshProps> {
  let map: MapLibreMap | null = null;
  let resources: Resources | null = null;
  let props: FlatMeshProps | null = null;
  let loaded: Float32Array | null = null;

  return {
    id,
    type: 'custom',
    renderingMode: '2d',
    update(next) {
      props = next;
      map?.triggerRepaint();
    },
    onAdd(owner, gl) {
      map = owner;
      resources = createResources(gl);
      loaded = null;
    },
    onRemove(_owner, gl) {
      if (resources) {
        gl.deleteProgram(resources.program);
        gl.deleteVertexArray(resources.vertices);
        gl.deleteBuffer(resources.buffer);
      }
      resources = null;
      map = null;
    },
    render(gl, { defaultProjectionData }: CustomRenderMethodInput) {
      if (!props || !resources) return;
      const { corners, origin, scale, color } = props;
      gl.bindBuffer(gl.ARRAY_BUFFER, resources.buffer);
      if (corners !== loaded) gl.bufferData(gl.ARRAY_BUFFER, corners, gl.STATIC_DRAW);
      loaded = corners;
      gl.useProgram(resources.program);
      gl.bindVertexArray(resources.vertices);
      gl.uniformMatrix4fv(
        resources.matrix,
        false,
        buildLocalMatrix(defaultProjectionData.mainMatrix, origin, scale),
      );
      gl.uniform4fv(resources.color, premultiply(color));
      gl.drawArrays(gl.TRIANGLES, 0, corners.length / 2);
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
  gl.enableVertexAttribArray(0);
  gl.vertexAttribPointer(0, 2, gl.FLOAT, false, 0, 0);
  gl.bindVertexArray(null);
  return {
    program,
    matrix: gl.getUniformLocation(program, 'u_matrix'),
    color: gl.getUniformLocation(program, 'u_color'),
    vertices,
    buffer,
  };
}

function premultiply([red, green, blue, alpha]: Rgba): [number, number, number, number] {
  return [(red / 255) * alpha, (green / 255) * alpha, (blue / 255) * alpha, alpha];
}
