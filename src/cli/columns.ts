/** Rows as aligned columns for a terminal; numbers stand right. */
export const columns = (
  header: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string => {
  const texts = [header, ...rows].map((row) => row.map(String))
  const widths = header.map((_, i) => Math.max(...texts.map((row) => row[i]?.length ?? 0)))
  const isNumber = header.map((_, i) => rows.length > 0 && rows.every((row) => typeof row[i] === 'number'))
  return texts
    .map((row) =>
      row
        .map((text, i) => (isNumber[i] ? text.padStart(widths[i] ?? 0) : text.padEnd(widths[i] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .map((line) => `${line}\n`)
    .join('')
}
