/**
 * How much text `work` looks at: characters asked for one by one, and the length of every slice and of every string that
 * a regular expression is tried on. The same on every machine; what a regular expression does inside is not counted.
 */
export const looks = (work: () => void): number => {
  const strings = String.prototype
  const { charAt, charCodeAt, slice } = strings
  const { exec, test } = RegExp.prototype
  let seen = 0
  const count = (n: number): void => {
    seen += n
  }
  strings.charAt = function (at) {
    count(1)
    return charAt.call(this, at)
  }
  strings.charCodeAt = function (at) {
    count(1)
    return charCodeAt.call(this, at)
  }
  strings.slice = function (from, to) {
    const part = slice.call(this, from, to)
    count(part.length)
    return part
  }
  RegExp.prototype.exec = function (text) {
    count(this.sticky ? 1 : text.length)
    return exec.call(this, text)
  }
  RegExp.prototype.test = function (text) {
    count(text.length)
    return test.call(this, text)
  }
  try {
    work()
  } finally {
    Object.assign(strings, { charAt, charCodeAt, slice })
    Object.assign(RegExp.prototype, { exec, test })
  }
  return seen
}
