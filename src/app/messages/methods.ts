/** How each view counts. */
export const methods = {
  sides:
    'An actor stands where its own words and deeds toward the members of the two sides put it: sentences for one side less sentences for the other, divided by all. Backing one side or opposing the other is for it; opposing the other never shows as backing. Denied and hypothetical sentences do not count, persons count for whom they speak for, and nobody is placed by the company it keeps.',
  matrix:
    'Each number is the sentences of one year in which the actor backs (blue) or opposes (orange) a member of the side. An empty cell is a year without evidence, not a neutral year. Click a number to read its sentences.',
  trajectories:
    'Up is for the first side, down for the second, by the sentences of each year alone. A gap is a year without evidence. Somebody changed sides when two years with evidence stand on different sides of the line.',
  meetings:
    'A column is a meeting, a row an actor. Filled: came. Ring: accepted or expected. Small ring: invited, proposed or unclear. Struck out: kept out. A dashed line is a meeting that is only planned.',
  compare:
    '"Not reported" means that no article of the second window tells it, never that it ended; "ended" needs a sentence that says so; "flipped" needs dated sentences of the opposite kind. Compare the numbers of articles first: fewer reports make fewer ties.',
} as const
