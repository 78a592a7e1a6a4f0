const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/))

/** Before a name or a number, never the end of a sentence: Mr. Smith, Gen. Jones, No. 5. */
export const BEFORE_NAMES = words(
  `mr mrs ms messrs dr prof st gen col lt sgt capt cpl cmdr cdr maj adm brig rev hon gov sen sens rep reps pres
  amb sec dir supt det insp fr mt ft vs v cf viz art fig figs vol pp ca approx est e.g i.e`,
)

/** An abbreviation only before a number: No. 5. */
export const BEFORE_NUMBERS = words('no nos')

/** Months and the like: the stop belongs to the word; a capital after it may still open a sentence. */
export const MONTHS = words(
  'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun',
)

/** Stop is part of the word; a sentence may end in it. */
export const MAY_END = words(
  `inc ltd co corp bros jr sr etc dept min govt assn ave blvd rd hwy ed eds esp univ al
  u.s u.n u.k e.u u.s.a u.s.s.r u.a.e d.c n.y l.a a.m p.m b.c a.d ph.d m.d b.a m.a r.i.p p.s p.o`,
)

/** Words that open sentences and do not follow an abbreviation inside one: "in the U.S. The minister". */
export const OPENERS = words(
  `the but and in on he she it they we this that these those as at for a an asked some however his her its their
  if when while after before there since although though yet meanwhile both many most what who why how i you our
  all no not one two by with from to according more now last earlier later also such still so or because despite during`,
)

/** Words that open an article and end no name. */
export const LEADS = words('The This They There After When While Thousands Hundreds')
