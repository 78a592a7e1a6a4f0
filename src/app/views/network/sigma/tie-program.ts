import { EdgeProgram, type ProgramInfo } from 'sigma/rendering'
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types'
import type { Paint } from './paint.ts'
import { TIE_FRAGMENT, TIE_VERTEX } from './tie-shaders.ts'

/** What an edge of the sigma graph carries: its number in our graph and what no filter changes. */
export interface TieData extends EdgeDisplayData {
  readonly index: number
  readonly source: number
  readonly target: number
  readonly kind: number
  readonly curve: number
}

const UNIFORMS = [
  'u_matrix',
  'u_zoom',
  'u_ratio',
  'u_pad',
  'u_crowd',
  'u_size',
  'u_focus',
  'u_palette',
] as const
const SEGMENTS = 12
/** The picking buffer has half the resolution of the screen; this much room makes a hairline easy to hit. */
const PICK_PADDING = 3
const FLOAT = 5126
const UNSIGNED_BYTE = 5121
const TRIANGLE_STRIP = 5

/**
 * One program for every edge, so that order, parallel curves and picking are decided in one place. Fixed columns are
 * uploaded when sigma rewrites them; `paint.ties` (width, style, two radii) is a buffer of its own, shared by drawing and
 * picking, and all that a filter has to touch.
 */
export function createTieProgram(shown: () => Paint) {
  return class TieProgram extends EdgeProgram<(typeof UNIFORMS)[number]> {
    /** by edge number: sigma's slot */
    slots = new Int32Array(0)
    staleFixed = { normal: true, pick: true }
    now = new Uint32Array(0)
    sent = -1
    buffer: WebGLBuffer | null = null

    getDefinition() {
      return {
        VERTICES: RIBBON.length,
        VERTEX_SHADER_SOURCE: TIE_VERTEX,
        FRAGMENT_SHADER_SOURCE: TIE_FRAGMENT,
        METHOD: TRIANGLE_STRIP,
        UNIFORMS,
        ATTRIBUTES: [
          { name: 'a_source', size: 2, type: FLOAT },
          { name: 'a_target', size: 2, type: FLOAT },
          { name: 'a_ends', size: 2, type: FLOAT },
          { name: 'a_fixed', size: 3, type: FLOAT },
          { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [{ name: 'a_vertex', size: 3, type: FLOAT }],
        CONSTANT_DATA: RIBBON,
      }
    }

    override reallocate(capacity: number) {
      if (capacity !== this.capacity) {
        this.slots = new Int32Array(capacity)
        this.now = new Uint32Array(capacity)
      }
      this.markFixed()
      super.reallocate(capacity)
    }

    markFixed() {
      this.staleFixed = { normal: true, pick: true }
      this.sent = -1
    }

    override process(
      id: number,
      slot: number,
      source: NodeDisplayData,
      target: NodeDisplayData,
      data: EdgeDisplayData,
    ) {
      this.markFixed()
      this.slots[(data as TieData).index] = slot
      super.process(id, slot, source, target, data)
    }

    processVisibleItem(
      id: number,
      start: number,
      source: NodeDisplayData,
      target: NodeDisplayData,
      data: EdgeDisplayData,
    ) {
      const tie = data as TieData
      this.array.set([source.x, source.y, target.x, target.y], start)
      this.array.set([tie.source, tie.target, tie.curve, tie.kind, tie.index], start + 4)
      this.array[start + 9] = id
    }

    // sigma uploads everything at every frame, twice with picking; this uploads what changed
    protected override bindProgram(program: ProgramInfo) {
      const { gl } = program
      const which = program.isPicking ? 'pick' : 'normal'
      const stale = this.staleFixed[which]
      gl.bindBuffer(gl.ARRAY_BUFFER, program.constantBuffer as WebGLBuffer)
      this.bindAttribute(this.CONSTANT_ATTRIBUTES[0] as never, program, 0, false)
      if (stale) gl.bufferData(gl.ARRAY_BUFFER, this.constantArray, gl.STATIC_DRAW)
      gl.bindBuffer(gl.ARRAY_BUFFER, program.buffer as WebGLBuffer)
      let offset = 0
      for (const attribute of this.ATTRIBUTES) offset += this.bindAttribute(attribute, program, offset, true)
      if (stale) gl.bufferData(gl.ARRAY_BUFFER, this.array, gl.DYNAMIC_DRAW)
      this.staleFixed[which] = false
      this.bindNow(program)
      gl.bindBuffer(gl.ARRAY_BUFFER, null)
    }

    bindNow(program: ProgramInfo) {
      const gl = program.gl as WebGL2RenderingContext
      this.buffer ??= gl.createBuffer()
      gl.bindBuffer(gl.ARRAY_BUFFER, this.buffer)
      const place = gl.getAttribLocation(program.program, 'a_now')
      gl.enableVertexAttribArray(place)
      gl.vertexAttribPointer(place, 4, gl.UNSIGNED_BYTE, false, 0, 0)
      gl.vertexAttribDivisor(place, 1)
      const paint = shown()
      if (this.sent === paint.version) return
      this.gather(paint)
      gl.bufferData(gl.ARRAY_BUFFER, this.now, gl.DYNAMIC_DRAW)
      this.sent = paint.version
    }

    /** Brings paint.ties, which is by edge number, into the order of sigma's slots. */
    gather(paint: Paint) {
      const { slots, now } = this
      const { edges, count } = paint.shown
      const ties = new Uint32Array(paint.ties.buffer)
      now.fill(0)
      for (let i = 0; i < count; i++) {
        const edge = edges[i] as number
        now[slots[edge] as number] = ties[edge] as number
      }
    }

    protected override unbindProgram(program: ProgramInfo) {
      const gl = program.gl as WebGL2RenderingContext
      const place = gl.getAttribLocation(program.program, 'a_now')
      gl.vertexAttribDivisor(place, 0)
      gl.disableVertexAttribArray(place)
      super.unbindProgram(program)
    }

    setUniforms(params: RenderParams, { gl, uniformLocations, isPicking }: ProgramInfo) {
      const at = uniformLocations
      const paint = shown()
      gl.uniformMatrix3fv(at.u_matrix as WebGLUniformLocation, false, params.matrix)
      gl.uniform1f(at.u_zoom as WebGLUniformLocation, 1 / params.sizeRatio)
      gl.uniform1f(at.u_ratio as WebGLUniformLocation, params.pixelRatio)
      gl.uniform1f(at.u_pad as WebGLUniformLocation, isPicking ? PICK_PADDING * params.pixelRatio : 0)
      gl.uniform1f(at.u_crowd as WebGLUniformLocation, paint.crowd)
      gl.uniform2f(
        at.u_size as WebGLUniformLocation,
        params.width * params.pixelRatio,
        params.height * params.pixelRatio,
      )
      const { actor, tie, litOnly, rest } = paint.focus
      gl.uniform4f(at.u_focus as WebGLUniformLocation, actor, tie, litOnly ? 1 : 0, rest)
      gl.uniform3fv(at.u_palette as WebGLUniformLocation, paint.palette)
    }
  }
}

/** Along the line in pairs (t, side, part 0), a degenerate bridge, then the square that holds the end mark (part 1). */
const RIBBON: number[][] = [
  ...Array.from({ length: SEGMENTS + 1 }, (_, i) => [
    [i / SEGMENTS, -1, 0],
    [i / SEGMENTS, 1, 0],
  ]).flat(),
  [1, 1, 0],
  [0, -1, 1],
  [0, -1, 1],
  [0, 1, 1],
  [1, -1, 1],
  [1, 1, 1],
]
