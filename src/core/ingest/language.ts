/** Shorter texts tell their language too badly to be refused for it. */
const ENOUGH = 200
/** A detector needs no more than this, and the cost of a long article stays bounded. */
const LOOKED_AT = 3000

/** ISO 639-1 of the text; `en` where it is too short to tell. The detector is loaded when first needed (0.9 MB). */
export const detectLanguage = async (text: string): Promise<string> => {
  const letters = text.slice(0, LOOKED_AT)
  if (letters.trim().length < ENOUGH) return 'en'
  const { eld } = await import('eld/extrasmall')
  const result = eld.detect(letters)
  return result.language === '' || !result.isReliable() ? 'en' : result.language
}
