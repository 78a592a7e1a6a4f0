import { useContext, useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { tieClause } from '../../../core/export/caption.ts'
import { KIND_NAMES, text } from '../../messages.ts'
import type { App } from '../../state/app.ts'
import { AppContext } from '../../state/context.ts'
import { select } from '../../state/update.ts'
import { spanOfEdge } from '../../state/words.ts'
import { ActorKey, TieKey } from '../filters/Keys.tsx'
import { goToPanel } from '../panel/go-to.ts'
import { type Branch, branches, markOf, step } from './branches.ts'

const MOST = 400

/** The network for the keyboard and the ear: a tree of actors, kinds of ties and neighbours that leads on and on. */
export function Walk() {
  const app = useContext(AppContext)
  const box = useRef<HTMLDivElement>(null)
  const help = useId()
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const [current, setCurrent] = useState('')
  const chosen = app.view.value.select
  const active = byActivity(app)
  const lines = branches(app, active.slice(0, MOST), open)
  const found = lines.findIndex(({ key }) => key === current)
  const at = Math.max(0, found)
  const hadFocus = useRef(false)
  const moved = useRef(false)
  const [moves, setMoves] = useState(0)

  useLayoutEffect(() => {
    if (!moved.current) return
    moved.current = false
    const line = box.current?.querySelector<HTMLElement>('[role=treeitem][tabindex="0"]')
    line?.focus()
    line?.scrollIntoView({ block: 'nearest' })
  }, [moves])

  // Closing the dossier gives the keyboard back to the line it was opened from.
  useEffect(() => {
    if (!chosen && hadFocus.current && document.activeElement === document.body) focusLine(at)
  }, [chosen])

  function focusLine(index: number): void {
    moved.current = true
    setCurrent(lines[index]?.key ?? '')
    setMoves(moves + 1)
  }

  function toggle(branch: Branch): void {
    const mark = markOf(branch)
    const next = new Set(open)
    if (!next.delete(mark)) next.add(mark)
    setOpen(next)
  }

  function onKeyDown(event: KeyboardEvent): void {
    const branch = lines[at]
    if (!branch || event.ctrlKey || event.metaKey || event.altKey) return
    const next = step(lines, at, event.key, (one) => nameOf(app, one))
    if (next !== null) focusLine(next)
    else if (event.key === 'ArrowRight' && !branch.open) toggle(branch)
    else if (event.key === 'ArrowLeft' && branch.open) toggle(branch)
    else if (event.key === 'Enter' || event.key === ' ') read(branch)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  function read(branch: Branch): void {
    if (branch.kind === 'ties') {
      toggle(branch)
      return
    }
    const wanted = selectionOf(app, branch)
    if (!wanted) return
    if (JSON.stringify(app.view.peek().select) === JSON.stringify(wanted)) {
      void goToPanel()
      return
    }
    app.change(nameOf(app, branch), select(wanted), 'select')
    app.say(text.access.opened(wordsOf(app, branch)), 'quiet')
  }

  return (
    <section class="walk" aria-label={text.access.walk}>
      <p class="note" id={help}>
        {text.access.walkHelp}
      </p>
      <div role="tree" aria-label={text.access.walk} aria-describedby={help} ref={box} data-testid="walk">
        {lines.map((branch, index) => (
          <div
            key={branch.key}
            role="treeitem"
            class={`branch branch-${branch.kind}`}
            style={{ paddingLeft: `${(branch.level - 1) * 14}px` }}
            tabIndex={index === at ? 0 : -1}
            aria-level={branch.level}
            aria-posinset={branch.place}
            aria-setsize={branch.of}
            aria-expanded={branch.open}
            onFocus={() => {
              hadFocus.current = true
              setCurrent(branch.key)
            }}
            onKeyDown={onKeyDown}
            onClick={() => {
              setCurrent(branch.key)
              if (branch.kind === 'tie') read(branch)
              else toggle(branch)
            }}
          >
            <span class="unseen">{wordsOf(app, branch)}</span>
            <span class="branch-line" aria-hidden="true">
              <Line branch={branch} />
            </span>
          </div>
        ))}
      </div>
      {active.length > MOST && <p class="note">{text.access.more(active.length - MOST)}</p>}
    </section>
  )
}

function Line({ branch }: { readonly branch: Branch }) {
  const app = useContext(AppContext)
  const { actors } = app.graph.value.dossier
  const visible = app.visible.value
  const name = nameOf(app, branch)
  const count =
    branch.kind === 'actor'
      ? (visible.degree[branch.actor] ?? 0)
      : branch.kind === 'ties'
        ? branch.ties
        : branch.to.sentences
  const actor = branch.kind === 'actor' ? branch.actor : branch.kind === 'tie' ? branch.to.actor : -1
  const kind = actors[actor]?.kind
  return (
    <>
      <span class="twist" aria-hidden="true">
        {branch.open ? '▾' : '▸'}
      </span>
      {branch.kind === 'ties' ? (
        <TieKey type={branch.type} />
      ) : (
        kind && <ActorKey kind={kind} index={actor} />
      )}
      <span>{name}</span>
      <span class="count">{count}</span>
    </>
  )
}

/** Shown actors, those with most ties first. */
function byActivity(app: App): number[] {
  const { degree } = app.visible.value
  return Array.from(degree.keys())
    .filter((actor) => (degree[actor] ?? 0) > 0)
    .sort((a, b) => (degree[b] ?? 0) - (degree[a] ?? 0) || a - b)
}

const labelOf = (app: App, actor: number): string => app.graph.value.dossier.actors[actor]?.label ?? '?'

function nameOf(app: App, branch: Branch): string {
  if (branch.kind === 'ties') return text.ways[branch.type][branch.way]
  return labelOf(app, branch.kind === 'actor' ? branch.actor : branch.to.actor)
}

/** "Russia backs Syria, 4 sentences, 2013 to 2016, 2 sources" */
function wordsOf(app: App, branch: Branch): string {
  const graph = app.graph.value
  const visible = app.visible.value
  if (branch.kind === 'actor') {
    const kind = graph.dossier.actors[branch.actor]?.kind ?? 'group'
    return text.access.actor(labelOf(app, branch.actor), KIND_NAMES[kind], visible.degree[branch.actor] ?? 0)
  }
  if (branch.kind === 'ties') return text.access.kind(text.ways[branch.type][branch.way], branch.ties)
  const { edge, sentences, sources } = branch.to
  return text.access.tie(tieClause(graph, edge), sentences, spanOfEdge(graph, visible, edge), sources)
}

function selectionOf(app: App, branch: Exclude<Branch, { kind: 'ties' }>) {
  const { dossier, edges } = app.graph.value
  const id = (actor: number | undefined) => dossier.actors[actor ?? -1]?.id
  if (branch.kind === 'actor') {
    const actor = id(branch.actor)
    return actor ? { kind: 'actor' as const, actor } : null
  }
  const [a, b] = [id(edges.source[branch.to.edge]), id(edges.target[branch.to.edge])]
  return a && b ? { kind: 'pair' as const, a, b, type: branch.to.type } : null
}
