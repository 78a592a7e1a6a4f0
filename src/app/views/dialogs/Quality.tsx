import scores from '../../../../data/scores.json' with { type: 'json' }
import { quality } from '../../messages/quality.ts'

/** What the reader is worth, measured on articles annotated by hand; written by `npm run scores`. */
export function Quality() {
  const { things, rates, articles, date, commit } = scores
  return (
    <div class="quality">
      <p>{quality.how(articles)}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{quality.what}</th>
            <th scope="col">{quality.recall}</th>
            <th scope="col">{quality.precision}</th>
            <th scope="col">F1</th>
          </tr>
        </thead>
        <tbody>
          {things.map(({ thing, name, recall, precision, f1 }) => (
            <tr key={thing}>
              <th scope="row">{name}</th>
              {[recall, precision, f1].map((value, column) => (
                <td key={quality.columns[column]}>{percent(value)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <table>
        <thead>
          <tr>
            <th scope="col">{quality.given}</th>
            <th scope="col">{quality.right}</th>
            <th scope="col">{quality.of}</th>
          </tr>
        </thead>
        <tbody>
          {rates.map(({ measure, rate, of }) => (
            <tr key={measure}>
              <th scope="row">{measure}</th>
              <td>{percent(rate)}</td>
              <td>{of}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="soft">{quality.when(date, commit)}</p>
    </div>
  )
}

const percent = (value: number | null) => (value === null ? '–' : `${Math.round(value)} %`)
