import { expect, test } from 'vitest'
import { initials } from '../../../src/core/export/initials.ts'

test.each([
  ['Iran', 'IR', 'IRN'],
  ['Iraq', 'IQ', 'IRQ'],
  ['United States', 'US', 'US'],
  ['United Kingdom', 'GB', 'UK'],
  ['a territory of a code of its own', 'QQ', 'QQ'],
  ['NATO', null, 'NATO'],
  ['Hezbollah', null, 'Hez'],
  ['Al-Norl', null, 'Nor'],
  ['Ana Petrova', null, 'AP'],
  ['Omar bin Said Al Norlandi', null, 'OSN'],
  ['UN Security Council', null, 'UNSC'],
  ['Norlandic rebels', null, 'NR'],
  ['US-led coalition', null, 'USC'],
  ['League of Five Very Small Islands', null, 'LFVS'],
])('%s (%s) is printed as %s', (label, flag, letters) => {
  expect(initials(label, flag)).toBe(letters)
})
