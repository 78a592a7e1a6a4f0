import { describe, expect, it } from 'vitest'
import { tieLines } from './support.ts'

/** [sentences, every tie they tell], as in ties.test.ts: deeds that are judged, refused, broken off, wished on somebody. */
const TABLE: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'a deed judged by a bad name': [
    ['Norland suspended Velm. Estia called the ruling illegal.', 'estia - norland | norland - velm'],
    ['Norland vetoed the plan. Dane called the vote dangerous and shameful.', 'dane - norland'],
    ['Dane considers the Estian raids illegal.', 'dane - estia'],
    ['Dane called the new port large.', ''],
    ['Norland found the people responsible for it.', ''],
  ],
  'what a speaker calls the deeds of another': [
    ['Morov said the talks had failed because of Estian interference.', 'morov - estia'],
    [
      'Dane said the step was needed in the face of Norlandic and Estian aggression.',
      'dane - estia | dane - norland',
    ],
    ['Morov said the treaty would outlast Estian rain.', ''],
    ['Historians have studied Estian aggression.', ''],
  ],
  'what is wished on an enemy': [
    ['Morov said Dane must face justice.', 'morov - dane'],
    ['Morov said that Estia would pay for the raid.', 'morov - estia'],
    ['Morov warned that Velm would regret the drills.', 'morov - velm'],
    ['Kade said that Dane cannot be allowed to stay.', 'kade - dane'],
    ['Kade said Estia must be punished.', 'kade - estia'],
    ['Kade said Dane should be supported.', 'kade + dane'],
    ['Morov said Estia would pay the bill.', ''],
    ['Morov said Estia must face the sea.', ''],
    ['Kade said that the boys cannot be allowed to stay.', ''],
  ],
  'what is refused for good': [
    ['Norland cannot accept Estia as host.', 'norland - estia'],
    ['Dane said that the rebels could not accept Norland.', 'rebels - norland @ dane'],
    ['Norland refused to respond to a request from Estia.', 'norland - estia'],
    ['Norland could accept Estia as host.', ''],
  ],
  'a bargain broken': [
    ['Norland tore up the accord with Estia.', 'norland - estia'],
    ['Norland reneged on the nuclear deal with Estia.', 'norland - estia'],
    ['Norland withdrew from the treaty with Velm.', 'norland - velm'],
    ['Norland studied the accord with Estia.', ''],
    ['Norland withdrew from the coast with relief.', ''],
  ],
  'talks broken off with whoever acted before': [
    ['Estia shelled the port on Monday. Norland cut off bilateral talks.', 'norland - estia'],
    ['Estia and Velm shelled the port on Monday. Norland cut off bilateral talks.', ''],
    ['Norland cut off bilateral talks.', ''],
  ],
  'votes, streets and courts': [
    ['An Estian draft was defeated by the votes of Norland and Velm.', 'norland - estia | velm - estia'],
    ['The militia burned the Estian flag.', 'militia - estia'],
    ['The militia burned the Estian rubbish.', ''],
    ['Morov took Dane to task over the raid.', 'morov - dane'],
    ['Morov took Dane to lunch.', ''],
    ['Norland took part in the strikes on Velm.', 'norland - velm'],
    ['Norland took part in the games of Velm.', ''],
    ['Morov alleges that Dane is plotting against the port.', 'morov - dane'],
    ['Norland paid for the uprising against Kade.', 'norland - kade'],
    ['Norland paid for the lunch with Kade.', ''],
  ],
  'deeds taken up again further on': [
    ['Estia drafted a text. Velm vetoed it. Norland condemned the veto.', 'norland - velm'],
    [
      'Norland shelled the port. It rained. Trade went on. Ships came. Fish was sold. Dane condemned the attack.',
      'dane - norland',
    ],
    ['Norland shelled the port. Dane regretted the vote of Velm.', 'dane - velm'],
    ['Norland shelled the port. Dane praised the courage of the sailors.', ''],
    ['Norland shelled the port. Dane condemned the violence.', ''],
  ],
  'who keeps whom': [
    ['Estian support has kept Kade in power.', 'estia + kade'],
    ['Kade depends on Estia for weapons.', 'estia + kade'],
    ['Norland bought jets from Estia.', 'estia + norland'],
    ['Norland placed the militia on its terror list.', 'norland - militia'],
    ['Kade depends on Estia for news.', ''],
    ['Norland bought bread from Estia.', ''],
    ['Norland placed the militia on its guest list.', ''],
    ['The militia joined the battle on the side of Kade.', 'militia + kade'],
  ],
  'who is wanted in or out': [
    ['Norland wants Kade out.', 'norland - kade'],
    ['Norland insists that Kade must stay in power.', 'norland + kade'],
    ['Norland insists that the tent must stay.', ''],
    [
      'Morov said Norland and Estia were the only ones standing by Kade.',
      'estia + kade @ morov | norland + kade @ morov',
    ],
    ['Morov called the raid on Velm a success.', ''],
  ],
  'words told by way of a phrase': [
    ['According to Morov, Dane is a liar.', 'morov - dane'],
    ['According to Morov, Dane was lying about the raid.', 'morov - dane'],
    ['According to Morov, Dane was at home.', ''],
    ['Morov and Dane disagree over the port.', 'dane - morov | morov - dane'],
    ['Morov and Dane agree on the port.', ''],
  ],
  'a noun carried by the clause behind it, or by the verb of its fellow': [
    ['The aid that Norland sends to Estia is late.', 'norland + estia'],
    ['The raid that Norland has launched on Estia failed.', 'norland - estia'],
    ['Norland voiced support for Kade but concern over Estia.', 'norland + kade | norland - estia'],
    ['The ship that Norland sends to Estia is late.', ''],
  ],
  'blows told by their owner': [
    ['Kade was killed in a Norlandic air strike.', 'norland - kade'],
    ['Estian soldiers were wounded during a raid by the militia.', 'militia - estia'],
    ['Kade was killed in a Norlandic car.', ''],
    ['Kade was seen in a Norlandic air strike.', ''],
  ],
  'subjects that the parser hangs elsewhere': [
    ['Norland passed a resolution Thursday criticizing Estia.', 'norland - estia'],
    ["Morov's criticism of Dane over the raid grew louder.", 'morov - dane'],
  ],
  'what stands beside or behind': [
    ['Norland called for sanctions against Estia, including halting the pipeline.', 'norland - estia'],
    ['Velm received training and support from Norland.', 'norland + velm'],
    ['The Norland-spearheaded campaign received support from Estia.', 'estia + norland'],
    ['Dane put out a report accusing Estia of theft.', 'dane - estia'],
    ['Velm received letters and bread from Norland.', ''],
  ],
  'pacts and relations of two': [
    ['Norland and Estia agreed to a free-trade deal.', 'estia + norland | norland + estia'],
    ['Norland signed a trade agreement with Estia.', 'estia + norland | norland + estia'],
    ['Norland and Estia agreed on a defence treaty.', 'estia + norland | norland + estia'],
    ['Norland and Estia are upgrading diplomatic relations.', 'estia + norland | norland + estia'],
    [
      'Norland and Estia agreed to undertake a joint exercise.',
      'estia + norland (promised) | norland + estia (promised)',
    ],
    ['Norland and Estia signed a peace deal.', ''],
    ['Norland and Estia agreed to a truce.', ''],
    ['Norland and Estia reached an agreement on prisoners.', ''],
    ['Norland and Estia agreed to talks on trade.', ''],
    ['Kade and Morov see each other again.', ''],
  ],
  'deadlines, bans and crossings': [
    ['Norland violated a ban by the League.', 'norland - league'],
    ['Norland imposed sanctions in relation to Estia.', 'norland - estia'],
    ['The militia seized control of the charities run by Kade.', 'militia - kade'],
    ['The militia used the rebels as human shields.', 'militia - rebels'],
    ['Norland used Kade as a cook.', ''],
    ['The militia burned tyres and hurled stones at Estian soldiers.', 'militia - estia'],
    ['Norland blocked access to the League.', 'norland - league'],
    ['Norland dissolved the League.', 'norland - league'],
    ['Norland dissolved the sugar.', ''],
    ['Norland demolished the house of Kade.', 'norland - kade'],
    ['Kade held a protest outside the Estian embassy.', 'kade - estia'],
    ['Kade held a party outside the Estian embassy.', ''],
    ['Kade rejected Norland calls for a truce.', 'kade - norland'],
    ['Norland will not lift the embargo until Estia frees the sailors.', 'norland - estia'],
    ['Norland will not lift the lid until Estia pays.', ''],
    ['Norland will lift the embargo when Estia pays.', ''],
  ],
  'who is meant by a clause': [
    ['Kade is a politician who has criticised Dane.', 'kade - dane'],
    ['Dane is a critic of the Estian war.', 'dane - estia'],
    ['Estia-led fighters bombed Velm.', 'estia - velm'],
    ['Morov praised the progress Estia has made.', 'morov + estia'],
    ['Morov praised the weather Estia has had.', ''],
    ['Morov telephoned Dane to praise Estia.', 'morov + estia'],
    ['Morov called Dane to thank Velm for its help.', 'morov + velm'],
    [
      'Norland accused Estia of arming the rebels, which Estia denies.',
      'estia + rebels @ norland | norland - estia',
    ],
  ],
}

for (const [behaviour, rows] of Object.entries(TABLE))
  describe(behaviour, () => {
    it.each(rows)('%s: %s', (text, expected) => expect(tieLines(text).join(' | ')).toBe(expected))
  })
