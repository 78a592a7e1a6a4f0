import { NodeProgram, type ProgramInfo } from 'sigma/rendering'
import type { NodeDisplayData, RenderParams } from 'sigma/types'
import { ACTOR_FRAGMENT, ACTOR_VERTEX } from './actor-shaders.ts'
import type { Paint } from './paint.ts'

export interface ActorData extends NodeDisplayData {
  readonly index: number
}

const UNIFORMS = ['u_matrix', 'u_zoom', 'u_ratio', 'u_size', 'u_page', 'u_ink', 'u_focus'] as const
const FLOAT = 5126
const UNSIGNED_BYTE = 5121
const TRIANGLE_STRIP = 5

/** One program for every actor: shape by kind, fill by side, hatched or hollow, drawn as distances in one square. */
export function createActorProgram(shown: () => Paint) {
  return class ActorProgram extends NodeProgram<(typeof UNIFORMS)[number]> {
    override drawLabel = undefined
    override drawHover = undefined
    order = new Int32Array(0)
    now = new Float32Array(0)
    sent = -1
    buffer: WebGLBuffer | null = null

    getDefinition() {
      return {
        VERTICES: CORNERS.length,
        VERTEX_SHADER_SOURCE: ACTOR_VERTEX,
        FRAGMENT_SHADER_SOURCE: ACTOR_FRAGMENT,
        METHOD: TRIANGLE_STRIP,
        UNIFORMS,
        ATTRIBUTES: [
          { name: 'a_position', size: 2, type: FLOAT },
          { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [{ name: 'a_corner', size: 2, type: FLOAT }],
        CONSTANT_DATA: CORNERS,
      }
    }

    override reallocate(capacity: number) {
      if (capacity !== this.capacity) {
        this.order = new Int32Array(capacity)
        this.now = new Float32Array(capacity * 4)
      }
      this.sent = -1
      super.reallocate(capacity)
    }

    override process(id: number, slot: number, data: NodeDisplayData) {
      this.order[slot] = (data as ActorData).index
      this.sent = -1
      super.process(id, slot, { ...data, hidden: false })
    }

    processVisibleItem(id: number, start: number, data: NodeDisplayData) {
      this.array[start] = data.x
      this.array[start + 1] = data.y
      this.array[start + 2] = id
    }

    protected override bindProgram(program: ProgramInfo) {
      super.bindProgram(program)
      const gl = program.gl as WebGL2RenderingContext
      this.buffer ??= gl.createBuffer()
      gl.bindBuffer(gl.ARRAY_BUFFER, this.buffer)
      const paint = shown()
      if (this.sent !== paint.actorVersion) {
        this.gather(paint)
        gl.bufferData(gl.ARRAY_BUFFER, this.now, gl.DYNAMIC_DRAW)
        this.sent = paint.actorVersion
      }
      this.attach(gl, program, 'a_now', 2, gl.FLOAT, 0)
      this.attach(gl, program, 'a_fill', 4, gl.UNSIGNED_BYTE, 8)
      this.attach(gl, program, 'a_second', 4, gl.UNSIGNED_BYTE, 12)
      gl.bindBuffer(gl.ARRAY_BUFFER, null)
    }

    /** Brings paint.actors, which is by actor, into the order of sigma's slots. */
    gather(paint: Paint) {
      const { order, now } = this
      const { actors } = paint
      for (let slot = 0; slot < order.length; slot++) {
        const from = (order[slot] as number) * 4
        const to = slot * 4
        now[to] = actors[from] as number
        now[to + 1] = actors[from + 1] as number
        now[to + 2] = actors[from + 2] as number
        now[to + 3] = actors[from + 3] as number
      }
    }

    attach(
      gl: WebGL2RenderingContext,
      { program }: ProgramInfo,
      name: string,
      size: number,
      type: number,
      offset: number,
    ) {
      const place = gl.getAttribLocation(program, name)
      if (place < 0) return
      gl.enableVertexAttribArray(place)
      gl.vertexAttribPointer(place, size, type, type !== gl.FLOAT, 16, offset)
      gl.vertexAttribDivisor(place, 1)
    }

    protected override unbindProgram(program: ProgramInfo) {
      const gl = program.gl as WebGL2RenderingContext
      for (const name of ['a_now', 'a_fill', 'a_second']) {
        const place = gl.getAttribLocation(program.program, name)
        if (place < 0) continue
        gl.vertexAttribDivisor(place, 0)
        gl.disableVertexAttribArray(place)
      }
      super.unbindProgram(program)
    }

    setUniforms(params: RenderParams, { gl, uniformLocations: at }: ProgramInfo) {
      const paint = shown()
      gl.uniformMatrix3fv(at.u_matrix as WebGLUniformLocation, false, params.matrix)
      gl.uniform1f(at.u_zoom as WebGLUniformLocation, 1 / params.sizeRatio)
      gl.uniform1f(at.u_ratio as WebGLUniformLocation, params.pixelRatio)
      gl.uniform2f(
        at.u_size as WebGLUniformLocation,
        params.width * params.pixelRatio,
        params.height * params.pixelRatio,
      )
      gl.uniform3fv(at.u_page as WebGLUniformLocation, paint.page)
      gl.uniform3fv(at.u_ink as WebGLUniformLocation, paint.ink)
      const { actor, tie, litOnly, rest } = paint.focus
      gl.uniform2f(at.u_focus as WebGLUniformLocation, actor >= 0 || tie >= 0 || litOnly ? 1 : 0, rest)
    }
  }
}

const CORNERS: number[][] = [
  [-1, -1],
  [1, -1],
  [-1, 1],
  [1, 1],
]

/** Sigma wants a program for hovered nodes; ours light up through `paint`, so this one draws nothing. */
export class NoHover {
  drawLabel = undefined
  drawHover = undefined
  kill() {}
  reallocate() {}
  process() {}
  render() {}
}
