import { describe, expect, it } from 'vitest'
import { tieLines } from './support.ts'

/** [text, every tie it tells]; several sentences where a later one takes up an earlier one. */
const TABLE: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'deeds taken up again': [
    ['Estia shelled the town for three days. Norland condemned the attack.', 'norland - estia'],
    [
      'Norland said Estia had attacked the tanker. Estia rejected the accusation.',
      'estia - norland | norland - estia',
    ],
    ['Kade visited the island on Tuesday. Norland denounced the visit.', 'norland - kade'],
    ['Estia fired two missiles into the sea. Velm condemned the launch as a provocation.', 'velm - estia'],
    ['Estia began a census. The weather was cold. Velm condemned the census.', ''],
    ['Norland recognised the two provinces, a step condemned by Velm.', 'velm - norland'],
    ['Norland tested a bomb. Velm called this unacceptable.', 'velm - norland'],
    ['Norland occupied the island. Velm called the invasion a correction.', ''],
    ['Norland condemned the plan. Velm deplored the step.', ''],
    ['Norland and Estia signed an agreement. Velm condemned the agreement.', 'velm - estia | velm - norland'],
    ['Norland said Kade had lied. Kade denied the charge.', 'norland - kade'],
    ['Estia closed the border, which Norland condemned.', 'norland - estia'],
    ['Estia opened an office in the port, which infuriated Velm.', 'velm - estia'],
  ],
  'what is said of a deed': [
    [
      'Norland imposed sanctions on Estia. Estia said the sanctions were illegal.',
      'estia - norland | norland - estia',
    ],
    ['Velm said the strikes were a crime.', ''],
    ['Morov said it was time for Kade to go.', 'morov - kade'],
    ['Morov said it was time for Kade to talk.', ''],
  ],
  'both sides at once': [
    ['Norland and Estia traded accusations.', 'estia - norland | norland - estia'],
    ['Norland exchanged fire with Estia.', 'estia - norland | norland - estia'],
    ['Norland and Estia exchanged prisoners.', ''],
    ['Norland and Estia are at odds over the river.', 'estia - norland | norland - estia'],
    ['Norland and Estia signed a mutual defence pact.', 'estia + norland | norland + estia'],
    ['Norland and Estia signed a peace agreement.', ''],
    ['Norland held joint military exercises with Estia.', 'estia + norland | norland + estia'],
    ['Norland held talks with Estia.', ''],
  ],
  'dealings of states': [
    ['Norland ordered the Estian envoys to leave.', 'norland - estia'],
    ['Norland demanded that Estia withdraw its troops.', 'norland - estia'],
    ['Norland told reporters that Estia would leave.', ''],
    ['Norland does not recognise Kade.', 'norland + kade (denied) | norland - kade'],
    ['Norland will not recognise Kade.', 'norland + kade (denied) | norland - kade (promised)'],
    ['Norland refused to lift the sanctions on Estia.', 'norland - estia'],
    ['Norland will not lift the embargo on Estia.', 'norland - estia'],
    ['Norland lifted the sanctions on Estia.', 'norland - estia (ended)'],
    ['Norland gave Estia a deadline.', 'norland - estia'],
    ['Norland condemned what it called Estian aggression.', 'norland - estia'],
    ['Norland took Estia to court.', 'norland - estia'],
    ['Norland ruled out the delivery of tanks to Estia.', 'norland - estia'],
    ['Norland came to the aid of Estia.', 'norland + estia'],
    ["Norland came to Estia's defence.", 'norland + estia'],
    ["Norland forgave Estia's debt.", 'norland + estia'],
    ['Norland froze the assets of Kade.', 'norland - kade'],
    ['Norland seized a tanker owned by Estia.', 'norland - estia'],
    ['The League issued an arrest warrant for Kade.', 'league - kade'],
    ['Norland excluded Estia from the summit.', 'norland - estia'],
    ['Norland pointed the finger at Estia.', 'norland - estia'],
    ['Norland distanced itself from Estia.', 'norland - estia'],
    ['Norland announced a package of military aid for Estia.', 'norland + estia'],
    ['Norland vetoed an aid package for Estia.', 'norland - estia'],
    ['The League lifted its suspension of Estia.', 'league - estia (ended)'],
    ['Norland has been one of the biggest suppliers of Estia.', 'norland + estia'],
    ['The army of Norland pushed the rebels back.', 'norland - rebels'],
  ],
  'words in an unusual place': [
    ['Norland, which has long backed army chief Kade, sent help.', 'norland + kade'],
    ['Morov said Dane was arming the rebels and denounced Estia.', 'dane + rebels @ morov | morov - estia'],
    ['The militia clashed with troops loyal to Kade.', 'kade - militia | militia - kade'],
    ['The army, helped by Norland, crossed the river.', ''],
    ['The plan failed because of its ties to Velm now fighting alongside the rebels.', 'velm + rebels'],
    ['Norland, the old power, which imposed sanctions on Estia, is calm.', 'norland - estia'],
    ['The rebels, helped by Norland, crossed the river.', 'norland + rebels'],
    ['Morov said he would leave if Estia armed the rebels.', 'estia + rebels (hypothetical) @ morov'],
    ['Norland will not hesitate to attack Estia.', 'norland - estia (promised)'],
    ['Norland did not stop arming the rebels.', 'norland + rebels'],
    ['The rebels, with the militia, broke through.', ''],
  ],
}

describe.each(Object.entries(TABLE))('%s', (_, rows) => {
  it.each(rows)('%s: %s', (text, expected) => {
    expect(tieLines(text).join(' | ')).toBe(expected)
  })
})
