import { SANS, SERIF, THEMES, type ThemeName } from '../../core/export/look.ts'

/** The tokens of core/export/look.ts as custom properties: one source for page, picture and export. */
export function applyTheme(element: HTMLElement, name: ThemeName): void {
  const { ties, sides, ...plain } = THEMES[name]
  const tokens: Record<string, string> = {
    ...plain,
    backing: ties.backing,
    opposition: ties.opposition,
    met: ties.met,
    'side-a': sides[0],
    'side-b': sides[2],
    sans: SANS,
    serif: SERIF,
  }
  for (const [token, value] of Object.entries(tokens)) element.style.setProperty(`--${token}`, value)
  element.style.colorScheme = name
  element.dataset.theme = name
}
