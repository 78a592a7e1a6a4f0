import { low } from '../../clauses/tree.ts'
import { type Report, seats } from '../report.ts'
import type { Party, Scene } from '../scene.ts'
import { listedFrom } from './roll-call.ts'

/** "Morov, who is accompanied by Dane and Brandt, will meet Duro": they come along, whatever the tree hangs them on. */
export function withCompany(report: Report): Report {
  if (report.noun === '') return report
  const known = new Set(report.seats.map(({ actor }) => actor))
  const more = report.seats.flatMap((seat) =>
    companyOf(report.scene, seat)
      .filter(({ actor }) => !known.has(actor) && known.add(actor))
      .flatMap((party) => seats([party], seat.status, seat.speaker)),
  )
  return more.length === 0 ? report : { ...report, seats: [...report.seats, ...more] }
}

const BETWEEN = /^(?:,|who|is|was|are|were|will|be|has|have|been|also)$/

function companyOf(scene: Scene, { actor, token }: Party): readonly Party[] {
  if (!actor.startsWith('figure:')) return []
  const named = scene.mentions.find((one) => one.actor === actor && one.from <= token && token < one.to)
  let at = named?.to ?? token + 1
  const end = at + 6
  while (at < end && BETWEEN.test(low(scene.tree, at))) at++
  const comes =
    /^(?:accompanied|joined|flanked)$/.test(low(scene.tree, at)) && low(scene.tree, at + 1) === 'by'
  return comes ? listedFrom(scene, at + 2) : []
}
